#include "text/mapped_file.hpp"

#include "base/files.hpp"
#include "base/open_file.hpp"

#include <cerrno>
#include <utility>
#include <vector>

#include <sys/mman.h>
#include <sys/stat.h>

namespace govreport::internal {

namespace {

Error about(ErrorCode code, std::string id, const std::filesystem::path& path) {
  return Error{code, std::move(id), {{"file", path.string()}}, {}};
}

Error failure(const std::filesystem::path& path) {
  const int reason = errno;
  Error error =
      about(reason == ENOENT ? ErrorCode::not_found : ErrorCode::io, "text.font-not-opened", path);
  error.arguments.push_back({"reason", system_reason(reason)});
  return error;
}

}  // namespace

Result<std::shared_ptr<const MappedFile>> MappedFile::open(const std::filesystem::path& path) {
  const OpenFile file(path);
  struct stat facts {};
  if (!file.is_open() || ::fstat(file.descriptor(), &facts) != 0) return failure(path);
  if (!S_ISREG(facts.st_mode)) return about(ErrorCode::malformed, "text.font-not-a-file", path);
  if (facts.st_size == 0) return about(ErrorCode::malformed, "text.font-empty", path);
  const auto size = static_cast<std::size_t>(facts.st_size);
  void* const data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.descriptor(), 0);
  if (data == MAP_FAILED) return failure(path);
  return std::shared_ptr<const MappedFile>(new MappedFile(static_cast<const char*>(data), size));
}

MappedFile::~MappedFile() {
  // munmap takes what mmap gave, which was never to be changed.
  ::munmap(const_cast<char*>(data_), size_);
}

}  // namespace govreport::internal
