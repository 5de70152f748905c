/// What kind of thing a table's cell holds, whatever the document's kind.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace govreport::internal {

struct CellShape {
  std::size_t lines = 0;       ///< that are not blank
  std::size_t characters = 0;  ///< of them all
  bool has_heading = false;
  bool has_table = false;  ///< of more than one cell
};

/// Does a cell with this in it lay the page out, so that its row is none of a table of data?
bool is_laid_out(const CellShape& cell, bool is_alone_in_its_row);

/// Lines of a cell as one, spaces between.
std::string joined(const std::vector<std::string>& lines);

}  // namespace govreport::internal
