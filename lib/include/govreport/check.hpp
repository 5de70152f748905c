/// Holds a report against the rules of its form.
#pragma once

#include "govreport/finding.hpp"
#include "govreport/form.hpp"
#include "govreport/read.hpp"
#include "govreport/report.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::inline v1 {

/// What a report is held against besides its form.
struct CheckOptions {
  std::string file{};  ///< of the report: for places
  /// The same body's report for the year before, be it on another version of the form; null: rules
  /// over last year's figures are passed over.
  const ReadReport* previous = nullptr;
  std::string previous_file{};  ///< of that: for messages
};

/// Adds every finding: sums, types, structure. Findings are sorted by file, by line, and by cell as
/// the form's tables are read, row by row; places carry `options.file`.
GOVREPORT_API void check(const Form& form,
                         const Report& report,
                         const CheckOptions& options,
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

/// What is found in one part of a report.
struct FindingGroup {
  std::string heading{};                ///< of the section; empty: the report as a whole
  std::vector<std::size_t> findings{};  ///< indices, in the order given
};

/// The findings by section, in the order of the form; first those about the report as a whole.
/// Sections without findings are left out.
GOVREPORT_API std::vector<FindingGroup> group_by_section(const Form& form,
                                                         const Report& report,
                                                         const Findings& findings);

}  // namespace govreport::inline v1
