#include "text/mapped_file.hpp"

#include "base/files.hpp"

#include <cerrno>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace govreport::internal {

namespace {

/// A file descriptor, owned.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

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
  // Without O_NONBLOCK the opening of a pipe would wait for somebody to write to it.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat facts {};
  if (file.number() < 0 || ::fstat(file.number(), &facts) != 0) return failure(path);
  if (!S_ISREG(facts.st_mode)) return about(ErrorCode::malformed, "text.font-not-a-file", path);
  if (facts.st_size == 0) return about(ErrorCode::malformed, "text.font-empty", path);
  const auto size = static_cast<std::size_t>(facts.st_size);
  void* const data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
  if (data == MAP_FAILED) return failure(path);
  return std::shared_ptr<const MappedFile>(new MappedFile(static_cast<const char*>(data), size));
}

MappedFile::~MappedFile() {
  // munmap takes what mmap gave, which was never to be changed.
  ::munmap(const_cast<char*>(data_), size_);
}

}  // namespace govreport::internal
