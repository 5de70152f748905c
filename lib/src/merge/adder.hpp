/// The sums over units, cell by cell.
#pragma once

#include "form/model.hpp"
#include "govreport/merge.hpp"
#include "report/figures.hpp"

#include <map>
#include <vector>

namespace govreport::internal {

/// A unit that is added, and what its cells show.
struct Addend {
  const UnitReport& unit;
  Figures figures;
};

/// The sums of the cells that every unit has as a number, blank ones counted as 0.
/// Adds an error for each unit and cell of words, one for each unit that leaves cells out, and for
/// each sum that no report can hold; a note for each cell that counts as 0 and for each note to a
/// number.
std::map<CellId, Value> add_up(const FormModel& form,
                               const std::vector<Addend>& addends,
                               Findings& findings);

}  // namespace govreport::internal
