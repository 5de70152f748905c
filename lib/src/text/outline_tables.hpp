/// The tables of a TrueType font that hold its outlines and their measures, made from the glyphs'
/// records (OpenType 1.9).
#pragma once

#include "text/glyf_writer.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// A glyph of the font to be: its outline and how far it carries the pen, in font units.
struct OutlinedGlyph {
  std::shared_ptr<const GlyfRecord> record;
  std::int32_t advance = 0;
};

/// `glyf` and `loca` belong together: glyphs in their order, each at an even place.
struct GlyphData {
  std::string glyf;
  std::string loca;
  bool long_offsets = false;  ///< what `head` has to say of `loca`
};
GlyphData make_glyf(std::span<const OutlinedGlyph> glyphs);

/// `head` with the dates, styles and units of `original`, and the glyphs' common box. The checksum
/// of the whole font is left to whoever puts the tables together.
std::string make_head(std::string_view original,
                      std::span<const OutlinedGlyph> glyphs,
                      bool long_offsets);

/// `maxp` 1.0: no composite glyphs, no instructions.
std::string make_maxp(std::span<const OutlinedGlyph> glyphs);

/// `hmtx`, the left bearing of each glyph being its least x: equal advances at the end are stored
/// once. And `hhea` with the line measures of `original`.
struct HorizontalMetrics {
  std::string hhea;
  std::string hmtx;
};
HorizontalMetrics make_horizontal(std::string_view original, std::span<const OutlinedGlyph> glyphs);

}  // namespace govreport::internal
