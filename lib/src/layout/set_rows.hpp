#pragma once

#include "base/length.hpp"
#include "document/document.hpp"
#include "layout/set_text.hpp"

#include <cstdint>
#include <vector>

namespace govreport::internal {

/// A cell's text, set, and how much of it has been shown.
struct SetCell {
  const govreport_cell* cell = nullptr;
  SetText text;
  Length padding;             ///< left and right
  std::size_t next_line = 0;  ///< the first one not yet shown
  bool too_wide = false;      ///< does not fit its width even at the least size
  bool shown_whole = false;   ///< all lines stood together
  bool again = false;         ///< shown whole on a page before: what stands here is decoration

  bool is_head() const { return cell->role != GOVREPORT_ROLE_DATA; }
  std::uint32_t row_end() const { return cell->row + cell->row_span; }
  bool covers(std::uint32_t row) const { return cell->row <= row && row < row_end(); }
  std::size_t lines_left() const { return text.lines.size() - next_line; }
};

/// Rows of a table that follow each other, set and not yet placed. Cells may reach into them from
/// above and out of them below.
struct SetRows {
  std::uint32_t first = 0;      ///< of the table
  std::vector<Length> heights;  ///< from rule to rule, one a row
  std::vector<SetCell> cells;   ///< in reading order

  bool is_empty() const { return heights.empty(); }
  std::uint32_t end() const { return first + static_cast<std::uint32_t>(heights.size()); }
  Length& height_of(std::uint32_t row) { return heights[row - first]; }
  /// Of the rows first .. end - 1 of the table.
  Length height(std::uint32_t from, std::uint32_t to) const {
    Length sum;
    for (std::uint32_t row = from; row < to; ++row)
      sum += heights[row - first];
    return sum;
  }
  Length height() const { return height(first, end()); }
};

}  // namespace govreport::internal
