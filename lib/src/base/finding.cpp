#include "govreport/finding.hpp"

#include <algorithm>
#include <tuple>

namespace govreport::inline v1 {

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "error";
}

Finding to_finding(const Error& error, Severity severity) {
  Finding finding;
  finding.severity = severity;
  finding.code = error.id;
  finding.arguments = error.arguments;
  finding.place = error.place;
  return finding;
}

bool has_errors(const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.severity == Severity::error;
  });
}

void sort_by_place(Findings& findings) {
  const auto key = [](const Finding& finding) {
    return std::tie(
        finding.place.file, finding.place.line, finding.place.cell, finding.severity, finding.rule);
  };
  std::stable_sort(findings.begin(), findings.end(), [&key](const Finding& a, const Finding& b) {
    return key(a) < key(b);
  });
}

}  // namespace govreport::inline v1
