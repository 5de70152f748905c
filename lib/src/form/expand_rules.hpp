#pragma once

#include "form/faults.hpp"
#include "form/model.hpp"

namespace govreport::internal {

/// Fills `identities` from the formulas of the axes and the rules beside them, and says of each
/// cell which identity gives it. In the order of tables; in a table, blocks; in a block the
/// columns' formulas, the rows' formulas, the rules; each from the first row or column to the last.
/// Pre: expand_cells has run. Faults: expressions that cannot be read or resolved, formulas that
/// need their own result, rules whose place is not in them.
void expand_rules(FormModel& form, Faults& faults);

}  // namespace govreport::internal
