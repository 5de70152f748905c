#pragma once

#include "check/subject.hpp"

namespace govreport::internal {

/// Adds an error for every section that says nothing where it must, and a warning for every one
/// longer than the form allows.
void check_texts(const Subject& subject, Findings& findings);

}  // namespace govreport::internal
