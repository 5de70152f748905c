#pragma once

#include "govreport/result.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>

namespace govreport::internal {

/// A file as bytes in memory, read only; unmapped with its last owner. Immutable.
class MappedFile {
 public:
  /// A pipe or a device is not waited for. Errors, each naming the file: not_found; io, with the
  /// system's reason; malformed: it is no regular file, or is empty.
  static Result<std::shared_ptr<const MappedFile>> open(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::string_view bytes() const { return {data_, size_}; }

 private:
  MappedFile(const char* data, std::size_t size) : data_(data), size_(size) {}

  const char* data_;
  std::size_t size_;
};

}  // namespace govreport::internal
