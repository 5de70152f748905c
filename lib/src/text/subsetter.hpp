#pragma once

#include "govreport/plugin.h"
#include "govreport/result.hpp"
#include "text/face.hpp"
#include "text/subset.hpp"

#include <cstdint>
#include <memory>
#include <span>

namespace govreport::internal {

/// A subset as PDF embeds it: the `CFF ` table alone, or an sfnt with glyf and what that needs.
/// `glyphs` ascend. Errors: malformed, naming the face, if its tables cannot be subset.
Result<std::shared_ptr<const Subset>> subset_for_pdf(const Face& face,
                                                     std::span<const std::uint32_t> glyphs);

/// `outlines` (what subset_for_pdf gave for `face`, with glyf outlines) as a whole TrueType font:
/// with a Unicode cmap of exactly `mappings` (ascending), and OS/2, name and post.
std::shared_ptr<const Subset> complete_truetype(const Face& face,
                                                const Subset& outlines,
                                                std::span<const govreport_mapping> mappings);

}  // namespace govreport::internal
