#include "merge/adder.hpp"

#include "report/units.hpp"

#include <optional>
#include <set>
#include <string>

namespace govreport::internal {

namespace {

bool is_summed(const CellSpec& cell) {
  return cell.type.type == CellType::count || cell.type.type == CellType::decimal;
}

class Adder {
 public:
  Adder(const FormModel& form, const std::vector<Addend>& addends, Findings& findings)
      : form_(form), addends_(addends), findings_(findings), left_out_(addends.size()) {
    for (const Addend& addend : addends) {
      auto& rows = rows_.emplace_back();
      for (const auto& [table, own] : addend.unit.read.report.rows) {
        for (const ReportRow& row : own)
          rows.insert(row_name(table, row.code));
      }
    }
  }

  std::map<CellId, Value> run() {
    std::map<CellId, Value> sums;
    for (std::uint32_t index = 0; index < form_.cells.size(); ++index) {
      if (!is_summed(form_.cells[index])) continue;
      if (const auto sum = sum_of(CellIndex{index}))
        sums.emplace(form_.cells[index].id, Value::number(*sum, "", unit_of(CellIndex{index})));
    }
    report_left_out();
    return sums;
  }

 private:
  /// Where units travel with values, the sum says which it is in.
  std::string unit_of(CellIndex cell) const {
    const auto& units = form_[cell].type.units;
    return units.empty() ? std::string() : units.front().name;
  }

  std::optional<Decimal> sum_of(CellIndex cell) {
    Decimal sum;
    bool is_known = true;
    for (std::size_t i = 0; i < addends_.size(); ++i) {
      const std::optional<Decimal> amount = amount_of(i, cell);
      is_known = is_known && amount;
      if (is_known) sum = sum + *amount;
    }
    if (!is_known) return std::nullopt;
    if (Decimal::parse(sum.to_string())) return sum;
    Finding finding;
    finding.code = "merge.too-large";
    finding.rule = rule;
    finding.place.cell = form_[cell].id;
    finding.place.label = form_[cell].label;
    finding.found = sum.to_string();
    finding.arguments = {{"cell", form_[cell].label}, {"sum", sum.to_string()}};
    findings_.push_back(std::move(finding));
    return std::nullopt;
  }

  std::optional<Decimal> amount_of(std::size_t unit, CellIndex cell) {
    const Figures& figures = addends_[unit].figures;
    const Value& value = figures[cell];
    if (!figures.is_given(cell) && !figures.is_computed(cell)) {
      if (is_row_of_others(unit, cell)) return Decimal();
      left_out_[unit].push_back(cell);
      return std::nullopt;
    }
    switch (value.state()) {
      case CellState::empty:
      case CellState::not_applicable:
        tell(unit, cell, Severity::note, "merge.counts-as-zero");
        return Decimal();
      case CellState::text:
        tell(unit, cell, Severity::error, "merge.words");
        return std::nullopt;
      case CellState::zero:
      case CellState::number:
        break;
    }
    if (!value.note().empty()) {
      tell(unit, cell, Severity::note, "merge.note");
      findings_.back().arguments.push_back({"note", value.note()});
    }
    std::optional<Decimal> amount = in_usual_unit(form_[cell].type, value);
    if (!amount) tell(unit, cell, Severity::error, "merge.unit");
    return amount;
  }

  static std::string row_name(const std::string& table, const std::string& code) {
    return table + "/" + code;
  }

  /// Is it of a row that other units brought into a table that this one has as well?
  bool is_row_of_others(std::size_t unit, CellIndex cell) const {
    const CellSpec& spec = form_[cell];
    const Table& table = form_.tables[spec.table];
    const Block& block = table.blocks[spec.block];
    if (!block.open_rows || spec.row == 0) return false;  // the total is everyone's
    return addends_[unit].unit.read.report.rows.contains(table.id) &&
           !rows_[unit].contains(row_name(table.id, block.rows.leaf(spec.row).path));
  }

  void tell(std::size_t unit, CellIndex cell, Severity severity, const char* code) {
    const UnitReport& source = addends_[unit].unit;
    const Value& value = addends_[unit].figures[cell];
    Finding finding;
    finding.severity = severity;
    finding.code = code;
    finding.rule = rule;
    finding.place = {
        source.file, form_[cell].id, form_[cell].label, value.origin.sheet, value.origin.line};
    finding.found = value.as_text();
    finding.arguments = {
        {"unit", source.read.report.body}, {"cell", form_[cell].label}, {"found", value.as_text()}};
    findings_.push_back(std::move(finding));
  }

  /// Once a unit: a table that is missing is not a hundred cells.
  void report_left_out() {
    for (std::size_t i = 0; i < addends_.size(); ++i) {
      if (left_out_[i].empty()) continue;
      const UnitReport& source = addends_[i].unit;
      Finding finding;
      finding.code = "merge.left-out";
      finding.rule = rule;
      finding.place.file = source.file;
      finding.arguments = {{"unit", source.read.report.body},
                           {"count", std::to_string(left_out_[i].size())},
                           {"cell", form_[left_out_[i].front()].label}};
      findings_.push_back(std::move(finding));
    }
  }

  static constexpr const char* rule = "UNIT-SUM";

  const FormModel& form_;
  const std::vector<Addend>& addends_;
  Findings& findings_;
  std::vector<std::vector<CellIndex>> left_out_;  ///< of each unit
  std::vector<std::set<std::string>> rows_;       ///< of each unit, "table/code"
};

}  // namespace

std::map<CellId, Value> add_up(const FormModel& form,
                               const std::vector<Addend>& addends,
                               Findings& findings) {
  return Adder(form, addends, findings).run();
}

}  // namespace govreport::internal
