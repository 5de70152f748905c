#include "form/pattern.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace govreport::internal {
namespace {

constexpr std::string_view white_space = " \t\r\n";

constexpr auto signs = std::to_array<std::pair<std::string_view, PatternKind>>({
    {"…", PatternKind::gap},
    {"{n}", PatternKind::number},
    {"{p}", PatternKind::percent},
    {"{year}", PatternKind::year},
    {"{unit}", PatternKind::unit},
    {"{list}", PatternKind::list},
    {"^", PatternKind::clause_start},
    {"^^", PatternKind::sentence_start},
});

bool has_odd_sign(std::string_view words) {
  return words.find_first_of("{}[]!^") != std::string_view::npos ||
         words.find("…") != std::string_view::npos;
}

std::optional<PatternPart> words_part(PatternKind kind, std::string_view words) {
  PatternPart part{kind, alternatives(words), {}};
  const bool has_nothing = std::any_of(
      part.words.begin(), part.words.end(), [](const auto& word) { return word.empty(); });
  if (part.words.empty() || has_nothing || has_odd_sign(words)) return std::nullopt;
  for (const std::u32string& word : part.words) {
    if (part.beginnings.find(word.front()) == std::u32string::npos) part.beginnings += word.front();
  }
  return part;
}

std::optional<PatternPart> parse_part(std::string_view token) {
  for (const auto& [sign, kind] : signs) {
    if (token == sign) return PatternPart{kind, {}, {}};
  }
  if (token.starts_with('!')) return words_part(PatternKind::not_ahead, token.substr(1));
  if (token.size() > 2 && token.starts_with('[') && token.ends_with(']'))
    return words_part(PatternKind::optional, token.substr(1, token.size() - 2));
  return words_part(PatternKind::words, token);
}

bool is_of_a_number(PatternKind kind) {
  return kind == PatternKind::number || kind == PatternKind::percent || kind == PatternKind::year ||
         kind == PatternKind::list;
}

std::vector<LetterSet::Place> places_of(const std::vector<std::u32string>& words) {
  std::vector<LetterSet::Place> places;
  places.reserve(words.size());
  for (const std::u32string& word : words)
    places.push_back(LetterSet::place_of(word));
  return places;
}

/// The letters that parts may begin with: of the first that is neither optional nor a place, and of
/// the optional ones before it.
void add_beginning(const std::vector<PatternPart>& parts, Pattern::Needs& needs) {
  for (const PatternPart& part : parts) {
    if (part.kind == PatternKind::clause_start || part.kind == PatternKind::sentence_start)
      continue;
    const bool is_number = is_of_a_number(part.kind) && part.kind != PatternKind::list;
    if (is_number && needs.beginnings.empty()) needs.begins_with_number = true;
    if (part.kind != PatternKind::words && part.kind != PatternKind::optional) {
      needs.beginnings.clear();  // other letters will do as well
      return;
    }
    needs.beginnings += part.beginnings;
    if (part.kind == PatternKind::words) return;
  }
  needs.beginnings.clear();  // nothing has to be there
}

Pattern::Needs needs_of(const std::vector<PatternPart>& parts) {
  Pattern::Needs needs;
  for (const PatternPart& part : parts) {
    if (part.kind == PatternKind::words) needs.words.push_back(places_of(part.words));
    needs.number = needs.number || is_of_a_number(part.kind);
  }
  add_beginning(parts, needs);
  return needs;
}

}  // namespace

char32_t folded(char32_t letter) {
  constexpr char32_t full_width_comma = 0xFF0C;
  if (letter < 0xFF01 || letter > 0xFF5E || letter == full_width_comma) return letter;
  return letter - 0xFF01 + 0x21;
}

bool is_blank(char32_t letter) {
  return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r' || letter == 0x3000 ||
         letter == 0xA0;
}

std::u32string folded(std::string_view text) {
  std::u32string letters;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t letter = next_codepoint(text, offset);
    if (!is_blank(letter)) letters += folded(letter);
  }
  return letters;
}

std::vector<std::u32string> alternatives(std::string_view text) {
  std::vector<std::u32string> words;
  if (text.empty()) return words;
  for (;;) {
    const std::size_t bar = text.find('|');
    words.push_back(folded(text.substr(0, bar)));
    if (bar == std::string_view::npos) return words;
    text.remove_prefix(bar + 1);
  }
}

std::variant<Pattern, PatternFault> parse_pattern(std::string_view text) {
  Pattern pattern{{}, std::string(text), {}};
  std::size_t begin = text.find_first_not_of(white_space);
  while (begin != std::string_view::npos) {
    const std::size_t end = std::min(text.find_first_of(white_space, begin), text.size());
    const std::string_view token = text.substr(begin, end - begin);
    std::optional<PatternPart> part = parse_part(token);
    if (!part) return PatternFault{std::string(token)};
    pattern.parts.push_back(std::move(*part));
    begin = text.find_first_not_of(white_space, end);
  }
  if (pattern.parts.empty()) return PatternFault{};
  pattern.needs = needs_of(pattern.parts);
  return pattern;
}

}  // namespace govreport::internal
