#include "base/files.hpp"

#include "base/open_file.hpp"
#include "govreport/files.hpp"

#include <cerrno>
#include <cstring>

#include <sys/stat.h>
#include <unistd.h>

namespace govreport::internal {
namespace {

Error fault(ErrorCode code,
            std::string_view id,
            const std::filesystem::path& file,
            std::vector<Argument> arguments = {}) {
  return {code, std::string(id), std::move(arguments), {.file = file.string()}};
}

Error system_fault(const std::filesystem::path& file, int reason) {
  const bool missing = reason == ENOENT || reason == ENOTDIR;
  return missing
             ? fault(ErrorCode::not_found, "file.not-found", file)
             : fault(ErrorCode::io, "file.unreadable", file, {{"reason", system_reason(reason)}});
}

Result<std::string> read_all(int descriptor, std::size_t size, const std::filesystem::path& file) {
  std::string bytes(size, '\0');
  std::size_t done = 0;
  while (done < size) {
    const ssize_t count = ::read(descriptor, bytes.data() + done, size - done);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return system_fault(file, errno);
    if (count == 0) break;
    done += static_cast<std::size_t>(count);
  }
  bytes.resize(done);
  return bytes;
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& file) {
  const OpenFile opened(file);
  struct stat status {};
  if (!opened.is_open() || ::fstat(opened.descriptor(), &status) != 0) {
    return system_fault(file, errno);
  }
  if (S_ISDIR(status.st_mode)) return fault(ErrorCode::usage, "file.is-folder", file);
  if (!S_ISREG(status.st_mode)) return fault(ErrorCode::usage, "file.not-regular", file);
  if (static_cast<std::uintmax_t>(status.st_size) > longest_file) {
    return fault(
        ErrorCode::limit,
        "file.too-long",
        file,
        {{"size", std::to_string(status.st_size)}, {"limit", std::to_string(longest_file)}});
  }
  return read_all(opened.descriptor(), static_cast<std::size_t>(status.st_size), file);
}

std::string system_reason(int code) {
  const char* name = strerrordesc_np(code);
  return name == nullptr ? "errno " + std::to_string(code) : name;
}

}  // namespace govreport::internal

namespace govreport::inline v1 {

Result<std::string> load_file(const std::filesystem::path& file) {
  return internal::read_file(file);
}

}  // namespace govreport::inline v1
