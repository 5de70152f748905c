#include "row_heights.hpp"

#include "text_extent.hpp"

#include <algorithm>

namespace govreport::xlsx {
namespace {

constexpr govreport_emu point = sdk::emu_per_point;
constexpr govreport_emu side_padding =
    govreport_emu{6} * 9525;                  // pixels: what spreadsheets keep free, and one
constexpr govreport_emu padding = 4 * point;  // above and below together

/// A spreadsheet sets lines by the font's own height, which is at most about 1.45 em.
govreport_emu line_height(const govreport_style& style) {
  return std::max(style.size * 145 / 100, std::min(style.line_pitch, style.size * 150 / 100));
}

govreport_emu to_whole_points(govreport_emu height) {
  return (height + point - 1) / point * point;
}

govreport_emu sum(const std::vector<govreport_emu>& heights, const WantedHeight& wanted) {
  govreport_emu total = 0;
  for (std::uint32_t row = wanted.row; row < wanted.row + wanted.rows; ++row)
    total += heights[row];
  return total;
}

}  // namespace

govreport_emu height_of(std::string_view text, const govreport_style& style, govreport_emu width) {
  const govreport_emu size = std::max<govreport_emu>(style.size, point);
  const std::uint32_t lines = wrapped_lines(text, size, width - side_padding);
  return to_whole_points(lines * line_height(style) + padding);
}

govreport_emu plain_height(std::string_view text, govreport_emu width) {
  govreport_style plain{};
  plain.size = 11 * sdk::emu_per_point;
  return height_of(text, plain, width);
}

std::vector<govreport_emu> fit_rows(std::uint32_t count, std::vector<WantedHeight> wanted) {
  std::vector<govreport_emu> heights(count, 0);
  std::stable_sort(wanted.begin(), wanted.end(), [](const auto& left, const auto& right) {
    return left.rows < right.rows;
  });
  for (const WantedHeight& want : wanted) {
    const govreport_emu lacking = want.height - sum(heights, want);
    if (lacking <= 0) continue;
    const govreport_emu share = to_whole_points((lacking + want.rows - 1) / want.rows);
    for (std::uint32_t row = want.row; row < want.row + want.rows; ++row)
      heights[row] += share;
  }
  return heights;
}

}  // namespace govreport::xlsx
