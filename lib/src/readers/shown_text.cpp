#include "readers/shown_text.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

bool is_source_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || is_forbidden_control(c);
}

/// No-break and typographic spaces; the ideographic one is a character like others.
bool is_wide_space(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F;
}

bool has_no_width(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

/// Lines of such characters are joined without a space (CSS Text 3, 4.1.3).
bool is_east_asian(char32_t c) {
  return c >= 0x2E80 && c != 0xFFFD;
}

}  // namespace

void ShownText::add(std::string_view source, bool in_link) {
  for (std::size_t offset = 0; offset < source.size();) {
    const char32_t c = next_codepoint(source, offset);
    if (has_no_width(c)) continue;
    if (is_wide_space(c)) {
      space_ = Space::shown;
    } else if (is_source_space(c)) {
      space_ = std::max(space_, c == '\n' || c == '\r' ? Space::line_end : Space::plain);
    } else {
      add_character(c);
      ++characters_;
      if (in_link) ++linked_;
    }
  }
}

void ShownText::add_character(char32_t c) {
  const bool joined = space_ == Space::line_end && is_east_asian(last_) && is_east_asian(c);
  if (space_ != Space::none && !text_.empty() && !joined) text_ += ' ';
  space_ = Space::none;
  append_utf8(text_, c);
  last_ = c;
}

}  // namespace govreport::internal
