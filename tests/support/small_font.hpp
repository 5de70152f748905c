/// Fonts made for one test: as many characters as it needs, each a square, and whatever flaw it is
/// about. Written from the OpenType specification, without the code under test.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::test {

struct SmallFont {
  std::string family = "Small";  ///< ASCII
  std::string style = "Regular";
  std::u32string characters = U"测试";  ///< ascending not needed; glyphs 1, 2, … in this order
  std::uint32_t advance = 1000;         ///< of 1000 units per em
  std::uint32_t weight = 400;
  std::uint32_t fs_type = 0;
  std::uint32_t os2_version = 4;
  bool cff = false;  ///< else TrueType outlines
};

/// The tables of a font by their tags, to be spoilt and put together.
using FontTables = std::map<std::string, std::string>;

FontTables tables_of(const SmallFont& font);

/// A font file of some tables.
std::string font_file(const FontTables& tables);
std::string font_file(const SmallFont& font);

/// A collection; no table is shared.
std::string font_collection(const std::vector<SmallFont>& fonts);

/// Big-endian numbers, to spoil tables with.
void put16(std::string& bytes, std::size_t at, std::uint32_t value);
void put32(std::string& bytes, std::size_t at, std::uint32_t value);

}  // namespace govreport::test
