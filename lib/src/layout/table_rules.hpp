#pragma once

#include "base/length.hpp"
#include "govreport/plugin.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace govreport::internal {

/// A cell's box in a grid: from edge to edge.
struct CellBox {
  std::size_t column = 0;
  std::size_t column_end = 0;
  std::size_t row = 0;
  std::size_t row_end = 0;
};

/// A grid on a page and the cells that cover it.
struct RuledGrid {
  std::vector<Length> columns;  ///< middles of the upright rules, on the page
  std::vector<Length> rows;     ///< middles of the level rules
  std::vector<CellBox> boxes;
  Length rule;  ///< how thick
};

/// The rules around the boxes and the grid: each as long as it is unbroken, drawn once, and half
/// its width longer at both ends, so that corners close. Level ones from the top, then upright
/// ones from the left.
std::vector<govreport_stroke> rules_of(const RuledGrid& grid);

}  // namespace govreport::internal
