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

bool is_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

class TextTest {
 public:
  TextTest(std::string_view bytes, const std::string& file) : bytes_(bytes), file_(file) {}

  Result<void> run() const {
    if (is_utf16(bytes_)) return error("read.utf16", 0, {});
    const std::size_t zero = bytes_.find('\0');
    if (zero != std::string_view::npos) return error("read.binary", zero, {});
    if (const auto bad = first_malformed_utf8(bytes_)) {
      const auto byte = static_cast<unsigned char>(bytes_[*bad]);
      return error("read.not-utf8", *bad, {{"byte", hexadecimal(byte, 2)}});
    }
    if (const auto control = first_control(bytes_)) {
      const auto [offset, codepoint] = *control;
      return error(
          "read.control", offset, {{"character", "U+" + hexadecimal(unsigned{codepoint}, 4)}});
    }
    return {};
  }

 private:
  Error error(std::string id, std::size_t offset, std::vector<Argument> arguments) const {
    arguments.push_back({"offset", std::to_string(offset)});
    return {ErrorCode::malformed,
            std::move(id),
            std::move(arguments),
            {.file = file_, .line = line_of(bytes_, offset)}};
  }

  std::string_view bytes_;
  const std::string& file_;
};

}  // namespace

Result<std::vector<SourceLine>> split_lines(std::string_view bytes, const std::string& file) {
  GOVREPORT_TRY(TextTest(bytes, file).run());
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  std::vector<SourceLine> lines;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find_first_of("\r\n"), bytes.size());
    std::string text(bytes.substr(0, end));
    std::replace(text.begin(), text.end(), '\f', ' ');
    std::replace(text.begin(), text.end(), '\v', ' ');
    lines.push_back({static_cast<std::uint32_t>(lines.size() + 1), std::move(text)});
    bytes.remove_prefix(end);
    bytes.remove_prefix(bytes.starts_with("\r\n") ? 2 : std::min<std::size_t>(1, bytes.size()));
  }
  return lines;
}

}  // namespace govreport::internal
