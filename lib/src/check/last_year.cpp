#include "check/last_year.hpp"

#include "check/body_names.hpp"
#include "check/explanations.hpp"
#include "check/subject.hpp"
#include "report/units.hpp"

namespace govreport::internal {

namespace {

Finding unfit(std::string code, std::string rule, const CheckOptions& options) {
  Finding finding;
  finding.code = std::move(code);
  finding.rule = std::move(rule);
  finding.arguments = {{"file", options.file}, {"previous", options.previous_file}};
  return finding;
}

/// `own` and `other` are what the two reports say.
void expect(Finding& finding, const std::string& own, std::string other) {
  finding.arguments.push_back({"own", own});
  finding.arguments.push_back({"other", other});
  finding.found = std::move(other);
}

bool is_on_the_form(const Report& report, const CheckOptions& options, Findings& findings) {
  const Report& previous = options.previous->report;
  if (previous.form == report.form) return true;
  findings.push_back(unfit("years.another-form", "XY-FORM", options));
  expect(findings.back(), report.form, previous.form);
  return false;
}

bool is_the_year_before(const Report& report, const CheckOptions& options, Findings& findings) {
  const Report& previous = options.previous->report;
  if (previous.year == report.year - 1) return true;
  findings.push_back(unfit("years.not-the-year-before", "XY-YEAR", options));
  expect(findings.back(), std::to_string(report.year), std::to_string(previous.year));
  findings.back().expected = std::to_string(report.year - 1);
  return false;
}

bool is_of_the_body(const Report& report, const CheckOptions& options, Findings& findings) {
  const Report& previous = options.previous->report;
  if (same_body(report.body, previous.body)) return true;
  findings.push_back(unfit("years.another-body", std::string(rule_another_body), options));
  expect(findings.back(), report.body, previous.body);
  findings.back().expected = report.body;
  return report.explanations.contains(
      {std::string(rule_another_body), std::string(place_of_report)});
}

}  // namespace

LastYear::LastYear(const FormModel& form, const ReadReport& report, std::string file)
    : report_(report.report),
      whole_form_(with_rows_of(report.form, report.report)),
      form_(whole_form_.model()),
      figures_(form_, report_),
      file_(std::move(file)) {
  cells_.reserve(form.cells.size());
  for (const CellSpec& cell : form.cells) {
    const auto found = form_.by_id.find(cell.id);
    cells_.push_back(found == form_.by_id.end() ? CellIndex() : found->second);
  }
}

const Value* LastYear::find(CellIndex cell) const {
  const CellIndex then = cells_[cell.index];
  if (!then.is_set() || !(figures_.is_given(then) || figures_.is_computed(then))) return nullptr;
  return &figures_[then];
}

std::optional<Decimal> LastYear::number(CellIndex cell) const {
  const Value* const value = find(cell);
  if (value == nullptr || !value->is_number()) return std::nullopt;
  const LeafType& type = form_[cells_[cell.index]].type;
  const std::optional<Decimal> number = in_usual_unit(type, *value);
  return number && fits(*number, type) ? number : std::nullopt;
}

std::optional<LastYear> last_year_of(const FormModel& form,
                                     const Report& report,
                                     const CheckOptions& options,
                                     Findings& findings) {
  if (options.previous == nullptr) return std::nullopt;
  const bool on_form = is_on_the_form(report, options, findings);
  const bool of_year = is_the_year_before(report, options, findings);
  const bool of_body = is_of_the_body(report, options, findings);
  if (!on_form || !of_year || !of_body) return std::nullopt;
  return std::optional<LastYear>(std::in_place, form, *options.previous, options.previous_file);
}

}  // namespace govreport::internal
