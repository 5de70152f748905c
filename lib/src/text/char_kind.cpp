#include "text/char_kind.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace govreport::internal {

namespace {

struct KindOfMarks {
  CharKind kind;
  std::u32string_view marks;
};

constexpr std::array marks_by_kind = {KindOfMarks{CharKind::space, U" \n\t\u00A0\u3000"},
                                      KindOfMarks{CharKind::pause, U"、，；："},
                                      KindOfMarks{CharKind::stop, U"。？！"},
                                      KindOfMarks{CharKind::opening, U"（〔【《〈「『｛［〖〘“‘"},
                                      KindOfMarks{CharKind::closing, U"）〕】》〉」』｝］〗〙”’"},
                                      KindOfMarks{CharKind::narrow_opening, U"([{"},
                                      KindOfMarks{CharKind::narrow_closing, U")]}.,:;!?．"},
                                      KindOfMarks{CharKind::prefix, U"￥¥＄$№"},
                                      KindOfMarks{CharKind::suffix, U"%％‰℃°"},
                                      KindOfMarks{CharKind::interpunct, U"·•‧・"},
                                      KindOfMarks{CharKind::connector, U"-–－～~"},
                                      KindOfMarks{CharKind::solidus, U"/／"},
                                      KindOfMarks{CharKind::long_mark, U"—…⸺⋯"}};

CharKind mark_kind(char32_t codepoint) {
  for (const KindOfMarks& one : marks_by_kind) {
    if (one.marks.find(codepoint) != std::u32string_view::npos) return one.kind;
  }
  return CharKind::other;
}

constexpr bool is_ascii_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

}  // namespace

CharKind kind_of(char32_t codepoint) {
  // The block most characters are of comes first, for speed alone.
  if (codepoint >= U'\u4E00' && codepoint <= U'\u9FFF') return CharKind::ideograph;
  if (is_digit(codepoint)) return CharKind::digit;
  if (is_ascii_letter(codepoint)) return CharKind::letter;
  if (const CharKind mark = mark_kind(codepoint); mark != CharKind::other) return mark;
  if (is_ideograph(codepoint)) return CharKind::ideograph;
  return is_letter(codepoint) ? CharKind::letter : CharKind::other;
}

bool is_control(char32_t c) {
  if (c < U' ') return c != U'\t' && c != U'\n';
  if (c < U'\x7F') return false;
  if (c <= U'\u009F' || c == U'\uFEFF' || c == U'\u061C') return true;
  if (c >= U'\u200E' && c <= U'\u200F') return true;
  if (c >= U'\u2028' && c <= U'\u202E') return true;
  if (c >= U'\u2066' && c <= U'\u2069') return true;
  return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFEU) == 0xFFFEU;
}

bool is_shared_with_latin(char32_t codepoint) {
  constexpr std::u32string_view shared = U"“”‘’…—";
  return shared.find(codepoint) != std::u32string_view::npos;
}

}  // namespace govreport::internal
