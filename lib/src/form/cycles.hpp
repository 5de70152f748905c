#pragma once

#include "form/faults.hpp"
#include "form/resolve.hpp"

#include <vector>

namespace govreport::internal {

/// What a leaf of an axis is computed from.
struct LeafFormula {
  std::uint32_t leaf = 0;
  std::vector<LeafTerm> terms;
};

/// Says of each formula that names itself, and of each ring of formulas, that it can never be
/// computed. Last year's values are given and close no ring.
/// One axis at a time is enough: a cell that takes its column's formula needs cells of its own row
/// only, one that takes its row's formula cells of its own column only, so a ring of cells would be
/// a ring in one of the axes.
void check_cycles(const Axis& axis, const std::vector<LeafFormula>& formulas, Faults& faults);

}  // namespace govreport::internal
