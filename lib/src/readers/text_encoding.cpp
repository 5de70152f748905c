#include "readers/text_encoding.hpp"

#include "base/encoding.hpp"
#include "base/utf8.hpp"
#include "readers/byte_order_mark.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace govreport::internal {
namespace {

bool is_beyond_ascii(char byte) {
  return (static_cast<unsigned char>(byte) & 0x80U) != 0;
}

std::size_t bytes_beyond_ascii(std::string_view bytes) {
  return static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_beyond_ascii));
}

/// Do most of the bytes beyond ASCII belong to characters of UTF-8?
bool is_mostly_utf8(std::string_view bytes) {
  const std::size_t all = bytes_beyond_ascii(bytes);
  std::size_t well_formed = 0;
  while (!bytes.empty()) {
    const std::size_t bad = first_malformed_utf8(bytes).value_or(bytes.size());
    well_formed += bytes_beyond_ascii(bytes.substr(0, bad));
    bytes.remove_prefix(std::min(bad + 1, bytes.size()));
  }
  return well_formed * 2 > all;
}

bool is_chinese(char32_t c) {
  return (c >= 0x3000 && c <= 0x303F) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xFF01 && c <= 0xFF5E) || (c >= 0x20000 && c <= 0x3FFFD);
}

/// Are most of the characters beyond ASCII Chinese ones, or their punctuation?
bool is_in_chinese(std::string_view text) {
  std::size_t all = 0;
  std::size_t chinese = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_codepoint(text, offset);
    all += c >= 0x80 ? 1U : 0U;
    chinese += is_chinese(c) ? 1U : 0U;
  }
  return chinese * 2 > all;
}

std::optional<std::string> as_gb18030(std::string_view bytes) {
  if (is_mostly_utf8(bytes)) return std::nullopt;
  auto text = to_utf8(bytes, "gb18030");
  return text && is_in_chinese(*text) ? text : std::nullopt;
}

Error error_at(std::string_view bytes,
               std::size_t offset,
               std::string id,
               std::vector<Argument> arguments,
               const std::string& file) {
  const std::string_view before = bytes.substr(0, offset);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  arguments.push_back({"offset", std::to_string(offset)});
  return {ErrorCode::malformed,
          std::move(id),
          std::move(arguments),
          {.file = file, .line = static_cast<std::uint32_t>(line)}};
}

std::string hexadecimal(char byte) {
  constexpr std::string_view symbols = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  return {symbols[value >> 4U], symbols[value & 0xFU]};
}

}  // namespace

Result<std::string> text_to_utf8(std::string_view bytes,
                                 const std::string& file,
                                 ReaderFindings& findings) {
  const std::string_view all = bytes;
  const auto mark = mark_of(bytes);
  if (mark) {
    bytes.remove_prefix(mark->bytes.size());
    const bool is_utf16 = std::string_view(mark->encoding).starts_with("utf-16");
    if (auto text = to_utf8(bytes, mark->encoding)) return *std::move(text);
    if (is_utf16) return error_at(all, 0, "read.utf16", {}, file);
  }
  const std::size_t zero = all.find('\0');
  if (zero != std::string_view::npos) return error_at(all, zero, "read.binary", {}, file);
  const auto bad = first_malformed_utf8(all);
  if (!bad) return std::string(all);
  if (auto text = as_gb18030(all)) {
    findings.add(Severity::note, "read.encoding-found", "", 0, {{"encoding", "GB18030"}});
    return *std::move(text);
  }
  return error_at(all, *bad, "read.not-utf8", {{"byte", hexadecimal(all[*bad])}}, file);
}

}  // namespace govreport::internal
