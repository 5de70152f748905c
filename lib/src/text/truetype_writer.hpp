/// Subsets as whole TrueType fonts, as OFD embeds them.
#pragma once

#include "govreport/plugin.h"
#include "govreport/result.hpp"
#include "text/face.hpp"
#include "text/outline_cache.hpp"
#include "text/subset.hpp"

#include <cstdint>
#include <memory>
#include <span>

namespace govreport::internal {

/// `outlines` (what subset_for_pdf gave for `face`, with glyf outlines) as a whole TrueType font:
/// with a Unicode cmap of exactly `mappings` (ascending), and OS/2, name and post.
std::shared_ptr<const Subset> complete_truetype(const Face& face,
                                                const Subset& outlines,
                                                std::span<const govreport_mapping> mappings);

/// The same of a face with CFF outlines, whose `glyphs` (ascending) go over to quadratic ones.
/// Errors: malformed, naming the face, if a glyph has more points than a TrueType font can count.
Result<std::shared_ptr<const Subset>> converted_truetype(
    const Face& face,
    std::span<const std::uint32_t> glyphs,
    std::span<const govreport_mapping> mappings,
    OutlineCache& cache);

}  // namespace govreport::internal
