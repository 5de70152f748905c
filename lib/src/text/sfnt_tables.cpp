#include "text/sfnt_tables.hpp"

#include "base/utf8.hpp"
#include "text/big_endian.hpp"

#include <algorithm>
#include <bit>
#include <utility>
#include <vector>

namespace govreport::internal {

namespace {

/// Characters that follow each other and so do their glyphs.
struct Segment {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t glyph = 0;
};

std::vector<Segment> segments_of(std::span<const govreport_mapping> mappings, std::uint32_t limit) {
  std::vector<Segment> segments;
  for (const govreport_mapping& mapping : mappings) {
    if (mapping.codepoint > limit) break;
    if (!segments.empty() && segments.back().last + 1 == mapping.codepoint &&
        segments.back().glyph + (mapping.codepoint - segments.back().first) == mapping.glyph) {
      ++segments.back().last;
    } else {
      segments.push_back({mapping.codepoint, mapping.codepoint, mapping.glyph});
    }
  }
  return segments;
}

/// All segments by idDelta, and the last one that the format wants: U+FFFF to glyph 0.
std::string format4(std::span<const govreport_mapping> mappings) {
  std::vector<Segment> segments = segments_of(mappings, 0xFFFE);
  segments.push_back({0xFFFF, 0xFFFF, 0});
  const auto count = static_cast<std::uint32_t>(segments.size());
  const std::uint32_t search = std::bit_floor(count);
  std::string out;
  put16(out, 4);
  put16(out, 16 + count * 8);
  put16(out, 0);
  put16(out, count * 2);
  put16(out, search * 2);
  put16(out, static_cast<std::uint32_t>(std::countr_zero(search)));
  put16(out, (count - search) * 2);
  for (const Segment& segment : segments)
    put16(out, segment.last);
  put16(out, 0);
  for (const Segment& segment : segments)
    put16(out, segment.first);
  for (const Segment& segment : segments)
    put16(out, segment.glyph - segment.first);
  for (std::uint32_t i = 0; i < count; ++i)
    put16(out, 0);
  return out;
}

std::string format12(std::span<const govreport_mapping> mappings) {
  const std::vector<Segment> segments = segments_of(mappings, 0x10FFFF);
  const auto count = static_cast<std::uint32_t>(segments.size());
  std::string out;
  put16(out, 12);
  put16(out, 0);
  put32(out, 16 + count * 12);
  put32(out, 0);
  put32(out, count);
  for (const Segment& segment : segments) {
    put32(out, segment.first);
    put32(out, segment.last);
    put32(out, segment.glyph);
  }
  return out;
}

std::string utf16_of(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const auto c = static_cast<std::uint32_t>(next_codepoint(words, at));
    if (c > 0xFFFF) {
      put16(out, 0xD800U + ((c - 0x10000U) >> 10U));
      put16(out, 0xDC00U + (c & 0x3FFU));
    } else {
      put16(out, c);
    }
  }
  return out;
}

constexpr std::uint32_t platform_windows = 3;
constexpr std::uint32_t encoding_bmp = 1;
constexpr std::uint32_t encoding_full = 10;
constexpr std::uint32_t american_english = 0x409;

}  // namespace

std::string make_cmap(std::span<const govreport_mapping> mappings) {
  const bool beyond = !mappings.empty() && mappings.back().codepoint > 0xFFFF;
  const std::string basic = format4(mappings);
  const std::uint32_t tables = beyond ? 2 : 1;
  const std::uint32_t first = 4 + tables * 8;
  std::string out;
  put16(out, 0);
  put16(out, tables);
  put16(out, platform_windows);
  put16(out, encoding_bmp);
  put32(out, first);
  if (beyond) {
    put16(out, platform_windows);
    put16(out, encoding_full);
    put32(out, first + static_cast<std::uint32_t>(basic.size()));
  }
  out += basic;
  if (beyond) out += format12(mappings);
  return out;
}

std::string make_name(std::string_view family,
                      std::string_view style,
                      std::string_view postscript) {
  const std::string full = std::string(family) + " " + std::string(style);
  const std::vector<std::pair<std::uint32_t, std::string>> names = {
      {1, utf16_of(family)}, {2, utf16_of(style)}, {4, utf16_of(full)}, {6, utf16_of(postscript)}};
  std::string out;
  std::string storage;
  put16(out, 0);
  put16(out, static_cast<std::uint32_t>(names.size()));
  put16(out, static_cast<std::uint32_t>(6 + names.size() * 12));
  for (const auto& [id, words] : names) {
    put16(out, platform_windows);
    put16(out, encoding_bmp);
    put16(out, american_english);
    put16(out, id);
    put16(out, static_cast<std::uint32_t>(words.size()));
    put16(out, static_cast<std::uint32_t>(storage.size()));
    storage += words;
  }
  return out + storage;
}

std::string make_post(std::string_view original) {
  std::string out;
  put32(out, 0x00030000);
  if (original.size() >= 16) {
    out += original.substr(4, 12);
  } else {
    out.append(12, '\0');
  }
  out.append(16, '\0');  // memory use: unknown
  return out;
}

std::string make_os2(std::string_view original, std::span<const govreport_mapping> mappings) {
  constexpr std::size_t first_character = 64;
  constexpr std::size_t last_character = 66;
  std::string out(original);
  if (out.size() < last_character + 2 || mappings.empty()) return out;
  replace16(out, first_character, std::min(mappings.front().codepoint, std::uint32_t{0xFFFF}));
  replace16(out, last_character, std::min(mappings.back().codepoint, std::uint32_t{0xFFFF}));
  return out;
}

}  // namespace govreport::internal
