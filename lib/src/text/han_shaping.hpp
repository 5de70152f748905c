/// How HarfBuzz sets Han text, and which glyphs it would leave as they are.
#pragma once

#include "text/harfbuzz.hpp"

#include <span>

namespace govreport::internal {

/// Chinese is set solid: nothing that joins or draws together, so that a character is a glyph.
std::span<const hb_feature_t> han_features();

/// Empties `buffer` and makes it ready for a run of Han text.
void begin_han_run(hb_buffer_t* buffer);

/// The glyphs that the face's own rules for Han text (OpenType GSUB and GPOS) speak of: those they
/// change or move, and those they look for beside them. All others are set by the cmap and the
/// advances alone. All glyphs, where the rules are of a kind that cannot be asked (AAT).
HbSet glyphs_with_rules(hb_face_t* face);

}  // namespace govreport::internal
