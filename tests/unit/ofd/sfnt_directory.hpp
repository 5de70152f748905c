#pragma once

#include <cstddef>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

namespace govreport::test {

/// The tables of a font program (ISO/IEC 14496-22, 4.2).
class SfntDirectory {
 public:
  /// Throws when a table is not within `font`, which has to outlive this.
  explicit SfntDirectory(std::string_view font) : font_(font) {
    for (std::size_t i = 0; i < number(4, 2); ++i) {
      const std::size_t record = 12 + 16 * i;
      tables_[font_.substr(record, 4)] = number(record + 8, 4);
    }
  }

  bool has(std::string_view table) const { return tables_.count(table) == 1; }
  /// numGlyphs of maxp (5.2.6); 0 when there is none.
  std::size_t glyphs() const { return has("maxp") ? number(tables_.at("maxp") + 4, 2) : 0; }

 private:
  std::size_t number(std::size_t at, std::size_t bytes) const {
    if (at + bytes > font_.size()) throw std::runtime_error("the font program is cut off");
    std::size_t value = 0;
    for (const char byte : font_.substr(at, bytes))
      value = value << 8U | static_cast<unsigned char>(byte);
    return value;
  }

  std::string_view font_;
  std::map<std::string_view, std::size_t> tables_;  ///< offset by tag
};

}  // namespace govreport::test
