#pragma once

#include <filesystem>

namespace govreport::internal {

/// A file opened for reading, closed when this goes. If it is not open, errno tells why. Opening
/// never waits, not even for a pipe that nobody writes to.
class OpenFile {
 public:
  explicit OpenFile(const std::filesystem::path& path);
  ~OpenFile();
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  bool is_open() const { return descriptor_ >= 0; }
  /// Of the operating system, for as long as this lives.
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

}  // namespace govreport::internal
