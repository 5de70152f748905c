#include "text/outline.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace govreport::internal {

namespace {

/// What one coordinate of an outline reaches.
struct Reach {
  double least = std::numeric_limits<double>::infinity();
  double most = -std::numeric_limits<double>::infinity();

  void add(double value) {
    least = std::min(least, value);
    most = std::max(most, value);
  }
};

/// One coordinate of a cubic.
struct CubicSpan {
  double start = 0;
  double first = 0;
  double second = 0;
  double end = 0;

  double at(double t) const {
    const double rest = 1 - t;
    return rest * rest * (rest * start + 3 * t * first) + t * t * (3 * rest * second + t * end);
  }
};

/// Adds where the curve turns round: the zeros of a t² + 2 b t + c, a third of its derivative.
void add_turns(const CubicSpan& curve, Reach& reach) {
  const double a = curve.end - 3 * curve.second + 3 * curve.first - curve.start;
  const double b = curve.second - 2 * curve.first + curve.start;
  const double c = curve.first - curve.start;
  const double under_root = b * b - a * c;
  if (under_root < 0) return;
  // This way neither a zero `a` nor one that nearly is costs digits.
  const double q = -(b + std::copysign(std::sqrt(under_root), b));
  for (const double t : {q / a, c / q}) {
    if (t > 0 && t < 1) reach.add(curve.at(t));  // false for the infinite and the undefined
  }
}

/// What `outline` reaches along `axis`.
Reach reach_of(const Outline& outline, double OutlinePoint::*axis) {
  Reach reach;
  for (const OutlineContour& contour : outline) {
    double at = contour.start.*axis;
    for (const OutlinePiece& piece : contour.pieces) {
      const double end = piece.end.*axis;
      reach.add(end);
      if (!piece.straight) add_turns({at, piece.first.*axis, piece.second.*axis, end}, reach);
      at = end;
    }
  }
  return reach;
}

}  // namespace

GlyphInk ink_of(const Outline& outline) {
  const Reach x = reach_of(outline, &OutlinePoint::x);
  const Reach y = reach_of(outline, &OutlinePoint::y);
  if (x.most < x.least) return {};
  const auto below = [](double value) { return static_cast<std::int32_t>(std::floor(value)); };
  const auto above = [](double value) { return static_cast<std::int32_t>(std::ceil(value)); };
  return {below(x.least), below(y.least), above(x.most), above(y.most)};
}

}  // namespace govreport::internal
