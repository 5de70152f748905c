/// Why rules do not hold, as the author wrote it into the workbook.
#pragma once

#include "readers/reader_findings.hpp"
#include "readers/xlsx_source.hpp"

#include <map>

namespace govreport::internal {

/// The rows under the heads that `names` tell, each with a rule, a place and words. A row that says
/// something of no rule or no place is a warning that quotes it.
std::map<RuleAt, Explanation> read_explanations(const XlsxWorkbook& workbook,
                                                const XlsxNames& names,
                                                ReaderFindings& findings);

}  // namespace govreport::internal
