/// Rows that came with the units' reports, together.
#pragma once

#include "govreport/merge.hpp"

namespace govreport::internal {

/// Every row that one of the units has, by code, so that each stands after the one it is inside of.
/// Adds a warning for each unit that calls a row by another name than the first one that has it.
ReportRows united_rows(const std::vector<UnitReport>& units,
                       const std::vector<UnitRecord>& records,
                       Findings& findings);

}  // namespace govreport::internal
