#include "xml_name.hpp"

#include "utf8.hpp"

#include <algorithm>
#include <array>

namespace govreport::ofd {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

/// XML 1.0, 2.3, NameStartChar, but the colon.
constexpr std::array<Range, 15> start_characters = {{{U'A', U'Z'},
                                                     {U'_', U'_'},
                                                     {U'a', U'z'},
                                                     {0xC0, 0xD6},
                                                     {0xD8, 0xF6},
                                                     {0xF8, 0x2FF},
                                                     {0x370, 0x37D},
                                                     {0x37F, 0x1FFF},
                                                     {0x200C, 0x200D},
                                                     {0x2070, 0x218F},
                                                     {0x2C00, 0x2FEF},
                                                     {0x3001, 0xD7FF},
                                                     {0xF900, 0xFDCF},
                                                     {0xFDF0, 0xFFFD},
                                                     {0x10000, 0xEFFFF}}};

/// What NameChar has beyond them.
constexpr std::array<Range, 5> later_characters = {
    {{U'-', U'.'}, {U'0', U'9'}, {0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}}};

template <std::size_t count>
bool is_within(char32_t character, const std::array<Range, count>& ranges) {
  return std::any_of(ranges.begin(), ranges.end(), [&](const Range& range) {
    return character >= range.first && character <= range.last;
  });
}

bool may_follow(char32_t character) {
  return is_within(character, start_characters) || is_within(character, later_characters);
}

}  // namespace

bool is_xml_name(std::string_view text) {
  const std::vector<char32_t> characters = code_points(text);
  return !characters.empty() && is_within(characters.front(), start_characters) &&
         std::all_of(characters.begin(), characters.end(), may_follow);
}

}  // namespace govreport::ofd
