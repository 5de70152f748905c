#include "check/record.hpp"

#include <algorithm>

namespace govreport::internal {

Json text_or_null(const std::string& words) {
  return words.empty() ? Json() : Json(words);
}

std::string_view family_of(const Finding& finding) {
  const std::string_view code = finding.code;
  return finding.rule.empty() ? code : code.substr(0, code.find('.'));
}

std::string_view slip_of(const Finding& finding) {
  for (const Argument& argument : finding.arguments) {
    if (argument.name == "slip") return argument.value;
  }
  return {};
}

namespace {

Json place_json(const Place& place) {
  return Json::object()
      .set("cell", text_or_null(place.cell))
      .set("label", text_or_null(place.label))
      .set("sheet", text_or_null(place.sheet))
      .set("line", place.line == 0 ? Json() : Json(place.line));
}

/// Where findings are about several files, each names its own.
Json place_json(const Place& place, FilesOf findings) {
  Json json = place_json(place);
  if (findings == FilesOf::several) json.set("file", text_or_null(place.file));
  return json;
}

Json finding_json(const Finding& finding, Language language, FilesOf files) {
  const Wording wording = render(finding, language);
  Json suspects = Json::array();
  for (const std::string& suspect : finding.suspects)
    suspects.add(suspect);
  Json record = Json::object();
  record.set("severity", to_string(finding.severity))
      .set("code", family_of(finding))
      .set("rule", text_or_null(finding.rule))
      .set("message", wording.message)
      .set("hint", wording.hint)
      .set("place", place_json(finding.place, files))
      .set("expected", finding.expected)
      .set("found", finding.found)
      .set("suspects", suspects);
  if (const std::string_view slip = slip_of(finding); !slip.empty()) record.set("slip", slip);
  return record;
}

}  // namespace

void add_report(Json& record, const Form& form, const Report& report, std::string_view file) {
  record.set("file", file)
      .set("form", form.id())
      .set("version", form.version())
      .set("year", report.year)
      .set("body", report.body);
}

void add_counts(Json& record, const Findings& findings) {
  const auto count = [&findings](Severity severity) {
    return std::int64_t{
        std::count_if(findings.begin(), findings.end(), [severity](const Finding& finding) {
          return finding.severity == severity;
        })};
  };
  record.set("errors", count(Severity::error))
      .set("warnings", count(Severity::warning))
      .set("notes", count(Severity::note));
}

void add_findings(Json& record, const Findings& findings, Language language, FilesOf files) {
  Json list = Json::array();
  for (const Finding& finding : findings)
    list.add(finding_json(finding, language, files));
  add_counts(record, findings);
  record.set("findings", list);
}

}  // namespace govreport::internal
