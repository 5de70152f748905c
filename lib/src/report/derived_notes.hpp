#pragma once

#include "govreport/finding.hpp"
#include "report/figures.hpp"

namespace govreport::internal {

/// Adds a note DERIVED for every cell whose value was computed because the author left it out.
/// A cell `findings` already has that note for gets no second one.
void note_derived(const FormModel& form, const Figures& figures, Findings& findings);

}  // namespace govreport::internal
