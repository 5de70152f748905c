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

}  // namespace govreport::internal
