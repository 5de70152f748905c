/// Which glyphs of a run stand for which of its characters.
#pragma once

#include "placed_pages.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace govreport::pdf {

/// Characters that are shown together by some glyphs, at least one.
struct Cluster {
  std::string_view text;
  std::span<const govreport_glyph> glyphs;
};

/// The clusters of a run from left to right. Characters without a glyph go with the glyph before
/// them; those at the start, with the first.
std::vector<Cluster> clusters_of(const PlacedPage& page, const PlacedRun& placed);

}  // namespace govreport::pdf
