/// How far two outlines are from each other, measured on dense samples of both.
#pragma once

#include "text/quadratic.hpp"

#include <vector>

#include <ft2build.h>

#include FT_FREETYPE_H

namespace govreport::test {

/// Closed contours as many-sided polygons, with a side a font unit at least.
using Flattened = std::vector<std::vector<internal::OutlinePoint>>;

/// What FreeType has just loaded, unscaled.
Flattened flattened(const FT_Outline& outline);
Flattened flattened(const internal::Outline& outline);
Flattened flattened(const std::vector<internal::GlyfContour>& contours);

/// The greatest distance of a corner of one outline from the sides of the other, both ways;
/// contours are compared in their order, and a different number of them is infinitely far.
double distance(const Flattened& a, const Flattened& b);

}  // namespace govreport::test
