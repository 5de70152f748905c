/// The JSON members that all records share: what a report is, and what was found about it.
#pragma once

#include "base/json.hpp"
#include "govreport/finding.hpp"
#include "govreport/form.hpp"
#include "govreport/report.hpp"

#include <string>
#include <string_view>

namespace govreport::internal {

/// Null where there are no words.
Json text_or_null(const std::string& words);

/// Its code as records have it: where a rule says exactly what is broken, the code's family, "type"
/// for "type.blank".
std::string_view family_of(const Finding& finding);

/// What the author seems to have done, "transposed"; empty where it cannot be told.
std::string_view slip_of(const Finding& finding);

/// Adds "file", "form", "version", "year" and "body".
void add_report(Json& record, const Form& form, const Report& report, std::string_view file);

/// Adds "errors", "warnings" and "notes": how many.
void add_counts(Json& record, const Findings& findings);

/// Are the findings about one file, which the record names, or about several?
enum class FilesOf { one, several };

/// Adds those and "findings", their texts in `language`; places have a "file" where there are
/// several.
void add_findings(Json& record,
                  const Findings& findings,
                  Language language,
                  FilesOf files = FilesOf::one);

}  // namespace govreport::internal
