#include "form/model.hpp"
#include "govreport/merge.hpp"
#include "merge/likely_unit.hpp"
#include "report/figures.hpp"
#include "report/units.hpp"

namespace govreport::inline v1 {

namespace {

using internal::CellIndex;

class Comparison {
 public:
  Comparison(const Merged& merged,
             const std::vector<UnitReport>& units,
             const ReadReport& published,
             std::string_view file)
      : form_(merged.total.form.model()),
        sums_(form_, merged.total.report),
        published_(form_, published.report),
        file_(file),
        likely_(form_, merged, units) {}

  void run(Findings& findings) {
    std::vector<internal::Difference> differences;
    for (std::uint32_t index = 0; index < form_.cells.size(); ++index) {
      const CellIndex cell{index};
      if (!is_known(sums_, cell)) continue;
      const Value& found = published_[cell];
      const auto amount = found.is_number() ? internal::in_usual_unit(form_[cell].type, found)
                                            : std::optional<Decimal>();
      if (!amount) {
        findings.push_back(no_number(cell));
      } else if (*amount != sums_[cell].decimal()) {
        differences.push_back({cell, *amount - sums_[cell].decimal()});
      }
    }
    const std::vector<internal::Likely> units = likely_.of(differences);
    for (std::size_t i = 0; i < differences.size(); ++i)
      findings.push_back(differs(differences[i], units[i]));
  }

 private:
  /// A cell that could not be added up has its finding already.
  static bool is_known(const internal::Figures& figures, CellIndex cell) {
    return (figures.is_given(cell) || figures.is_computed(cell)) && figures[cell].is_number();
  }

  Finding at(CellIndex cell, const char* code) const {
    const internal::CellSpec& spec = form_[cell];
    const Origin& origin = published_[cell].origin;
    Finding finding;
    finding.code = code;
    finding.rule = "UNIT-TOTAL";
    finding.place = {file_, spec.id, spec.label, origin.sheet, origin.line};
    finding.expected = sums_[cell].decimal().to_string();
    finding.found = published_[cell].as_text();
    finding.suspects = {spec.id};
    finding.arguments = {
        {"cell", spec.label}, {"expected", *finding.expected}, {"found", *finding.found}};
    return finding;
  }

  Finding no_number(CellIndex cell) const { return at(cell, "merge.no-number"); }

  Finding differs(const internal::Difference& difference, const internal::Likely& likely) const {
    Finding finding = at(difference.cell, internal::code_of(likely.slip));
    std::string amount(difference.amount.is_negative() ? 0 : 1, '+');
    amount += difference.amount.to_string();
    finding.arguments.push_back({"difference", std::move(amount)});
    if (likely.unit == nullptr) return finding;
    finding.arguments.push_back({"unit", likely.unit->read.report.body});
    finding.arguments.push_back({"file", likely.unit->file});
    finding.arguments.push_back({"own", likely.own.to_string()});
    finding.arguments.push_back({"used", likely.used.to_string()});
    return finding;
  }

  const internal::FormModel& form_;
  internal::Figures sums_;
  internal::Figures published_;
  std::string file_;
  internal::LikelyUnit likely_;
};

bool can_be_compared(const Merged& merged,
                     const ReadReport& published,
                     std::string_view file,
                     Findings& findings) {
  const Report& own = merged.total.report;
  const Report& other = published.report;
  if (own.form == other.form && own.version == other.version && own.year == other.year) return true;
  const auto words = [](const Report& report) {
    return report.form + " " + std::to_string(report.version) + ", " + std::to_string(report.year);
  };
  Finding finding;
  finding.code = "merge.another-total";
  finding.rule = "UNIT-TOTAL";
  finding.place.file = file;
  finding.expected = words(own);
  finding.found = words(other);
  finding.arguments = {{"expected", *finding.expected}, {"found", *finding.found}};
  findings.push_back(std::move(finding));
  return false;
}

}  // namespace

void compare_total(const Merged& merged,
                   const std::vector<UnitReport>& units,
                   const ReadReport& published,
                   std::string_view file,
                   Findings& findings) {
  if (!can_be_compared(merged, published, file, findings)) return;
  Comparison(merged, units, published, file).run(findings);
}

}  // namespace govreport::inline v1
