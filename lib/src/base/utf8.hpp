#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace govreport::internal {

/// Byte offset of the first malformed sequence (overlong, surrogate, beyond U+10FFFF, cut off);
/// nullopt if `bytes` is UTF-8 throughout.
std::optional<std::size_t> first_malformed_utf8(std::string_view bytes);

/// Decodes the character at `offset` and moves behind it. Pre: well-formed, offset < size.
inline char32_t next_codepoint(std::string_view text, std::size_t& offset) {
  const auto byte = [&text, &offset](std::size_t index) {
    return char32_t{static_cast<unsigned char>(text[offset + index])};
  };
  const auto tail = [&byte](std::size_t index) { return byte(index) & 0x3FU; };
  const char32_t lead = byte(0);
  if (lead < 0x80) {
    offset += 1;
    return lead;
  }
  if (lead < 0xE0) {
    const char32_t codepoint = (lead & 0x1FU) << 6U | tail(1);
    offset += 2;
    return codepoint;
  }
  if (lead < 0xF0) {
    const char32_t codepoint = (lead & 0x0FU) << 12U | tail(1) << 6U | tail(2);
    offset += 3;
    return codepoint;
  }
  const char32_t codepoint = (lead & 0x07U) << 18U | tail(1) << 12U | tail(2) << 6U | tail(3);
  offset += 4;
  return codepoint;
}

void append_utf8(std::string& out, char32_t codepoint);

/// Characters (code points) in well-formed `text`.
std::size_t count_codepoints(std::string_view text);

/// Full-width ASCII (！ to ～) as ASCII and U+3000 as a space; all else as it is.
char32_t narrow(char32_t codepoint);
std::string narrow(std::string_view text);

/// Removes ASCII white space, U+3000, U+00A0 and U+FEFF at both ends.
std::string_view trim(std::string_view text);

/// A control character that no text of ours may hold (C0 but tab and line feed, DEL, C1, U+FFFE,
/// U+FFFF): XML 1.0, 2.2.
bool is_forbidden_control(char32_t codepoint);

}  // namespace govreport::internal
