#include "text/quadratic.hpp"

#include <algorithm>
#include <cmath>

namespace govreport::internal {

namespace {

using Point = OutlinePoint;

constexpr double sqrt3 = 1.7320508075688772;

/// With all coordinates within glyf_limit, (1) is below 1 - sqrt(1/2) at this many pieces.
constexpr int most_pieces = 32;

Point operator+(Point a, Point b) {
  return {a.x + b.x, a.y + b.y};
}

Point operator-(Point a, Point b) {
  return {a.x - b.x, a.y - b.y};
}

Point operator*(double factor, Point p) {
  return {factor * p.x, factor * p.y};
}

double length(Point p) {
  return std::sqrt(p.x * p.x + p.y * p.y);
}

/// A coordinate that `glyf` can hold; one that is no number becomes 0.
double within_limit(double value) {
  if (std::isnan(value)) return 0;
  return std::clamp(value, -double{glyf_limit}, double{glyf_limit});
}

Point within_limit(Point p) {
  return {within_limit(p.x), within_limit(p.y)};
}

Point nearest_whole(Point p) {
  return {std::floor(p.x + 0.5), std::floor(p.y + 0.5)};
}

/// A cubic by its powers: constant + linear t + square t² + cube t³.
struct Cubic {
  Cubic(Point c0, Point c1, Point c2, Point c3)
      : constant(c0),
        linear(3 * (c1 - c0)),
        square(3 * (c2 - 2 * c1 + c0)),
        cube(c3 - 3 * c2 + 3 * c1 - c0) {}

  Point at(double t) const { return constant + t * (linear + t * (square + t * cube)); }
  Point slope(double t) const { return linear + t * (2 * square + 3 * t * cube); }

  Point constant;
  Point linear;
  Point square;
  Point cube;
};

/// The quadratics that stand for one cubic: their controls, to which the ends are the middles.
struct Spline {
  std::vector<Point> controls;  ///< whole numbers
  double error = 0;             ///< proven: (1) + (2)
};

/// How far a rounded quadratic moves: (2), with the ends moved by `from` and `to`.
double rounding_error(Point from, Point control, Point to) {
  const double ends = std::max(length(from), length(to));
  return std::max(ends, (ends + length(control)) / 2);
}

Spline spline_of(const Cubic& cubic, int pieces) {
  const double step = 1.0 / pieces;
  std::vector<Point> moved;
  Spline spline;
  for (int i = 0; i < pieces; ++i) {
    const double t = i * step;
    const Point control =
        cubic.at(t) + (step / 2) * cubic.slope(t) - (step * step * step / 4) * cubic.cube;
    spline.controls.push_back(nearest_whole(control));
    moved.push_back(spline.controls.back() - control);
  }
  const auto end_moved = [](Point end) { return nearest_whole(end) - end; };
  Point from = end_moved(cubic.constant);
  double rounding = 0;
  for (std::size_t i = 0; i < moved.size(); ++i) {
    const bool last = i + 1 == moved.size();
    const Point to = last ? end_moved(cubic.at(1)) : 0.5 * (moved[i] + moved[i + 1]);
    rounding = std::max(rounding, rounding_error(from, moved[i], to));
    from = to;
  }
  spline.error = sqrt3 / 36 * length(cubic.cube) * step * step * step + rounding;
  return spline;
}

Spline within(double tolerance, const Cubic& cubic) {
  int pieces = 1;
  const double one_piece = sqrt3 / 36 * length(cubic.cube);
  while (pieces < most_pieces && one_piece > tolerance * pieces * pieces * pieces)
    ++pieces;
  Spline spline = spline_of(cubic, pieces);
  while (pieces < most_pieces && spline.error > tolerance)
    spline = spline_of(cubic, ++pieces);
  return spline;
}

GlyfPoint glyf_point(Point p, bool on_curve) {
  const Point whole = nearest_whole(p);
  return {static_cast<std::int32_t>(whole.x), static_cast<std::int32_t>(whole.y), on_curve};
}

/// Appends a point on the curve, unless the curve is there already.
void append_end(GlyfContour& contour, Point end) {
  const GlyfPoint point = glyf_point(end, true);
  if (contour.back() != point) contour.push_back(point);
}

GlyfContour converted(const OutlineContour& outline, double tolerance) {
  Point from = within_limit(outline.start);
  GlyfContour contour = {glyf_point(from, true)};
  for (const OutlinePiece& piece : outline.pieces) {
    const Point end = within_limit(piece.end);
    if (!piece.straight) {
      const Cubic cubic(from, within_limit(piece.first), within_limit(piece.second), end);
      for (const Point control : within(tolerance, cubic).controls)
        contour.push_back(glyf_point(control, false));
    }
    append_end(contour, end);
    from = end;
  }
  if (contour.size() > 1 && contour.back() == contour.front()) contour.pop_back();
  return contour;
}

}  // namespace

double outline_tolerance(std::uint32_t units_per_em) {
  return std::max(1.0, units_per_em / 1000.0);
}

std::vector<GlyfContour> quadratic(const Outline& outline, double tolerance) {
  std::vector<GlyfContour> contours;
  for (const OutlineContour& drawn : outline) {
    GlyfContour contour = converted(drawn, tolerance);
    if (contour.size() < 2) continue;
    std::reverse(contour.begin() + 1, contour.end());
    contours.push_back(std::move(contour));
  }
  return contours;
}

}  // namespace govreport::internal
