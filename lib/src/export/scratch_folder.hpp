#pragma once

#include "govreport/result.hpp"

#include <filesystem>

namespace govreport::internal {

/// A folder of its own for one export, only its user may enter; removed with what is in it.
class ScratchFolder {
 public:
  /// Errors: io, with the system's reason.
  static Result<ScratchFolder> create(const std::filesystem::path& inside);
  ~ScratchFolder();
  ScratchFolder(ScratchFolder&& other) noexcept : path_(std::move(other.path_)) {
    other.path_.clear();
  }
  ScratchFolder& operator=(ScratchFolder&&) = delete;
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  explicit ScratchFolder(std::filesystem::path path) : path_(std::move(path)) {}
  std::filesystem::path path_;
};

}  // namespace govreport::internal
