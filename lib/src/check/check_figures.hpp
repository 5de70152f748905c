/// The figures of a report alone.
#pragma once

#include "govreport/check.hpp"

namespace govreport::internal {

/// As `check`, but for types and sums only, this year's and across years: of what has no texts yet.
/// Places carry `options.file`; nothing is sorted.
void check_figures(const Form& form,
                   const Report& report,
                   const CheckOptions& options,
                   Findings& findings);

}  // namespace govreport::internal
