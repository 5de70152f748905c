#include "columns.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <ostream>

namespace govreport::cli {
namespace {

struct Range {
  std::uint32_t first;
  std::uint32_t last;
};

constexpr std::array wide = {Range{0x1100, 0x115F},
                             Range{0x2E80, 0x303E},
                             Range{0x3041, 0xA4CF},
                             Range{0xAC00, 0xD7A3},
                             Range{0xF900, 0xFAFF},
                             Range{0xFE30, 0xFE6F},
                             Range{0xFF00, 0xFF60},
                             Range{0xFFE0, 0xFFE6},
                             Range{0x1F300, 0x1F64F},
                             Range{0x20000, 0x3FFFD}};

bool is_wide(std::uint32_t character) {
  return std::any_of(wide.begin(), wide.end(), [character](const Range& range) {
    return character >= range.first && character <= range.last;
  });
}

/// Reads one character and moves behind it.
std::uint32_t next_character(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at++]);
  if (byte < 0xC0) return byte;
  const unsigned more = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
  std::uint32_t character = byte & (0x3FU >> more);
  for (unsigned i = 0; i < more && at < text.size(); ++i, ++at)
    character = (character << 6U) | (static_cast<unsigned char>(text[at]) & 0x3FU);
  return character;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();)
    width += is_wide(next_character(text, at)) ? 2 : 1;
  return width;
}

namespace {

bool is_one_of(std::string_view character, std::string_view marks) {
  return !character.empty() && marks.find(character) != std::string_view::npos;
}

bool is_wide(std::string_view character) {
  return display_width(character) == 2;
}

/// May a line end between two characters?
bool may_break(std::string_view before, std::string_view after) {
  constexpr std::string_view closing = "，。、；：！？）”’》〉」』】〕,.;:!?)%";
  constexpr std::string_view opening = "（“‘《〈「『【〔(";
  if (before == " ") return after != " ";
  if (after == " ") return false;
  if (is_one_of(after, closing) || is_one_of(before, opening)) return false;
  return is_wide(before) || is_wide(after);
}

/// The characters of `text`.
std::vector<std::string_view> characters_of(std::string_view text) {
  std::vector<std::string_view> characters;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    next_character(text, at);
    characters.push_back(text.substr(begin, at - begin));
  }
  return characters;
}

/// Pieces that are not broken.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces;
  std::string_view before;
  for (const std::string_view character : characters_of(text)) {
    if (before.empty() || may_break(before, character)) pieces.emplace_back();
    pieces.back() += character;
    before = character;
  }
  return pieces;
}

std::string without_end_spaces(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  for (const std::string& piece : pieces_of(text)) {
    const std::size_t taken =
        display_width(lines.back()) + display_width(without_end_spaces(piece));
    if (!lines.back().empty() && taken > width) {
      lines.back() = without_end_spaces(lines.back());
      lines.emplace_back();
    }
    lines.back() += piece;
  }
  lines.back() = without_end_spaces(lines.back());
  return lines;
}

void Columns::print(std::ostream& out) const {
  const std::vector<std::size_t> wanted = widths();
  for (const std::vector<std::string>& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      out << row[i];
      if (i + 1 < row.size()) out << std::string(wanted[i] - display_width(row[i]) + 2, ' ');
    }
    out << '\n';
  }
}

std::vector<std::size_t> Columns::widths() const {
  std::vector<std::size_t> result;
  for (const std::vector<std::string>& row : rows_) {
    result.resize(std::max(result.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i)
      result[i] = std::max(result[i], display_width(row[i]));
  }
  return result;
}

}  // namespace govreport::cli
