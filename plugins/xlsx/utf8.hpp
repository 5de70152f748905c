#pragma once

#include <cstddef>
#include <string_view>

namespace govreport::xlsx {

/// The code point at byte `position`, which moves behind it. Pre: valid UTF-8, position within it.
inline char32_t next_code_point(std::string_view text, std::size_t& position) {
  const auto byte = [&](std::size_t offset) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[position + offset]));
  };
  const char32_t lead = byte(0);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t result = length == 1 ? lead : lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i)
    result = (result << 6U) | (byte(i) & 0x3FU);
  position += length;
  return result;
}

/// How long Excel says `text` is: it counts units of UTF-16.
inline std::size_t utf16_length(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t position = 0; position < text.size();)
    length += next_code_point(text, position) > 0xFFFF ? 2 : 1;
  return length;
}

}  // namespace govreport::xlsx
