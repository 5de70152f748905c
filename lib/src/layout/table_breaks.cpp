#include "layout/table_breaks.hpp"

#include <algorithm>
#include <optional>

namespace govreport::internal {

namespace {

// What ending a page inside a cell's rows costs (ours): a label in two pieces is worse than any
// number of groups whose labels are shown again.
constexpr int split_group = 1;
constexpr int torn_label = 1000;

}  // namespace

std::uint32_t TableBreaks::first_left_over() const {
  Length room = room_.rows;
  std::uint32_t row = rows_.first;
  for (const Length height : rows_.heights) {
    if (height > room) break;
    room -= height;
    ++row;
  }
  return row;
}

/// Of the places that leave no more empty than they may, the one that splits the fewest groups,
/// of these the last. Only if there is none, the last of the others.
std::uint32_t TableBreaks::best() const {
  std::uint32_t best_row = rows_.first;
  std::optional<int> best_cost;
  Length left = room_.rows - rows_.height(rows_.first, first_left_over());
  for (std::uint32_t row = first_left_over(); row > rows_.first; --row) {
    const bool is_wasteful = left > room_.slack;
    left += rows_.heights[row - 1 - rows_.first];
    if (is_wasteful && best_cost) break;
    if (!may_split_before(row)) continue;
    const int cost = cost_before(row);
    if (best_cost && *best_cost <= cost) continue;
    best_row = row;
    best_cost = cost;
    if (is_wasteful) break;
  }
  return best_row;
}

bool TableBreaks::may_split_before(std::uint32_t row) const {
  bool has_data_above = false;
  for (const SetCell& cell : rows_.cells) {
    if (!cell.is_head() && cell.covers(row - 1)) has_data_above = true;
    if (cell.cell->row < row && row < cell.row_end() && is_kept(cell)) return false;
  }
  return has_data_above;
}

/// No page can hold a group that is higher than one.
bool TableBreaks::is_kept(const SetCell& cell) const {
  if ((cell.cell->flags & GOVREPORT_CELL_TOGETHER) == 0) return false;
  const std::uint32_t first = std::max(cell.cell->row, rows_.first);
  return cell.row_end() <= rows_.end() && rows_.height(first, cell.row_end()) <= room_.fresh;
}

int TableBreaks::cost_before(std::uint32_t row) const {
  int cost = 0;
  for (const SetCell& cell : rows_.cells) {
    if (cell.cell->row < row && row < cell.row_end()) cost += cost_of(cell, row);
  }
  return cost;
}

int TableBreaks::cost_of(const SetCell& cell, std::uint32_t row) const {
  const std::uint32_t first = std::max(cell.cell->row, rows_.first);
  const bool is_torn = setter_.lines_in(cell, rows_.height(first, row)) < cell.lines_left();
  return is_torn ? torn_label : split_group;
}

}  // namespace govreport::internal
