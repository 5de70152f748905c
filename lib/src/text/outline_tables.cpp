#include "text/outline_tables.hpp"

#include "text/big_endian.hpp"

#include <algorithm>
#include <limits>

namespace govreport::internal {

namespace {

using Glyphs = std::span<const OutlinedGlyph>;

bool shows(const OutlinedGlyph& glyph) {
  return !glyph.record->bytes.empty();
}

void put_signed(std::string& out, std::int32_t value) {
  put16(out, static_cast<std::uint32_t>(value));
}

/// The box around all glyphs; zeros if none shows anything.
struct Box {
  explicit Box(Glyphs glyphs) {
    bool first = true;
    for (const OutlinedGlyph& glyph : glyphs) {
      if (!shows(glyph)) continue;
      const GlyfRecord& record = *glyph.record;
      x_min = first ? record.x_min : std::min(x_min, record.x_min);
      y_min = first ? record.y_min : std::min(y_min, record.y_min);
      x_max = first ? record.x_max : std::max(x_max, record.x_max);
      y_max = first ? record.y_max : std::max(y_max, record.y_max);
      first = false;
    }
  }
  std::int32_t x_min = 0;
  std::int32_t y_min = 0;
  std::int32_t x_max = 0;
  std::int32_t y_max = 0;
};

/// `size` bytes of a table at `at`; zeros where it is shorter.
std::string piece_of(std::string_view table, std::size_t at, std::size_t size) {
  std::string piece(table.substr(std::min(at, table.size()), size));
  piece.resize(size, '\0');
  return piece;
}

std::uint32_t offset_of(std::size_t at) {
  return static_cast<std::uint32_t>(at);
}

/// How many glyphs have an advance stored of their own: all after the last of them share its.
std::size_t stored_advances(Glyphs glyphs) {
  std::size_t count = glyphs.size();
  while (count > 1 && glyphs[count - 2].advance == glyphs[count - 1].advance)
    --count;
  return count;
}

/// The extremes that `hhea` repeats; of bearings and extent only glyphs that show something count.
struct Extremes {
  explicit Extremes(Glyphs glyphs) {
    for (const OutlinedGlyph& glyph : glyphs) {
      advance = std::max(advance, glyph.advance);
      if (!shows(glyph)) continue;
      left = std::min(left, glyph.record->x_min);
      right = std::min(right, glyph.advance - glyph.record->x_max);
      extent = std::max(extent, glyph.record->x_max);
      any = true;
    }
    if (!any) left = right = extent = 0;
  }
  static constexpr std::int32_t largest = std::numeric_limits<std::int16_t>::max();
  bool any = false;
  std::int32_t advance = 0;
  std::int32_t left = largest;
  std::int32_t right = largest;
  std::int32_t extent = -largest;
};

}  // namespace

GlyphData make_glyf(Glyphs glyphs) {
  GlyphData data;
  std::vector<std::size_t> offsets = {0};
  for (const OutlinedGlyph& glyph : glyphs) {
    data.glyf += glyph.record->bytes;
    offsets.push_back(data.glyf.size());
  }
  constexpr std::size_t most_halves = 0xFFFF;
  data.long_offsets = data.glyf.size() / 2 > most_halves;
  for (const std::size_t offset : offsets) {
    if (data.long_offsets) {
      put32(data.loca, offset_of(offset));
    } else {
      put16(data.loca, offset_of(offset / 2));
    }
  }
  return data;
}

std::string make_head(std::string_view original, Glyphs glyphs, bool long_offsets) {
  constexpr std::uint32_t baseline_and_bearing_at_zero = 0x0003;
  const Box box(glyphs);
  std::string out;
  put32(out, 0x00010000);
  out += piece_of(original, 4, 4);  // the font's revision
  put32(out, 0);                    // the whole font's checksum
  put32(out, 0x5F0F3CF5);
  put16(out, baseline_and_bearing_at_zero);
  out += piece_of(original, 18, 18);  // units per em, created, modified
  for (const std::int32_t bound : {box.x_min, box.y_min, box.x_max, box.y_max})
    put_signed(out, bound);
  out += piece_of(original, 44, 4);  // styles, smallest readable size
  put16(out, 2);                     // direction: "strongly left to right, and neutrals"
  put16(out, long_offsets ? 1 : 0);
  put16(out, 0);
  return out;
}

std::string make_maxp(Glyphs glyphs) {
  std::uint32_t points = 0;
  std::uint32_t contours = 0;
  for (const OutlinedGlyph& glyph : glyphs) {
    points = std::max(points, glyph.record->points);
    contours = std::max(contours, glyph.record->contours);
  }
  std::string out;
  put32(out, 0x00010000);
  put16(out, static_cast<std::uint32_t>(glyphs.size()));
  put16(out, points);
  put16(out, contours);
  put32(out, 0);         // points and contours of composite glyphs
  put16(out, 2);         // zones
  out.append(16, '\0');  // what instructions need, and composite glyphs
  return out;
}

HorizontalMetrics make_horizontal(std::string_view original, Glyphs glyphs) {
  HorizontalMetrics result;
  const std::size_t stored = stored_advances(glyphs);
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (i < stored) put16(result.hmtx, static_cast<std::uint32_t>(glyphs[i].advance));
    put_signed(result.hmtx, glyphs[i].record->x_min);
  }
  const Extremes extremes(glyphs);
  std::string& out = result.hhea;
  put32(out, 0x00010000);
  out += piece_of(original, 4, 6);  // ascender, descender, line gap
  put16(out, static_cast<std::uint32_t>(extremes.advance));
  for (const std::int32_t bound : {extremes.left, extremes.right, extremes.extent})
    put_signed(out, bound);
  out += piece_of(original, 18, 6);  // slope and offset of the caret
  out.append(10, '\0');
  put16(out, static_cast<std::uint32_t>(stored));
  return result;
}

}  // namespace govreport::internal
