#include "curve_distance.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <unordered_map>
#include <utility>

#include FT_OUTLINE_H

namespace govreport::test {
namespace {

using internal::OutlinePoint;
using Polygon = std::vector<OutlinePoint>;

constexpr double infinity = std::numeric_limits<double>::infinity();

OutlinePoint between(OutlinePoint a, OutlinePoint b, double t) {
  return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

/// A curve by the points De Casteljau's construction begins with: two to four.
using Controls = std::vector<OutlinePoint>;

OutlinePoint on_curve(const Controls& controls, double t) {
  std::array<OutlinePoint, 4> points{};
  std::copy(controls.begin(), controls.end(), points.begin());
  for (std::size_t count = controls.size(); count > 1; --count) {
    for (std::size_t i = 0; i + 1 < count; ++i)
      points[i] = between(points[i], points[i + 1], t);
  }
  return points[0];
}

/// Samples a curve that begins where `polygon` ends.
void append(Polygon& polygon, Controls controls) {
  controls.insert(controls.begin(), polygon.back());
  double length = 0;
  for (std::size_t i = 0; i + 1 < controls.size(); ++i)
    length += std::hypot(controls[i + 1].x - controls[i].x, controls[i + 1].y - controls[i].y);
  const int samples = std::clamp(static_cast<int>(length), 8, 4000);
  for (int i = 1; i <= samples; ++i)
    polygon.push_back(on_curve(controls, double(i) / samples));
}

/// FreeType takes the middle between two controls in whole numbers, so it is given larger ones.
constexpr FT_Pos enlargement = 64;

OutlinePoint point(const FT_Vector* at) {
  return {double(at->x) / enlargement, double(at->y) / enlargement};
}

Polygon& last(void* flattened) {
  return static_cast<Flattened*>(flattened)->back();
}

int move_to(const FT_Vector* to, void* flattened) {
  static_cast<Flattened*>(flattened)->push_back({point(to)});
  return 0;
}

int line_to(const FT_Vector* to, void* flattened) {
  append(last(flattened), {point(to)});
  return 0;
}

int conic_to(const FT_Vector* control, const FT_Vector* to, void* flattened) {
  append(last(flattened), {point(control), point(to)});
  return 0;
}

int cubic_to(const FT_Vector* first,
             const FT_Vector* second,
             const FT_Vector* to,
             void* flattened) {
  append(last(flattened), {point(first), point(second), point(to)});
  return 0;
}

/// From `p` to the straight line from `a` to `b`.
double to_line(OutlinePoint p, OutlinePoint a, OutlinePoint b) {
  const OutlinePoint way = {b.x - a.x, b.y - a.y};
  const double square = way.x * way.x + way.y * way.y;
  const double along = square > 0 ? ((p.x - a.x) * way.x + (p.y - a.y) * way.y) / square : 0;
  const OutlinePoint nearest = between(a, b, std::clamp(along, 0.0, 1.0));
  return std::hypot(p.x - nearest.x, p.y - nearest.y);
}

/// The lines between a polygon's points by the square they begin in, to look only at what is near.
class Squares {
 public:
  explicit Squares(const Polygon& polygon) {
    for (std::size_t i = 0; i + 1 < polygon.size(); ++i) {
      const OutlinePoint& p = polygon[i];
      squares_[key(column(p.x), column(p.y))].push_back({p, polygon[i + 1]});
    }
  }
  /// From `p` to the nearest line within about a square's width; infinity if there is none.
  double distance(OutlinePoint p) const {
    double nearest = infinity;
    for (std::int64_t x = column(p.x) - 1; x <= column(p.x) + 1; ++x) {
      for (std::int64_t y = column(p.y) - 1; y <= column(p.y) + 1; ++y)
        nearest = std::min(nearest, distance_in(key(x, y), p));
    }
    return nearest;
  }

 private:
  static constexpr double width = 3;
  static std::int64_t column(double v) { return static_cast<std::int64_t>(std::floor(v / width)); }
  static std::int64_t key(std::int64_t x, std::int64_t y) { return x * 1'000'003 + y; }
  double distance_in(std::int64_t square, OutlinePoint p) const {
    double nearest = infinity;
    const auto found = squares_.find(square);
    if (found == squares_.end()) return nearest;
    for (const auto& [a, b] : found->second)
      nearest = std::min(nearest, to_line(p, a, b));
    return nearest;
  }
  std::unordered_map<std::int64_t, std::vector<std::pair<OutlinePoint, OutlinePoint>>> squares_;
};

double one_way(const Polygon& from, const Polygon& to) {
  const Squares squares(to);
  double greatest = 0;
  for (const OutlinePoint& p : from)
    greatest = std::max(greatest, squares.distance(p));
  return greatest;
}

/// The curve from the contour's point number `i`, a point on it, on: to the next such point, which
/// may be the middle of two controls. Gives the number of points passed.
std::size_t append_piece(Polygon& polygon, const internal::GlyfContour& contour, std::size_t i) {
  const auto at = [&contour](std::size_t k) { return contour[k % contour.size()]; };
  const auto place = [](const internal::GlyfPoint& p) {
    return OutlinePoint{double(p.x), double(p.y)};
  };
  if (at(i + 1).on_curve) {
    append(polygon, {place(at(i + 1))});
    return 1;
  }
  const OutlinePoint control = place(at(i + 1));
  const OutlinePoint next = place(at(i + 2));
  if (at(i + 2).on_curve) {
    append(polygon, {control, next});
    return 2;
  }
  append(polygon, {control, between(control, next, 0.5)});
  return 1;
}

}  // namespace

Flattened flattened(const FT_Outline& outline) {
  Flattened result;
  FT_Outline_Funcs functions{};
  functions.move_to = move_to;
  functions.line_to = line_to;
  functions.conic_to = conic_to;
  functions.cubic_to = cubic_to;
  std::vector<FT_Vector> points(outline.points, outline.points + outline.n_points);
  for (FT_Vector& p : points)
    p = {p.x * enlargement, p.y * enlargement};
  FT_Outline large = outline;
  large.points = points.data();
  FT_Outline_Decompose(&large, &functions, &result);
  return result;
}

Flattened flattened(const internal::Outline& outline) {
  Flattened result;
  for (const internal::OutlineContour& contour : outline) {
    Polygon& polygon = result.emplace_back();
    polygon.push_back(contour.start);
    for (const internal::OutlinePiece& piece : contour.pieces) {
      append(polygon,
             piece.straight ? Polygon{piece.end} : Polygon{piece.first, piece.second, piece.end});
    }
  }
  return result;
}

Flattened flattened(const std::vector<internal::GlyfContour>& contours) {
  Flattened result;
  for (const internal::GlyfContour& contour : contours) {
    Polygon& polygon = result.emplace_back();
    polygon.push_back({double(contour.front().x), double(contour.front().y)});
    for (std::size_t i = 0; i < contour.size();)
      i += append_piece(polygon, contour, i);
  }
  return result;
}

double distance(const Flattened& a, const Flattened& b) {
  if (a.size() != b.size()) return infinity;
  double greatest = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    greatest = std::max({greatest, one_way(a[i], b[i]), one_way(b[i], a[i])});
  return greatest;
}

}  // namespace govreport::test
