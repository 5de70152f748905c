/// Zip archives in: libzip behind a reading interface that knows limits. The one file of the
/// library that includes libzip is zip.cpp.
#pragma once

#include "govreport/result.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// What an archive may hold; beyond it nothing is unpacked.
struct ZipLimits {
  std::uint64_t part = std::uint64_t{32} << 20;    ///< bytes of one part, unpacked
  std::uint64_t total = std::uint64_t{128} << 20;  ///< bytes of all parts that are read
  std::uint64_t parts = 4096;                      ///< entries of the directory
};

/// An archive in memory; the bytes must outlive it.
class ZipArchive {
 public:
  /// Errors: malformed ("zip.broken"); limit ("zip.too-many-parts").
  static Result<ZipArchive> open(std::string_view bytes, std::string file, const ZipLimits& limits);
  ~ZipArchive();
  ZipArchive(ZipArchive&&) noexcept;
  ZipArchive& operator=(ZipArchive&&) noexcept;
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;

  bool has(const std::string& part) const;
  /// The part unpacked. Errors: malformed ("zip.part-missing", "zip.part-broken"), limit
  /// ("zip.part-too-large"): told by the directory and, as that may lie, by what unpacking gives.
  Result<std::string> read(const std::string& part);

 private:
  struct Impl;
  explicit ZipArchive(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// "libzip 1.7.3": the one in use.
std::string libzip_version();

}  // namespace govreport::internal
