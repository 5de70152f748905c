/// Holds a report against the rules of its form.
#pragma once

#include "govreport/finding.hpp"
#include "govreport/form.hpp"
#include "govreport/report.hpp"

namespace govreport::inline v1 {

/// Adds every finding: sums, types, structure. Findings are sorted by file, by line, and by cell as
/// the form's tables are read, row by row; places carry `file`.
GOVREPORT_API void check(const Form& form,
                         const Report& report,
                         std::string_view file,
                         Findings& findings);

/// One JSON object of a checked file, without a line end: the program's `check --json`.
GOVREPORT_API std::string check_json(const Form& form,
                                     const Report& report,
                                     std::string_view file,
                                     const Findings& findings,
                                     Language language);

/// The same for a file that could not be read as a report: without form and year, `error` among
/// its findings.
GOVREPORT_API std::string unread_json(std::string_view file,
                                      const Findings& findings,
                                      const Error& error,
                                      Language language);

}  // namespace govreport::inline v1
