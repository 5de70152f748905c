#include "check/record.hpp"
#include "govreport/lint.hpp"

namespace govreport::inline v1 {

using internal::Json;

/// As `check --json` has findings, but a template's are in files of their own.
std::string lint_json(const LintedTemplate& linted, Language language) {
  Json list = Json::array();
  for (const Finding& finding : linted.findings) {
    const Wording wording = render(finding, language);
    list.add(Json::object()
                 .set("severity", to_string(finding.severity))
                 .set("code", finding.code)
                 .set("message", wording.message)
                 .set("hint", wording.hint)
                 .set("file", finding.place.file)
                 .set("line", finding.place.line));
  }
  Json record = Json::object();
  record.set("file", linted.entry.file.string())
      .set("form", linted.entry.id)
      .set("version", linted.entry.version);
  internal::add_counts(record, linted.findings);
  return record.set("findings", list).to_text();
}

}  // namespace govreport::inline v1
