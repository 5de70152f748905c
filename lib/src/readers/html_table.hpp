/// A table of a web page: is it one, or does it only lay the page out?
#pragma once

#include "base/html.hpp"
#include "readers/cell_grid.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace govreport::internal {

struct HtmlRow {
  HtmlNode element;
  std::vector<HtmlNode> cells;
};

/// The rows of `table` itself, not those of tables inside it.
std::vector<HtmlRow> rows_of(const HtmlNode& table);

/// Is this row one of a table of data? Others lay the page out: their cells are read one after the
/// other, as parts of the page are. Such a row holds a table with rows of its own, a heading beside
/// other cells, or a cell of several paragraphs.
bool is_of_data(const HtmlRow& row);

/// The cells as they are laid out on a grid; lines in a cell are joined by spaces.
std::vector<SourceCell> source_cells(const HtmlRow& row);

}  // namespace govreport::internal
