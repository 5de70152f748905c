/// A report in JSON, in.
#pragma once

#include "base/json.hpp"
#include "form/model.hpp"
#include "govreport/finding.hpp"
#include "govreport/report.hpp"
#include "report/report_head.hpp"

#include <string_view>

namespace govreport::internal {

/// Errors: malformed, where the document is no object, or one of the three is not there or not a
/// number.
Result<ReportHead> head_from_json(const JsonValue& document, std::string_view file);

/// The report in `document`. Every member, name and kind of value that the form does not know is a
/// finding (error) with its pointer and line; what is sound beside it is read.
/// Pre: head_from_json succeeded.
Report report_from_json(const JsonValue& document,
                        const FormModel& form,
                        std::string_view file,
                        Findings& findings);

}  // namespace govreport::internal
