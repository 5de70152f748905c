/// What a character is to a line of Chinese text (GB/T 15834-2011, 5.1; CLREQ 3.1).
#pragma once

#include <cstdint>
#include <string_view>

namespace govreport::internal {

enum class CharKind : std::uint8_t {
  other,
  ideograph,
  letter,
  digit,
  space,
  pause,           ///< 、，；： of full width
  stop,            ///< 。？！ of full width
  opening,         ///< （《“ and the like
  closing,         ///< ）》” and the like
  narrow_opening,  ///< ( [ {
  narrow_closing,  ///< ) ] } . , : ; ! ?
  prefix,          ///< of a number: ￥ $ №
  suffix,          ///< of a number: % ‰ ℃
  interpunct,      ///< 间隔号: ·
  connector,       ///< 连接号: - ～
  solidus,         ///< 分隔号: /
  long_mark,       ///< — and …, two of which are one mark
};

/// Of the character alone; a single — is a long_mark here, though it may be a connector.
CharKind kind_of(char32_t codepoint);

constexpr bool is_one_of(char32_t codepoint, std::u32string_view characters) {
  return characters.find(codepoint) != std::u32string_view::npos;
}

/// 0 to 9, of half or full width.
constexpr bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}

/// Has no place in a text that is shown: controls but tab and line feed, marks of direction, line
/// and paragraph separators, U+FEFF, noncharacters (ours).
bool is_control(char32_t codepoint);

/// “ ” ‘ ’ … —: one character in Unicode for Chinese and Latin, of different widths.
bool is_shared_with_latin(char32_t codepoint);

/// Full-width marks that stand beside each other with too much white between them.
constexpr bool is_full_mark(CharKind kind) {
  return kind == CharKind::pause || kind == CharKind::stop || kind == CharKind::opening ||
         kind == CharKind::closing;
}

/// Of a Latin word or number: set apart from Chinese in the compressed mode.
constexpr bool is_western(CharKind kind) {
  return kind == CharKind::letter || kind == CharKind::digit;
}

}  // namespace govreport::internal
