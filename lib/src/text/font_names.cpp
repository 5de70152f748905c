#include "text/font_names.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace govreport::internal {

namespace {

constexpr std::size_t header_size = 6;
constexpr std::size_t record_size = 12;

constexpr std::uint32_t family = 1;
constexpr std::uint32_t subfamily = 2;
constexpr std::uint32_t typographic_family = 16;

constexpr std::uint32_t platform_unicode = 0;
constexpr std::uint32_t platform_macintosh = 1;
constexpr std::uint32_t platform_windows = 3;

bool is_unicode(std::uint32_t platform, std::uint32_t encoding) {
  if (platform == platform_unicode) return true;
  return platform == platform_windows && (encoding <= 1 || encoding == 10);
}

bool is_high(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
bool is_low(char32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

/// None: lone surrogates, control characters.
std::optional<std::string> from_utf16(const SfntBytes& words) {
  std::string out;
  for (std::size_t at = 0; at + 2 <= words.bytes.size(); at += 2) {
    char32_t c = words.u16(at);
    if (is_high(c) && is_low(words.u16(at + 2))) {
      at += 2;
      c = 0x10000 + ((c - 0xD800) << 10U) + (words.u16(at) - 0xDC00);
    }
    if (is_high(c) || is_low(c) || is_forbidden_control(c)) return std::nullopt;
    append_utf8(out, c);
  }
  return out;
}

std::optional<std::string> from_ascii(std::string_view words) {
  const bool plain =
      std::all_of(words.begin(), words.end(), [](char c) { return c >= ' ' && c <= '~'; });
  return plain ? std::optional(std::string(words)) : std::nullopt;
}

/// The words of the record at `at`; none if they cannot be read.
std::optional<std::string> words_at(const SfntBytes& names, std::size_t at) {
  const std::size_t begin = names.u16(4) + names.u16(at + 10);
  const std::size_t size = names.u16(at + 8);
  if (begin + size > names.bytes.size()) return std::nullopt;
  const std::string_view words = names.bytes.substr(begin, size);
  const std::uint32_t platform = names.u16(at);
  if (is_unicode(platform, names.u16(at + 2))) return from_utf16({words});
  return platform == platform_macintosh ? from_ascii(words) : std::nullopt;
}

}  // namespace

FontNames names_of(const SfntBytes& names) {
  FontNames result;
  const std::size_t end = std::min(header_size + names.u16(2) * record_size, names.bytes.size());
  for (std::size_t at = header_size; at + record_size <= end; at += record_size) {
    const std::uint32_t id = names.u16(at + 6);
    if (id != family && id != typographic_family && id != subfamily) continue;
    std::optional<std::string> words = words_at(names, at);
    if (!words || words->empty()) continue;
    if (id == subfamily) {
      if (result.style.empty()) result.style = std::move(*words);
    } else if (std::find(result.families.begin(), result.families.end(), *words) ==
               result.families.end()) {
      result.families.push_back(std::move(*words));
    }
  }
  return result;
}

}  // namespace govreport::internal
