#pragma once

#include "form/faults.hpp"
#include "form/model.hpp"

namespace govreport::internal {

/// Fills `cells` and `by_id` from the tables' axes.
/// Faults: two blocks of a table that give a cell the same name.
void expand_cells(FormModel& form, Faults& faults);

}  // namespace govreport::internal
