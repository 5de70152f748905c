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

/// Bytes up to the end of the first line.
std::size_t line_length(std::string_view rest, bool has_returns) {
  if (!has_returns) return std::min(rest.find('\n'), rest.size());
  const auto* const end = std::find_if(rest.begin(), rest.end(), is_line_end);
  return static_cast<std::size_t>(end - rest.begin());
}

/// Form feeds and vertical tabs stand for blanks.
bool is_odd_break(char c) {
  return c == '\f' || c == '\v';
}

bool is_allowed_break(char32_t codepoint) {
  return codepoint == '\r' || codepoint == '\f' || codepoint == '\v';
}

/// May a character that no text holds begin with this byte? Those are in the first 32, from U+007F
/// to U+009F, and at the end of the block from U+F000.
bool may_begin_control(char byte) {
  const auto lead = static_cast<unsigned char>(byte);
  return lead < 0x20 || lead == 0x7F || lead == 0xC2 || lead == 0xEF;
}

/// Where the first character stands that no text holds.
std::optional<std::pair<std::size_t, char32_t>> first_control(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const auto* const next = std::find_if(text.begin() + offset, text.end(), may_begin_control);
    const auto start = static_cast<std::size_t>(next - text.begin());
    if (start == text.size()) break;
    offset = start;
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
  const bool has_returns = text.find('\r') != std::string_view::npos;
  const bool has_odd_breaks =
      text.find('\f') != std::string_view::npos || text.find('\v') != std::string_view::npos;
  std::vector<SourceLine> lines;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = line_length(rest, has_returns);
    std::string words(rest.substr(0, end));
    if (has_odd_breaks) std::replace_if(words.begin(), words.end(), is_odd_break, ' ');
    lines.push_back({static_cast<std::uint32_t>(lines.size() + 1), std::move(words)});
    rest.remove_prefix(end);
    rest.remove_prefix(rest.starts_with("\r\n") ? 2 : std::min<std::size_t>(1, rest.size()));
  }
  return lines;
}

}  // namespace govreport::internal
