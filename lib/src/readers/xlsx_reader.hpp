/// Reads a workbook: one made by this program and filled in, or one of the same form by anybody.
#pragma once

#include "govreport/read.hpp"

#include <string_view>

namespace govreport::internal {

/// The report in the workbook, by defined names and, where these are lost or wrong, by labels, with
/// sheet and address in each finding and value.
/// Errors: as read_xlsx_package; malformed (no report in it, no year); not_found (no form for it).
Result<ReadReport> read_xlsx(std::string_view bytes,
                             const FormLibrary& library,
                             const ReadRequest& request,
                             Findings& findings);

}  // namespace govreport::internal
