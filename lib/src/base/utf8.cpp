#include "base/utf8.hpp"

#include <algorithm>
#include <array>

namespace govreport::internal {
namespace {

struct Shape {
  int length = 0;  ///< bytes in all; 0: no sequence starts like this
  char32_t bits = 0;
  char32_t least = 0;  ///< anything below is overlong
};

Shape shape_of(unsigned char lead) {
  if (lead < 0x80) return {1, lead, 0};
  if (lead >= 0xC2 && lead < 0xE0) return {2, lead & 0x1FU, 0x80};
  if (lead >= 0xE0 && lead < 0xF0) return {3, lead & 0x0FU, 0x800};
  if (lead >= 0xF0 && lead < 0xF5) return {4, lead & 0x07U, 0x10000};
  return {};
}

bool is_surrogate(char32_t codepoint) {
  return codepoint >= 0xD800 && codepoint <= 0xDFFF;
}

/// Length of the well-formed sequence at `offset`; 0 if there is none (RFC 3629, 4).
int sequence_length(std::string_view bytes, std::size_t offset) {
  const Shape shape = shape_of(static_cast<unsigned char>(bytes[offset]));
  if (shape.length == 0 || offset + static_cast<std::size_t>(shape.length) > bytes.size()) return 0;
  char32_t codepoint = shape.bits;
  for (int i = 1; i < shape.length; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[offset + static_cast<std::size_t>(i)]);
    if ((byte & 0xC0U) != 0x80U) return 0;
    codepoint = (codepoint << 6U) | (byte & 0x3FU);
  }
  const bool sound = codepoint >= shape.least && codepoint <= 0x10FFFF && !is_surrogate(codepoint);
  return sound ? shape.length : 0;
}

constexpr std::array<std::string_view, 7> spaces = {
    " ", "\t", "\n", "\r", "\u3000", "\u00A0", "\uFEFF"};

/// A quick look at the byte where a space would begin: most text has none there.
bool may_lead_space(char byte) {
  const auto lead = static_cast<unsigned char>(byte);
  return lead <= 0x20 || lead == 0xC2 || lead == 0xE3 || lead == 0xEF;
}

/// The same for the byte where it would end.
bool may_end_space(char byte) {
  const auto last = static_cast<unsigned char>(byte);
  return last <= 0x20 || last == 0x80 || last == 0xA0 || last == 0xBF;
}

/// The white space that `text` begins with; empty if none.
std::string_view leading_space(std::string_view text) {
  if (text.empty() || !may_lead_space(text.front())) return {};
  for (const std::string_view space : spaces) {
    if (text.starts_with(space)) return space;
  }
  return {};
}

std::string_view trailing_space(std::string_view text) {
  if (text.empty() || !may_end_space(text.back())) return {};
  for (const std::string_view space : spaces) {
    if (text.ends_with(space)) return space;
  }
  return {};
}

}  // namespace

std::optional<std::size_t> first_malformed_utf8(std::string_view bytes) {
  std::size_t offset = 0;
  while (offset < bytes.size()) {
    if (static_cast<unsigned char>(bytes[offset]) < 0x80) {
      ++offset;
      continue;
    }
    const int length = sequence_length(bytes, offset);
    if (length == 0) return offset;
    offset += static_cast<std::size_t>(length);
  }
  return std::nullopt;
}

void append_utf8(std::string& out, char32_t codepoint) {
  const auto tail = [codepoint](unsigned shift) {
    return static_cast<char>(0x80U | ((codepoint >> shift) & 0x3FU));
  };
  // All bytes at once: a string asks for room at each call.
  if (codepoint < 0x80) {
    out += static_cast<char>(codepoint);
  } else if (codepoint < 0x800) {
    const std::array bytes = {static_cast<char>(0xC0U | (codepoint >> 6U)), tail(0)};
    out.append(bytes.data(), bytes.size());
  } else if (codepoint < 0x10000) {
    const std::array bytes = {static_cast<char>(0xE0U | (codepoint >> 12U)), tail(6), tail(0)};
    out.append(bytes.data(), bytes.size());
  } else {
    const std::array bytes = {
        static_cast<char>(0xF0U | (codepoint >> 18U)), tail(12), tail(6), tail(0)};
    out.append(bytes.data(), bytes.size());
  }
}

std::size_t count_codepoints(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) {
    if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) ++count;
  }
  return count;
}

char32_t narrow(char32_t codepoint) {
  if (codepoint == 0x3000) return ' ';
  return codepoint >= 0xFF01 && codepoint <= 0xFF5E ? codepoint - 0xFF01 + 0x21 : codepoint;
}

std::string narrow(std::string_view text) {
  // What is wide is in the blocks from U+3000 and U+FF00; all else is taken in runs.
  const auto may_be_wide = [](char byte) { return byte == '\xE3' || byte == '\xEF'; };
  std::string out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const auto* const from = text.begin() + offset;
    const auto* const wide = std::find_if(from, text.end(), may_be_wide);
    out.append(from, wide);
    offset += static_cast<std::size_t>(wide - from);
    if (offset < text.size()) append_utf8(out, narrow(next_codepoint(text, offset)));
  }
  return out;
}

std::string_view trim(std::string_view text) {
  for (std::string_view space = leading_space(text); !space.empty(); space = leading_space(text)) {
    text.remove_prefix(space.size());
  }
  for (std::string_view space = trailing_space(text); !space.empty();
       space = trailing_space(text)) {
    text.remove_suffix(space.size());
  }
  return text;
}

bool is_forbidden_control(char32_t codepoint) {
  if (codepoint < 0x20) return codepoint != '\t' && codepoint != '\n';
  if (codepoint >= 0x7F && codepoint <= 0x9F) return true;
  return codepoint == 0xFFFE || codepoint == 0xFFFF;
}

}  // namespace govreport::internal
