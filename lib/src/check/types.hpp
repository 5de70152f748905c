#pragma once

#include "check/subject.hpp"

namespace govreport::internal {

/// Adds an error TYPE for every cell that is there and is not what its type asks for, one a cell.
void check_types(const Subject& subject, Findings& findings);

}  // namespace govreport::internal
