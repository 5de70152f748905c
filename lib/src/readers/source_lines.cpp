#include "readers/source_lines.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace govreport::internal {
namespace {

std::uint32_t line_of(std::string_view bytes, std::size_t offset) {
  const std::string_view before = bytes.substr(0, offset);
  return static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n')) + 1;
}

std::string hexadecimal(unsigned value, int digits) {
  constexpr std::string_view symbols = "0123456789ABCDEF";
  std::string result;
  for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
    result += symbols[(value >> static_cast<unsigned>(shift)) & 0xFU];
  return result;
}

bool is_line_end(char c) {
  return c == '\r' || c == '\n';
}

bool is_allowed_break(char32_t codepoint) {
  return codepoint == '\r' || codepoint == '\f' || codepoint == '\v';
}

/// Where the first character stands that no text holds.
std::optional<std::pair<std::size_t, char32_t>> first_control(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    const char32_t codepoint = next_codepoint(text, offset);
    if (is_forbidden_control(codepoint) && !is_allowed_break(codepoint))
      return std::pair(start, codepoint);
  }
  return std::nullopt;
}

Result<void> check_controls(std::string_view text, const std::string& file) {
  const auto control = first_control(text);
  if (!control) return {};
  const auto [offset, codepoint] = *control;
  return Error{ErrorCode::malformed,
               "read.control",
               {{"character", "U+" + hexadecimal(unsigned{codepoint}, 4)},
                {"offset", std::to_string(offset)}},
               {.file = file, .line = line_of(text, offset)}};
}

}  // namespace

Result<std::vector<SourceLine>> split_lines(std::string_view text, const std::string& file) {
  GOVREPORT_TRY(check_controls(text, file));
  std::vector<SourceLine> lines;
  for (std::string_view rest = text; !rest.empty();) {
    const auto* const line_end = std::find_if(rest.begin(), rest.end(), is_line_end);
    const auto end = static_cast<std::size_t>(line_end - rest.begin());
    std::string words(rest.substr(0, end));
    std::replace(words.begin(), words.end(), '\f', ' ');
    std::replace(words.begin(), words.end(), '\v', ' ');
    lines.push_back({static_cast<std::uint32_t>(lines.size() + 1), std::move(words)});
    rest.remove_prefix(end);
    rest.remove_prefix(rest.starts_with("\r\n") ? 2 : std::min<std::size_t>(1, rest.size()));
  }
  return lines;
}

}  // namespace govreport::internal
