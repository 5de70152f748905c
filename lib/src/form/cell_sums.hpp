/// Sums over cells of all tables of a form: "requests/new/total +
/// sum(requests/results.refused/total)".
#pragma once

#include "form/faults.hpp"
#include "form/model.hpp"

#include <string_view>

namespace govreport::internal {

/// Reads and resolves a sum of cells, each "table/row/column" (a table of one row: "table/column");
/// sum(…) takes the cells of a group of rows or columns that have no formula along it.
/// Faults, with `line`: what cannot be read, no such cell, a group without sum(), no number.
/// Pre: expand_cells and expand_rules have run.
CellSum read_cell_sum(const FormModel& form,
                      std::string_view text,
                      std::uint32_t line,
                      Faults& faults);

/// The same with '|' between: any of them will do. Nothing for no text.
std::vector<CellSum> read_cell_sums(const FormModel& form,
                                    std::string_view text,
                                    std::uint32_t line,
                                    Faults& faults);

/// Makes the sums of `after`, copied from `before`, name the same cells as they did there: where
/// rows were added cells stand elsewhere.
void follow_cells(const FormModel& before, FormModel& after);

}  // namespace govreport::internal
