#include "small_font.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace govreport::test {

namespace {

constexpr std::uint32_t per_em = 1000;

void add16(std::string& out, std::uint32_t value) {
  out += static_cast<char>((value >> 8U) & 0xFFU);
  out += static_cast<char>(value & 0xFFU);
}

void add32(std::string& out, std::uint32_t value) {
  add16(out, value >> 16U);
  add16(out, value);
}

std::string zeros(std::size_t size) {
  return std::string(size, '\0');
}

std::uint32_t glyph_count(const SmallFont& font) {
  return static_cast<std::uint32_t>(font.characters.size()) + 1;
}

std::string head_table() {
  std::string table = zeros(54);
  put32(table, 0, 0x00010000);
  put32(table, 12, 0x5F0F3CF5);
  put16(table, 18, per_em);
  put16(table, 36, 100);
  put16(table, 38, 0);
  put16(table, 40, 900);
  put16(table, 42, 800);
  put16(table, 50, 1);  // loca of 32 bits
  return table;
}

std::string hhea_table(const SmallFont& font) {
  std::string table = zeros(36);
  put32(table, 0, 0x00010000);
  put16(table, 4, 880);
  put16(table, 6, 0x10000 - 120);
  put16(table, 10, font.advance);
  put16(table, 34, glyph_count(font));
  return table;
}

std::string maxp_table(const SmallFont& font) {
  std::string table;
  add32(table, font.cff ? 0x00005000 : 0x00010000);
  add16(table, glyph_count(font));
  if (font.cff) return table;
  for (const std::uint32_t value : {4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0})
    add16(table, value);
  return table;
}

std::string hmtx_table(const SmallFont& font) {
  std::string table;
  for (std::uint32_t glyph = 0; glyph < glyph_count(font); ++glyph) {
    add16(table, font.advance);
    add16(table, 100);
  }
  return table;
}

/// Format 12, one group a character.
std::string cmap_table(const SmallFont& font) {
  std::vector<std::pair<char32_t, std::uint32_t>> mapped;
  for (const char32_t character : font.characters)
    mapped.emplace_back(character, static_cast<std::uint32_t>(mapped.size()) + 1);
  std::sort(mapped.begin(), mapped.end());
  const auto groups = static_cast<std::uint32_t>(mapped.size());
  std::string table;
  for (const std::uint32_t value : {0, 1, 3, 10})
    add16(table, value);
  add32(table, 12);
  add16(table, 12);
  add16(table, 0);
  for (const std::uint32_t value : {16 + groups * 12, 0U, groups})
    add32(table, value);
  for (const auto& [character, glyph] : mapped) {
    add32(table, character);
    add32(table, character);
    add32(table, glyph);
  }
  return table;
}

std::string name_table(const SmallFont& font) {
  const std::array<std::pair<std::uint32_t, std::string>, 3> names = {
      {{1, font.family}, {2, font.style}, {6, font.family + "-" + font.style}}};
  std::string table;
  std::string words;
  add16(table, 0);
  add16(table, static_cast<std::uint32_t>(names.size()));
  add16(table, static_cast<std::uint32_t>(6 + names.size() * 12));
  for (const auto& [id, name] : names) {
    for (const std::uint32_t value : {3U,
                                      1U,
                                      0x409U,
                                      id,
                                      static_cast<std::uint32_t>(name.size() * 2),
                                      static_cast<std::uint32_t>(words.size())})
      add16(table, value);
    for (const char c : name)
      add16(words, static_cast<unsigned char>(c));
  }
  return table + words;
}

std::string os2_table(const SmallFont& font) {
  std::string table = zeros(96);
  put16(table, 0, font.os2_version);
  put16(table, 4, font.weight);
  put16(table, 6, 5);
  put16(table, 8, font.fs_type);
  put16(table, 68, 880);
  put16(table, 70, 0x10000 - 120);
  put16(table, 88, 800);
  return table;
}

std::string post_table() {
  std::string table = zeros(32);
  put32(table, 0, 0x00030000);
  return table;
}

/// A square of four lines.
std::string square_glyph() {
  std::string glyph;
  for (const std::uint32_t value : {1, 100, 0, 900, 800, 3, 0})
    add16(glyph, value);
  glyph.append(4, '\x01');  // four points on the curve
  for (const int step : {100, 800, 0, -800})
    add16(glyph, static_cast<std::uint32_t>(step));
  for (const int step : {0, 0, 800, 0})
    add16(glyph, static_cast<std::uint32_t>(step));
  glyph.resize((glyph.size() + 3) / 4 * 4);
  return glyph;
}

void add_glyf(const SmallFont& font, FontTables& tables) {
  std::string glyf;
  std::string loca;
  for (std::uint32_t glyph = 0; glyph < glyph_count(font); ++glyph) {
    add32(loca, static_cast<std::uint32_t>(glyf.size()));
    if (glyph != 0) glyf += square_glyph();
  }
  add32(loca, static_cast<std::uint32_t>(glyf.size()));
  tables["glyf"] = glyf;
  tables["loca"] = loca;
}

/// Adobe Technical Note 5176, 5: offsets of two bytes.
std::string cff_index(const std::vector<std::string>& items) {
  std::string index;
  add16(index, static_cast<std::uint32_t>(items.size()));
  if (items.empty()) return index;
  index += '\x02';
  std::uint32_t offset = 1;
  std::string data;
  for (const std::string& item : items) {
    add16(index, offset);
    offset += static_cast<std::uint32_t>(item.size());
    data += item;
  }
  add16(index, offset);
  return index + data;
}

/// An operand of a dictionary, always five bytes.
std::string cff_number(std::uint32_t value) {
  std::string operand = "\x1D";
  add32(operand, value);
  return operand;
}

/// Technical Note 5177: 100 0 rmoveto 800 hlineto 800 vlineto -800 hlineto endchar.
std::string square_charstring() {
  std::string program;
  const auto number = [&program](int value) {
    program += '\x1C';
    add16(program, static_cast<std::uint32_t>(value));
  };
  number(100);
  number(0);
  program += '\x15';
  number(800);
  program += '\x06';
  number(800);
  program += '\x07';
  number(-800);
  program += '\x06';
  return program + '\x0E';
}

/// Top dictionary: charset, CharStrings and Private, whose offsets depend on its own size alone.
std::string cff_table(const SmallFont& font) {
  std::vector<std::string> programs(glyph_count(font), square_charstring());
  programs.front() = "\x0E";
  const std::string glyphs = cff_index(programs);
  std::string charset = "\x02";
  add16(charset, 1);
  add16(charset, glyph_count(font) - 2);
  const std::string before = std::string("\x01\x00\x04\x02", 4) + cff_index({"Small"});
  const std::string after = cff_index({}) + cff_index({});
  constexpr std::size_t dictionary_size = 5 + 1 + 5 + 1 + 5 + 5 + 1;
  const auto start = static_cast<std::uint32_t>(
      before.size() + cff_index({zeros(dictionary_size)}).size() + after.size());
  const auto glyphs_at = start + static_cast<std::uint32_t>(charset.size());
  const auto end = glyphs_at + static_cast<std::uint32_t>(glyphs.size());
  const std::string dictionary = cff_number(start) + '\x0F' + cff_number(glyphs_at) + '\x11' +
                                 cff_number(0) + cff_number(end) + '\x12';
  return before + cff_index({dictionary}) + after + charset + glyphs;
}

/// One face's directory and tables, where offsets count from the file's beginning.
std::string placed_at(std::size_t begin, const FontTables& tables) {
  std::string directory;
  std::string data;
  add32(directory, tables.contains("CFF ") ? 0x4F54544F : 0x00010000);
  add16(directory, static_cast<std::uint32_t>(tables.size()));
  directory += zeros(6);
  const std::size_t first = begin + 12 + tables.size() * 16;
  for (const auto& [tag, bytes] : tables) {
    directory += tag;
    add32(directory, 0);
    add32(directory, static_cast<std::uint32_t>(first + data.size()));
    add32(directory, static_cast<std::uint32_t>(bytes.size()));
    data += bytes;
    data.resize((data.size() + 3) / 4 * 4);
  }
  return directory + data;
}

}  // namespace

FontTables tables_of(const SmallFont& font) {
  FontTables tables = {{"head", head_table()},
                       {"hhea", hhea_table(font)},
                       {"maxp", maxp_table(font)},
                       {"hmtx", hmtx_table(font)},
                       {"cmap", cmap_table(font)},
                       {"name", name_table(font)},
                       {"OS/2", os2_table(font)},
                       {"post", post_table()}};
  if (font.cff) {
    tables["CFF "] = cff_table(font);
  } else {
    add_glyf(font, tables);
  }
  return tables;
}

std::string font_file(const FontTables& tables) {
  return placed_at(0, tables);
}

std::string font_file(const SmallFont& font) {
  return font_file(tables_of(font));
}

std::string font_collection(const std::vector<SmallFont>& fonts) {
  std::string head = "ttcf";
  add32(head, 0x00010000);
  add32(head, static_cast<std::uint32_t>(fonts.size()));
  const std::size_t first = head.size() + fonts.size() * 4;
  std::string faces;
  for (const SmallFont& font : fonts) {
    add32(head, static_cast<std::uint32_t>(first + faces.size()));
    faces += placed_at(first + faces.size(), tables_of(font));
  }
  return head + faces;
}

void put16(std::string& bytes, std::size_t at, std::uint32_t value) {
  bytes.at(at) = static_cast<char>((value >> 8U) & 0xFFU);
  bytes.at(at + 1) = static_cast<char>(value & 0xFFU);
}

void put32(std::string& bytes, std::size_t at, std::uint32_t value) {
  put16(bytes, at, value >> 16U);
  put16(bytes, at + 2, value);
}

}  // namespace govreport::test
