#include "special_characters.hpp"

#include <array>
#include <charconv>
#include <cstdint>

namespace govreport::html {
namespace {

Special kind_of(unsigned char c) {
  switch (c) {
    case '&':
    case '<':
    case '>':
    case '"':
    case '\'':
      return Special::markup;
    case '\n':
      return Special::line_end;
    case '\t':
    case '\r':
      return Special::tabulator;
    default:
      return c < ' ' || c == 0x7F ? Special::unseen : Special::none;
  }
}

/// Two and three bytes: no character beyond them is special.
char32_t codepoint_at(std::string_view words, std::size_t offset, std::size_t size) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(words[offset + i]); };
  if (size == 2) return static_cast<char32_t>((byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU));
  return static_cast<char32_t>((byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U |
                               (byte(2) & 0x3FU));
}

/// Unicode Standard Annex #9, 2: embeddings, overrides, isolates and the marks between them.
bool turns_direction(char32_t c) {
  return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

Special kind_of(char32_t c) {
  if ((c >= 0x80 && c <= 0x9F) || turns_direction(c)) return Special::unseen;
  return c >= 0xE000 && c <= 0xF8FF ? Special::private_use : Special::none;
}

std::size_t size_of(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

/// All others: most of Chinese text.
bool may_be_special(unsigned char lead) {
  return lead < 0x80 || lead == 0xC2 || lead == 0xD8 || lead == 0xE2 || lead == 0xEE ||
         lead == 0xEF;
}

}  // namespace

FoundSpecial next_special(std::string_view words, std::size_t offset) {
  while (offset < words.size()) {
    const auto lead = static_cast<unsigned char>(words[offset]);
    const std::size_t size = size_of(lead);
    if (may_be_special(lead) && offset + size <= words.size()) {
      const char32_t c = size == 1 ? lead : codepoint_at(words, offset, size);
      const Special kind = size == 1 ? kind_of(lead) : kind_of(c);
      if (kind != Special::none) return {kind, offset, size, c};
    }
    offset += size;
  }
  return {Special::none, words.size(), 0, 0};
}

std::string hexadecimal(char32_t codepoint) {
  std::array<char, 8> buffer{};
  char* const end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::uint32_t{codepoint}, 16).ptr;
  std::string digits(buffer.data(), end);
  for (char& digit : digits) {
    if (digit >= 'a') digit = static_cast<char>(digit - 'a' + 'A');
  }
  return std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

}  // namespace govreport::html
