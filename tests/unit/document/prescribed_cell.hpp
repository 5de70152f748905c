/// The cells of a prescribed table as a test types them: place, spans, words.
#pragma once

#include "document/table_grid.hpp"

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

namespace govreport::test {

/// One cell of a prescribed table; data cells say nothing.
struct PrescribedCell {
  std::uint32_t row;
  std::uint32_t column;
  std::uint32_t row_span;
  std::uint32_t column_span;
  std::string label;
  friend bool operator==(const PrescribedCell&, const PrescribedCell&) = default;
};

inline void PrintTo(const PrescribedCell& cell, std::ostream* out) {
  *out << "(" << cell.row << "," << cell.column << ") " << cell.row_span << "×" << cell.column_span
       << " " << cell.label;
}

using Cells = std::vector<PrescribedCell>;

inline Cells cells_of(const internal::TableGrid& grid) {
  Cells cells;
  for (const internal::GridCell& cell : grid.cells)
    cells.push_back({cell.row, cell.column, cell.row_span, cell.column_span, cell.label});
  return cells;
}

/// Adds `count` data cells of one slot each, from `column` on.
inline void add_data(Cells& cells, std::uint32_t row, std::uint32_t column, std::uint32_t count) {
  for (std::uint32_t i = 0; i < count; ++i)
    cells.push_back({row, column + i, 1, 1, ""});
}

}  // namespace govreport::test
