/// Where everything in a table stands: derived from its axes here, and nowhere else.
#pragma once

#include "form/model.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace govreport::internal {

enum class GridRole { data, corner, title, column_header, row_header };

/// A cell placed on the grid: its upper left slot and how far it reaches.
struct GridCell {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
  GridRole role = GridRole::data;
  std::string label;           ///< what a header says; empty for data
  std::string print_label;     ///< with preferred line ends; empty = as `label`
  bool keep_together = false;  ///< row heads: its rows are not to be split between pages
  /// Data: which of the table's data cells it is, counted by blocks, rows, columns.
  std::uint32_t ordinal = 0;
  /// Data: indices of the cells that head it: the block's title, then column heads from the top,
  /// then row heads from the outermost. Never the corner.
  std::vector<std::uint32_t> headers;
};

/// The cells of a table in reading order, covering every slot of the grid exactly once.
struct TableGrid {
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  /// Rows from the top that head all others; 0 where the table has several blocks, each with heads
  /// of its own.
  std::uint32_t header_rows = 0;
  std::vector<GridCell> cells;

  /// Columns: a leaf reaches down to the data, a group is one row high. Rows: a leaf reaches right
  /// to the data, a group is one column wide. Blocks stand below one another.
  static TableGrid derive(const Table& table);
};

}  // namespace govreport::internal
