/// Lays the cells of a table out on a grid, row by row.
#pragma once

#include "readers/table_line.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace govreport::internal {

struct SourceCell {
  std::string text;
  std::uint32_t rows = 1;     ///< 0: to the end of the table
  std::uint32_t columns = 1;  ///< 0 is read as 1
  bool continues = false;     ///< only the room that a cell above takes
};

/// A row on the grid: each cell's text is the field of its first column, the other fields it takes
/// are blank, as are those of cells that reach down from above.
struct SourceRow {
  std::vector<std::string> fields;
  std::vector<CellSpan> cells;
};

/// Columns beyond this are more than any form has: a cell's span ends there.
constexpr std::uint32_t most_grid_columns = 128;

class CellGrid {
 public:
  /// Places the next row's cells, each in the first column that is free. A cell that would begin
  /// beyond the last column joins the one before it, so that nothing is lost.
  SourceRow place(const std::vector<SourceCell>& cells);

 private:
  bool is_taken(std::uint32_t column) const;
  /// The first free column from `column` on, and as much of `width` as there is.
  CellSpan next_room(std::uint32_t column, std::uint32_t width) const;
  void end_row();
  void take(const CellSpan& span, std::uint32_t rows);

  std::vector<std::uint32_t> rows_left_;  ///< of each column: how far a cell above reaches down
};

}  // namespace govreport::internal
