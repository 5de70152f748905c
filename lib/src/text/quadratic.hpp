/// Cubic outlines as the quadratic ones of TrueType, to a proven distance.
///
/// A cubic from c0 to c3 with controls c1, c2 is cut into n pieces of equal parameter. Piece i goes
/// over to the quadratic with the same ends and the control
///
///     q = (3 (c1 + c2) - c0 - c3) / 4        (of the piece)
///
/// whose form of degree three has the controls c1 - D/6 and c2 + D/6, with D = c3 - 3 c2 + 3 c1 -
/// c0. So at every parameter t the two differ by t (1-t) (1-2t) D / 2, at most sqrt(3)/36 |D|; and
/// a piece of the n-th part has D / n³:
///
///     distance <= sqrt(3)/36 |D| / n³                                                          (1)
///
/// Where two pieces meet, the point is the middle between their controls, exactly (with the cubic
/// J + a s + b s² + d s³ around it the controls are J ± (a h/2 - d h³/4)): TrueType implies such a
/// point and need not store it, and the curve has no corner there.
///
/// Coordinates become whole numbers. A quadratic whose ends move by at most e and whose control
/// moves by m moves by at most (1-s) e + s m with s = 2t(1-t) <= 1/2, that is
///
///     distance <= max(e, (e + m) / 2)                                                          (2)
///
/// n is the least number for which (1) + (2) keep to the tolerance. As e and m are at most
/// sqrt(1/2) units, a tolerance of one unit can always be kept.
#pragma once

#include "text/outline.hpp"

#include <cstdint>
#include <vector>

namespace govreport::internal {

/// A point as `glyf` has it: on the curve, or the control of a quadratic.
struct GlyfPoint {
  std::int32_t x = 0;
  std::int32_t y = 0;
  bool on_curve = false;
  friend bool operator==(const GlyfPoint&, const GlyfPoint&) = default;
};

/// A closed curve; it begins with a point on it.
using GlyfContour = std::vector<GlyfPoint>;

/// How far a converted outline may be from the drawn one, in font units: 1/1000 em, and never less
/// than the one unit that whole coordinates allow (faces of fewer than 1000 units per em).
double outline_tolerance(std::uint32_t units_per_em);

/// Coordinates beyond this many font units are moved to it: differences of two fit 16 bits then.
inline constexpr std::int32_t glyf_limit = 16383;

/// `outline` in quadratic curves, nowhere further than `tolerance` (>= 1, font units) from it. The
/// direction turns round: filled is to the left of a cubic outline, to the right of a TrueType one.
/// A contour of fewer than two points is left out: it fills nothing.
std::vector<GlyfContour> quadratic(const Outline& outline, double tolerance);

}  // namespace govreport::internal
