#include "base/files.hpp"
#include "govreport/export.hpp"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace govreport::inline v1 {
namespace {

Error system_fault(std::string_view id, const std::filesystem::path& file, int reason) {
  return {ErrorCode::io,
          std::string(id),
          {{"reason", internal::system_reason(reason)}},
          {.file = file.string()}};
}

/// The permissions a new file gets: those of the file it replaces, else what an ordinary new file
/// of the user has, of which only the read and write bits for all are known without a process-wide
/// call (umask): 0644.
mode_t permissions_for(const std::filesystem::path& target) {
  struct stat status {};
  const bool replaces = ::stat(target.c_str(), &status) == 0 && S_ISREG(status.st_mode);
  return replaces ? status.st_mode & 0777U : 0644U;
}

/// Makes the renaming itself last through a crash.
void sync_folder(const std::filesystem::path& folder) {
  const int descriptor = ::open(
      folder.empty() ? "." : folder.c_str(),
      O_RDONLY | O_CLOEXEC | O_DIRECTORY);  // NOLINT(cppcoreguidelines-pro-type-vararg): POSIX
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

FileSink::FileSink(std::filesystem::path target, std::filesystem::path temporary, int descriptor)
    : target_(std::move(target)), temporary_(std::move(temporary)), descriptor_(descriptor) {}

FileSink::FileSink(FileSink&& other) noexcept
    : target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})),
      descriptor_(std::exchange(other.descriptor_, -1)),
      size_(other.size_) {}

FileSink& FileSink::operator=(FileSink&& other) noexcept {
  if (this == &other) return *this;
  discard();
  target_ = std::move(other.target_);
  temporary_ = std::exchange(other.temporary_, {});
  descriptor_ = std::exchange(other.descriptor_, -1);
  size_ = other.size_;
  return *this;
}

FileSink::~FileSink() {
  discard();
}

Result<FileSink> FileSink::create(const std::filesystem::path& target) {
  if (std::filesystem::is_directory(target)) {
    return Error{ErrorCode::usage, "file.target-is-folder", {}, {.file = target.string()}};
  }
  std::string hidden = ".";
  hidden += target.filename().string();
  hidden += ".XXXXXX";
  std::string name = (target.parent_path() / hidden).string();
  const int descriptor = mkostemp(name.data(), O_CLOEXEC);
  if (descriptor < 0) return system_fault("file.cannot-create", target, errno);
  FileSink sink(target, name, descriptor);
  if (::fchmod(descriptor, permissions_for(target)) != 0) {
    return system_fault("file.cannot-create", target, errno);
  }
  return sink;
}

Result<void> FileSink::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return system_fault("file.cannot-write", target_, errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
    size_ += static_cast<std::uint64_t>(count);
  }
  return {};
}

Result<void> FileSink::prepare() {
  if (descriptor_ < 0) return {};
  const bool synced = ::fsync(descriptor_) == 0;
  const int reason = errno;
  const bool closed = ::close(std::exchange(descriptor_, -1)) == 0;
  if (!synced) return system_fault("file.cannot-write", target_, reason);
  if (!closed) return system_fault("file.cannot-write", target_, errno);
  return {};
}

Result<void> FileSink::commit() {
  GOVREPORT_TRY(prepare());
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) {
    return system_fault("file.cannot-replace", target_, errno);
  }
  temporary_.clear();
  sync_folder(target_.parent_path());
  return {};
}

void FileSink::discard() noexcept {
  if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
  temporary_.clear();
}

}  // namespace govreport::inline v1
