/// Canonical XML in.
#pragma once

#include "base/xml.hpp"
#include "form/model.hpp"
#include "govreport/finding.hpp"
#include "govreport/report.hpp"
#include "report/report_head.hpp"

namespace govreport::internal {

/// Errors: malformed, where the root is not that of a report, or one of the three is not there or
/// not a number.
Result<ReportHead> head_from_xml(const XmlDocument& document);

/// The report in `document`. Every element, attribute, name and place that the form does not know
/// is a finding (error) with its line; what is sound beside it is read.
/// Pre: head_from_xml succeeded.
Report report_from_xml(const XmlDocument& document, const FormModel& form, Findings& findings);

}  // namespace govreport::internal
