#include "base/files.hpp"

#include "base/digest.hpp"
#include "base/open_file.hpp"
#include "govreport/files.hpp"

#include <cerrno>
#include <cstring>
#include <utility>
#include <vector>

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

/// Errors: not_found, io; usage: a folder, a device, a pipe.
Result<std::uintmax_t> size_of_regular(const OpenFile& opened, const std::filesystem::path& file) {
  struct stat status {};
  if (!opened.is_open() || ::fstat(opened.descriptor(), &status) != 0) {
    return system_fault(file, errno);
  }
  if (S_ISDIR(status.st_mode)) return fault(ErrorCode::usage, "file.is-folder", file);
  if (!S_ISREG(status.st_mode)) return fault(ErrorCode::usage, "file.not-regular", file);
  return static_cast<std::uintmax_t>(status.st_size);
}

Result<UsedFile> digest_all(int descriptor, const std::filesystem::path& file) {
  Sha256 digest;
  UsedFile used{file.string()};
  std::vector<char> portion(std::size_t{1} << 18U);
  while (true) {
    const ssize_t count = ::read(descriptor, portion.data(), portion.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return system_fault(file, errno);
    if (count == 0) break;
    digest.add({portion.data(), static_cast<std::size_t>(count)});
    used.size += static_cast<std::uint64_t>(count);
  }
  used.sha256 = digest.hex();
  return used;
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& file) {
  const OpenFile opened(file);
  const Result<std::uintmax_t> size = size_of_regular(opened, file);
  if (!size) return size.error();
  if (*size > longest_file) {
    return fault(ErrorCode::limit,
                 "file.too-long",
                 file,
                 {{"size", std::to_string(*size)}, {"limit", std::to_string(longest_file)}});
  }
  return read_all(opened.descriptor(), *size, file);
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

UsedFile used_file(std::string file, std::string_view bytes) {
  return {std::move(file), bytes.size(), internal::sha256_of(bytes)};
}

Result<UsedFile> used_file(const std::filesystem::path& file) {
  const internal::OpenFile opened(file);
  const Result<std::uintmax_t> size = internal::size_of_regular(opened, file);
  if (!size) return size.error();
  return internal::digest_all(opened.descriptor(), file);
}

std::string digest_of(const std::vector<UsedFile>& files) {
  internal::Sha256 digest;
  for (const UsedFile& file : files)
    digest.add(file.sha256 + "  " + file.file + "\n");
  return digest.hex();
}

}  // namespace govreport::inline v1
