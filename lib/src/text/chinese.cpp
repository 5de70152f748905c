#include "text/chinese.hpp"

#include "base/utf8.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace govreport::internal {

namespace {

constexpr std::u32string_view full_closing = U"、，。：；！？）〕】》〉」』｝］〗〙";
constexpr std::u32string_view closing_quotes = U"”’";
constexpr std::u32string_view opening = U"（〔【《〈「『｛［〖〘“‘([{￥¥＄$№";
constexpr std::u32string_view opening_quotes = U"“‘";
constexpr std::u32string_view ascii_closing = U".,:;!?)]}";
constexpr std::u32string_view connectors = U"·•‧・-–－～~/／";
constexpr std::u32string_view after_numbers = U"%％‰℃°";
constexpr std::u32string_view long_marks = U"—…⸺";
constexpr std::u32string_view in_numbers = U".,:-/．，：－／";
constexpr std::u32string_view magnitudes = U"十百千万亿";
constexpr std::u32string_view units = U"元件个人次条项份户家";

bool is_one_of(char32_t c, std::u32string_view set) {
  return c != 0 && set.find(c) != std::u32string_view::npos;
}

bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}

/// The characters around a place where a line might end; 0 beyond the text's ends.
struct Surroundings {
  char32_t before_that = 0;
  char32_t before = 0;
  char32_t after = 0;
  char32_t after_that = 0;
};

bool may_not_begin(char32_t c, Prohibitions level) {
  return is_one_of(c, full_closing) || is_one_of(c, closing_quotes) ||
         is_one_of(c, ascii_closing) || is_one_of(c, connectors) || is_one_of(c, after_numbers) ||
         (level >= Prohibitions::strict && is_one_of(c, long_marks));
}

bool may_not_end(char32_t c, Prohibitions level) {
  return is_one_of(c, opening) || (level >= Prohibitions::gb && (c == U'/' || c == U'／'));
}

/// 3.14 | 2024年 | 10万元 | 〔2021〕30号 | 1.先
bool inside_number(const Surroundings& s) {
  if (is_digit(s.before) && (is_digit(s.after) || is_ideograph(s.after))) return true;
  if (is_digit(s.before_that) && is_one_of(s.before, in_numbers) && is_digit(s.after)) return true;
  if (is_digit(s.before_that) && (s.before == U'.' || s.before == U'．')) return true;
  if (s.before == U'〕' && is_digit(s.after)) return true;
  return is_digit(s.before_that) && is_one_of(s.before, magnitudes) && is_one_of(s.after, units);
}

bool is_closed(const Surroundings& s, Prohibitions level) {
  if (may_not_begin(s.after, level) || may_not_end(s.before, level)) return true;
  if (s.before == s.after && is_one_of(s.before, long_marks)) return true;
  if (is_letter(s.before) && is_letter(s.after)) return true;
  return inside_number(s);
}

bool is_wide(char32_t c) {
  return is_ideograph(c) || is_one_of(c, full_closing) || is_one_of(c, closing_quotes) ||
         is_one_of(c, long_marks);
}

/// Unicode does not know on which side of a quotation mark a Chinese line may end, and keeps
/// ellipses off line starts, which only the strict level does here.
bool is_open_in_chinese(const Surroundings& s) {
  if (is_one_of(s.after, opening_quotes) || s.after == U'…') return is_wide(s.before);
  if (is_one_of(s.before, closing_quotes))
    return is_ideograph(s.after) || is_one_of(s.after, opening);
  return false;
}

/// The character that ends at byte `end`, skipping back over its continuation bytes.
char32_t codepoint_before(std::string_view text, std::size_t& end) {
  if (end == 0) return 0;
  std::size_t begin = end - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U)
    --begin;
  end = begin;
  return next_codepoint(text, begin);
}

Surroundings around(std::string_view text, std::size_t place) {
  Surroundings result;
  std::size_t back = place;
  result.before = codepoint_before(text, back);
  result.before_that = codepoint_before(text, back);
  std::size_t forward = place;
  if (forward < text.size()) result.after = next_codepoint(text, forward);
  if (forward < text.size()) result.after_that = next_codepoint(text, forward);
  return result;
}

}  // namespace

bool is_shared_with_latin(char32_t codepoint) {
  return is_one_of(codepoint, U"“”‘’…—");
}

bool is_closing_mark(char32_t codepoint) {
  return is_one_of(codepoint, full_closing) || is_one_of(codepoint, closing_quotes);
}

std::vector<bool> line_starts(const ShapedText& shaped,
                              const std::vector<std::uint32_t>& unicode,
                              Prohibitions level) {
  std::vector<bool> starts(shaped.clusters.size(), false);
  for (std::size_t i = 1; i < starts.size(); ++i) {
    const std::uint32_t place = shaped.clusters[i].begin;
    const Surroundings s = around(shaped.text, place);
    if (is_closed(s, level)) continue;
    starts[i] = std::binary_search(unicode.begin(), unicode.end(), place) || is_open_in_chinese(s);
  }
  return starts;
}

}  // namespace govreport::internal
