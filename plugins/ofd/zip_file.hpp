/// The package as bytes. The one door to libzip.
#pragma once

#include "deflate.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace govreport::ofd {

enum class Compression { none, deflate };

struct Zipped {
  std::string bytes;
  std::string fault;  ///< empty, or why there are no bytes, in libzip's words
  bool out_of_memory = false;
};

/// A package in the making: parts in their order, compressed as they come. All are dated
/// 1980-01-01, the first day a ZIP file can name: the same parts give the same bytes.
class Package {
 public:
  explicit Package(Compression compression) : compression_(compression) {}

  /// `path`: ASCII, relative to the package's root, without a leading slash.
  void add(std::string path, std::string_view bytes);
  /// Other bytes for the part that was added first.
  void replace_first(std::string_view bytes) { parts_.front().content = compressed(bytes); }
  /// The ZIP file. The package is used up.
  Zipped zip() &&;

 private:
  struct Part {
    std::string path;
    Deflated content;
  };

  Deflated compressed(std::string_view bytes);

  // Fonts a twentieth smaller than by zlib's level 4, which libzip would do in the same time.
  static constexpr int level = 6;

  Compression compression_;
  Deflater deflater_{level};
  std::vector<Part> parts_;
};

}  // namespace govreport::ofd
