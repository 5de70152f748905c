/// A glyph as the table `glyf` holds it (OpenType 1.9, "Simple Glyph Description").
#pragma once

#include "text/quadratic.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace govreport::internal {

/// The description of one glyph, and the figures that other tables repeat.
struct GlyfRecord {
  std::string bytes;  ///< of even length; empty: the glyph shows nothing
  std::int32_t x_min = 0;
  std::int32_t y_min = 0;
  std::int32_t x_max = 0;
  std::int32_t y_max = 0;
  std::uint32_t points = 0;
  std::uint32_t contours = 0;
};

/// The shortest description of `contours` (no contour empty, coordinates within glyf_limit),
/// without instructions. None: they have more points than the table can count.
std::optional<GlyfRecord> glyf_record(const std::vector<GlyfContour>& contours);

}  // namespace govreport::internal
