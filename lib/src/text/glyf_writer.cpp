#include "text/glyf_writer.hpp"

#include "text/big_endian.hpp"

#include <algorithm>
#include <cstdlib>

namespace govreport::internal {

namespace {

// Flags of a point. Of a coordinate that is short, SAME tells the sign; of one that is not, that
// there is no difference from the point before, and nothing stored.
constexpr std::uint32_t on_curve_point = 0x01;
constexpr std::uint32_t x_short = 0x02;
constexpr std::uint32_t y_short = 0x04;
constexpr std::uint32_t repeat = 0x08;
constexpr std::uint32_t x_same = 0x10;
constexpr std::uint32_t y_same = 0x20;
/// On the first point: contours may overlap, so that none is cut out of another.
constexpr std::uint32_t overlap_simple = 0x40;

constexpr std::size_t most_points = 0xFFFF;
constexpr std::size_t most_contours = 0x7FFF;

/// Appends the difference of a coordinate to `out`; gives its flags.
std::uint32_t put_difference(std::string& out,
                             std::int32_t difference,
                             std::uint32_t is_short,
                             std::uint32_t same) {
  if (difference == 0) return same;
  if (std::abs(difference) > 0xFF) {
    put16(out, static_cast<std::uint32_t>(difference));
    return 0;
  }
  put8(out, static_cast<std::uint32_t>(std::abs(difference)));
  return difference > 0 ? is_short | same : is_short;
}

/// What is stored of all points, one coordinate after the other.
struct Coded {
  std::vector<std::uint32_t> flags;
  std::string x;
  std::string y;
};

Coded coded(const std::vector<GlyfContour>& contours) {
  Coded result;
  GlyfPoint before;
  for (const GlyfContour& contour : contours) {
    for (const GlyfPoint& point : contour) {
      result.flags.push_back((point.on_curve ? on_curve_point : 0) |
                             put_difference(result.x, point.x - before.x, x_short, x_same) |
                             put_difference(result.y, point.y - before.y, y_short, y_same));
      before = point;
    }
  }
  result.flags.front() |= overlap_simple;
  return result;
}

void put_flags(std::string& out, const std::vector<std::uint32_t>& flags) {
  for (std::size_t i = 0; i < flags.size();) {
    std::size_t more = 0;
    while (more < 0xFF && i + more + 1 < flags.size() && flags[i + more + 1] == flags[i])
      ++more;
    if (more < 2) more = 0;  // one repetition takes as much as the flag itself
    put8(out, flags[i] | (more > 0 ? repeat : 0));
    if (more > 0) put8(out, static_cast<std::uint32_t>(more));
    i += more + 1;
  }
}

/// Box and counts.
GlyfRecord measured(const std::vector<GlyfContour>& contours) {
  GlyfRecord record;
  const GlyfPoint& first = contours.front().front();
  record.x_min = record.x_max = first.x;
  record.y_min = record.y_max = first.y;
  for (const GlyfContour& contour : contours) {
    for (const GlyfPoint& point : contour) {
      record.x_min = std::min(record.x_min, point.x);
      record.x_max = std::max(record.x_max, point.x);
      record.y_min = std::min(record.y_min, point.y);
      record.y_max = std::max(record.y_max, point.y);
    }
    record.points += static_cast<std::uint32_t>(contour.size());
  }
  record.contours = static_cast<std::uint32_t>(contours.size());
  return record;
}

}  // namespace

std::optional<GlyfRecord> glyf_record(const std::vector<GlyfContour>& contours) {
  if (contours.empty()) return GlyfRecord{};
  GlyfRecord record = measured(contours);
  if (record.points > most_points || record.contours > most_contours) return std::nullopt;
  std::string& out = record.bytes;
  put16(out, record.contours);
  for (const std::int32_t bound : {record.x_min, record.y_min, record.x_max, record.y_max})
    put16(out, static_cast<std::uint32_t>(bound));
  std::uint32_t points = 0;
  for (const GlyfContour& contour : contours) {
    points += static_cast<std::uint32_t>(contour.size());
    put16(out, points - 1);
  }
  put16(out, 0);  // no instructions
  const Coded stored = coded(contours);
  put_flags(out, stored.flags);
  out += stored.x;
  out += stored.y;
  if (out.size() % 2 != 0) put8(out, 0);
  return record;
}

}  // namespace govreport::internal
