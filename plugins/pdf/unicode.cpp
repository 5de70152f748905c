#include "unicode.hpp"

#include "syntax.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace govreport::pdf {
namespace {

// The length of a sequence by its first byte, and that byte's share of the code point.
struct Lead {
  std::size_t length;
  unsigned char mask;
};

Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, 0x7F};
  if (byte < 0xE0) return {2, 0x1F};
  if (byte < 0xF0) return {3, 0x0F};
  return {4, 0x07};
}

}  // namespace

char32_t take_code_point(std::string_view& utf8) {
  assert(!utf8.empty());
  const auto first = static_cast<unsigned char>(utf8.front());
  const Lead lead = lead_of(first);
  const std::size_t length = std::min(lead.length, utf8.size());
  char32_t code_point = first & lead.mask;
  for (std::size_t i = 1; i < length; ++i)
    code_point = code_point << 6 | (static_cast<unsigned char>(utf8[i]) & 0x3FU);
  utf8.remove_prefix(length);
  return code_point;
}

std::size_t count_code_points(std::string_view utf8) {
  std::size_t count = 0;
  for (; !utf8.empty(); ++count)
    take_code_point(utf8);
  return count;
}

void append_utf16_hex(std::string& out, std::string_view utf8) {
  while (!utf8.empty()) {
    char32_t code_point = take_code_point(utf8);
    if (code_point < 0x10000) {
      append_hex(out, static_cast<std::uint16_t>(code_point));
      continue;
    }
    code_point -= 0x10000;
    append_hex(out, static_cast<std::uint16_t>(0xD800 + (code_point >> 10)));
    append_hex(out, static_cast<std::uint16_t>(0xDC00 + (code_point & 0x3FF)));
  }
}

bool is_private_use(char32_t code_point) {
  return (code_point >= 0xE000 && code_point <= 0xF8FF) ||
         (code_point >= 0xF0000 && code_point <= 0x10FFFD);
}

}  // namespace govreport::pdf
