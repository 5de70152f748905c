/// What the author says of rules that do not hold.
#pragma once

#include "check/subject.hpp"

#include <string_view>

namespace govreport::internal {

/// Last year's report is of another body: may be explained on every form, at the report itself.
inline constexpr std::string_view rule_another_body = "XY-BODY";
/// The place of an explanation that is about the report, not about a cell or a section.
inline constexpr std::string_view place_of_report = "report";

/// Turns errors and warnings that are explained, by a rule that the form allows exceptions of, into
/// notes that quote the words. Adds an error for every explanation that says nothing, a warning for
/// every one that is for a rule without exceptions, or for what is not broken.
/// Call it when everything else has been found.
void apply_explanations(const Subject& subject, Findings& findings);

}  // namespace govreport::internal
