#include "base/open_file.hpp"

#include <fcntl.h>
#include <unistd.h>

namespace govreport::internal {

OpenFile::OpenFile(const std::filesystem::path& path)
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): POSIX
    : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}

OpenFile::~OpenFile() {
  if (is_open()) ::close(descriptor_);
}

}  // namespace govreport::internal
