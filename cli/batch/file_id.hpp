/// Which file a path leads to, whatever it is called there.
#pragma once

#include <filesystem>
#include <optional>
#include <utility>

#include <sys/stat.h>

namespace govreport::cli {

using FileId = std::pair<dev_t, ino_t>;

/// None: there is no such file, or it cannot be looked at.
inline std::optional<FileId> file_id(const std::filesystem::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return std::nullopt;
  return FileId(status.st_dev, status.st_ino);
}

}  // namespace govreport::cli
