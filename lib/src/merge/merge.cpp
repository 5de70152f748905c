#include "govreport/merge.hpp"

#include "check/check_figures.hpp"
#include "merge/adder.hpp"
#include "merge/unit_choice.hpp"
#include "merge/united_rows.hpp"

#include <algorithm>

namespace govreport::inline v1 {

namespace {

using namespace internal;  // NOLINT(google-build-using-namespace): the module's own file

std::int64_t count(const Findings& findings, Severity severity) {
  return std::count_if(findings.begin(), findings.end(), [severity](const Finding& finding) {
    return finding.severity == severity;
  });
}

/// The unit's own errors, which its total may inherit; the rest is the unit's affair.
void check_unit(const UnitReport& unit, UnitRecord& record, Findings& findings) {
  Findings own = unit.findings;
  check(unit.read.form, unit.read.report, {.file = unit.file}, own);
  record.errors = count(own, Severity::error);
  record.warnings = count(own, Severity::warning);
  for (Finding& finding : own) {
    if (finding.severity == Severity::error) findings.push_back(std::move(finding));
  }
}

/// Sections in which somebody has to write.
std::vector<SectionText> empty_sections(const FormModel& form) {
  std::vector<SectionText> sections;
  for (const SectionSpec& spec : form.sections) {
    sections.push_back({spec.id, "", {}, 0});
    if (spec.kind == SectionKind::prose) sections.back().blocks.emplace_back();
  }
  return sections;
}

Finding draft_note(const FormModel& form, std::size_t units) {
  std::string headings;
  for (const SectionSpec& spec : form.sections) {
    if (spec.kind != SectionKind::prose) continue;
    headings += (headings.empty() ? "" : ", ") + spec.full_heading();
  }
  Finding note;
  note.severity = Severity::note;
  note.code = "merge.draft";
  note.arguments = {{"count", std::to_string(units)}, {"sections", std::move(headings)}};
  return note;
}

std::vector<Addend> addends_of(const FormModel& form,
                               const std::vector<UnitReport>& units,
                               const std::vector<UnitRecord>& records) {
  std::vector<Addend> addends;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (records[i].added) addends.push_back({units[i], Figures(form, units[i].read.report)});
  }
  return addends;
}

Report head_of_total(const Common& common, const MergeRequest& request) {
  Report total;
  total.form = common.form->id();
  total.version = common.form->version();
  total.year = common.year;
  total.body = request.body;
  total.explanations = request.explanations;
  total.sections = empty_sections(common.form->model());
  return total;
}

}  // namespace

Result<Merged> merge(const std::vector<UnitReport>& units,
                     const MergeRequest& request,
                     Findings& findings) {
  if (units.empty()) return Error{ErrorCode::usage, "merge.no-units", {}, {}};
  const Common common = common_of(units, request.year);
  std::vector<UnitRecord> records = choose_units(units, common, request, findings);
  for (std::size_t i = 0; i < units.size(); ++i)
    check_unit(units[i], records[i], findings);
  if (std::none_of(records.begin(), records.end(), [](const auto& each) { return each.added; }))
    return Error{
        ErrorCode::refused, "merge.none-fits", {{"year", std::to_string(common.year)}}, {}};
  Report total = head_of_total(common, request);
  total.rows = united_rows(units, records, findings);
  const Form whole = with_rows_of(*common.form, total);
  const FormModel& form = whole.model();
  const std::vector<Addend> addends = addends_of(form, units, records);
  total.cells = add_up(form, addends, findings);
  CheckOptions checking = request.checking;
  if (checking.file.empty()) checking.file = request.body;
  check_figures(whole, total, checking, findings);
  findings.push_back(draft_note(form, addends.size()));
  return Merged{{whole, std::move(total)}, std::move(records)};
}

}  // namespace govreport::inline v1
