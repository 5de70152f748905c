/// The faces the pages show, each with the glyphs that are shown, embedded as subsets.
#pragma once

#include "glyph_texts.hpp"
#include "placed_pages.hpp"
#include "writer.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace govreport::pdf {

/// How a glyph of the whole face is shown by the font in the file.
struct GlyphCode {
  std::uint16_t code = 0;  ///< its CID: the encoding is Identity-H
  std::int32_t width = 0;  ///< thousandths of an em, as /W has it
};

struct Font {
  std::string resource;  ///< "F0"
  Reference object;
  GlyphTexts texts;
  std::map<std::uint32_t, GlyphCode> codes;  ///< by glyph of the whole face

  GlyphCode code_of(std::uint32_t glyph) const { return codes.at(glyph); }
};

/// Fonts by face of govreport.fonts/1.
class FontSet {
 public:
  /// Reads what the pages show, has the host subset the faces, writes the fonts. Errors are
  /// reported: REFUSED when a face may not be embedded.
  sdk::Status embed(const sdk::Export& host, const std::vector<PlacedPage>& pages, Writer& writer);

  const Font& font(std::uint32_t face) const { return fonts_.at(face); }
  /// The resources every page shares.
  Dictionary resources() const;

 private:
  void learn(const PlacedPage& page);

  std::map<std::uint32_t, Font> fonts_;
};

}  // namespace govreport::pdf
