/// Tables whose rows come with the report, where it has none.
#pragma once

#include "form/model.hpp"
#include "govreport/report.hpp"

#include <string_view>

namespace govreport::internal {

/// Says `words` that a table of the form has no rows, as the form has it?
bool is_empty_note(const FormModel& form, std::string_view words);

/// Blanks of the total say nothing where there are no rows.
void forget_blank_totals(const FormModel& form, Report& report);

/// That, and the note that the form puts under such a table, where the section says nothing else.
void forget_empty_tables(const FormModel& form, Report& report);

}  // namespace govreport::internal
