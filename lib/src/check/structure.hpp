#pragma once

#include "check/subject.hpp"

namespace govreport::internal {

/// Adds errors for what the form asks for and the report does not have: sections, tables, rows,
/// columns, cells (the largest missing part only, and none of which `findings` say already what is
/// wrong: an error with its label path as place); for what the form does not know; and for a year
/// the form is not prescribed for.
void check_structure(const Subject& subject, Findings& findings);

}  // namespace govreport::internal
