#pragma once

#include "check/subject.hpp"

namespace govreport::internal {

/// Rows that came with the report: a code that is none, is there twice, is of no level, or is
/// inside one that is not there; a row without a name; a total of no rows; rows of a table that has
/// none of its own.
void check_open_rows(const Subject& subject, Findings& findings);

}  // namespace govreport::internal
