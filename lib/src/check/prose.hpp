#pragma once

#include "check/subject.hpp"

namespace govreport::internal {

/// Adds a warning for everything the text says that the tables do not (form's <prose>): counts,
/// percentages, sums of parts, statements of nothing, years. Changes since last year are held
/// against `previous`; null: they are not checked. A note says which of several sums a count is,
/// and what is worth looking at (<plausible>).
void check_prose(const Subject& subject, const Figures* previous, Findings& findings);

}  // namespace govreport::internal
