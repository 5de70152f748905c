#include "check/open_rows.hpp"

#include "base/utf8.hpp"
#include "form/grow.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace govreport::internal {

namespace {

std::string label_of(const ReportRow& row) {
  if (row.name.empty() || row.code.empty()) return row.code + row.name;
  return row.code + " › " + row.name;
}

/// Where a row was read: line or address, whichever there is.
std::string place_of(const ReportRow& row) {
  return row.origin.sheet.empty() ? std::to_string(row.origin.line) : row.origin.sheet;
}

std::string in_words(const std::vector<std::uint32_t>& digits) {
  std::string words;
  for (const std::uint32_t each : digits) {
    if (!words.empty()) words += ", ";
    words += std::to_string(each);
  }
  return words;
}

/// The rows of one table.
class RowCheck {
 public:
  RowCheck(const Table& table,
           const OpenRows& spec,
           const std::vector<ReportRow>& rows,
           Findings& findings)
      : table_(table), spec_(spec), rows_(rows), findings_(findings) {
    for (const ReportRow& row : rows)
      first_.try_emplace(row.code, &row);
  }

  void run() {
    for (const ReportRow& row : rows_)
      check(row);
    if (rows_.size() > most_open_rows)
      add("rows.many", rows_[most_open_rows], {{"most", std::to_string(most_open_rows)}});
  }

 private:
  void check(const ReportRow& row) {
    if (!is_row_code(row.code)) {
      add("rows.code", row, {});
    } else if (const ReportRow* first = first_.at(row.code); first != &row) {
      add("rows.code-twice", row, {{"first", place_of(*first)}});
    } else {
      check_level(row);
    }
    if (trim(row.name).empty()) add("rows.name-missing", row, {});
  }

  void check_level(const ReportRow& row) {
    const auto& digits = spec_.digits;
    const auto level = std::lower_bound(digits.begin(), digits.end(), row.code.size());
    if (level == digits.end() || *level != row.code.size()) {
      add("rows.code-digits", row, {{"digits", in_words(digits)}});
      return;
    }
    if (level == digits.begin()) return;
    const std::string parent = row.code.substr(0, *(level - 1));
    if (!first_.contains(parent)) add("rows.parent-missing", row, {{"parent", parent}});
  }

  void add(std::string code, const ReportRow& row, std::vector<Argument> arguments) {
    Finding& finding = findings_.emplace_back();
    finding.severity = Severity::error;
    finding.code = std::move(code);
    finding.rule = "STRUCT-ROW";
    finding.place.label = label_of(row);
    finding.place.line = row.origin.line;
    finding.place.sheet = row.origin.sheet;
    finding.arguments = std::move(arguments);
    finding.arguments.push_back({"row", label_of(row)});
    finding.arguments.push_back({"code", row.code});
    finding.arguments.push_back({"table", table_.title});
  }

  const Table& table_;
  const OpenRows& spec_;
  const std::vector<ReportRow>& rows_;
  Findings& findings_;
  std::map<std::string_view, const ReportRow*> first_;  ///< with each code
};

/// Where there are no rows, there is nothing that the total could be of.
void check_total(const Subject& subject, std::uint32_t table, Findings& findings) {
  for (std::uint32_t index = 0; index < subject.form.cells.size(); ++index) {
    const Value& value = subject.figures[CellIndex{index}];
    if (subject.form.cells[index].table != table || !subject.figures.is_given(CellIndex{index}) ||
        !value.is_number() || value.decimal().is_zero())
      continue;
    Finding finding = finding_at(subject, CellIndex{index}, Severity::error, "rows.total-alone");
    finding.rule = subject.form.tables[table].blocks.front().rows.leaf(0).rule;
    finding.found = value.decimal().to_string();
    finding.expected = Decimal().to_string();
    finding.arguments.push_back({"found", *finding.found});
    findings.push_back(std::move(finding));
  }
}

const Table* table_called(const FormModel& form, std::string_view id) {
  const auto found = std::find_if(
      form.tables.begin(), form.tables.end(), [id](const Table& table) { return table.id == id; });
  return found == form.tables.end() ? nullptr : &*found;
}

}  // namespace

void check_open_rows(const Subject& subject, Findings& findings) {
  for (const auto& [id, rows] : subject.report.rows) {
    const Table* const table = table_called(subject.form, id);
    if (table == nullptr || !table->blocks.front().open_rows) {
      Finding& finding = findings.emplace_back();
      finding.code = "rows.none-here";
      finding.rule = "STRUCT-UNKNOWN";
      finding.arguments = {{"table", id}};
      continue;
    }
    RowCheck(*table, *table->blocks.front().open_rows, rows, findings).run();
    const auto index = static_cast<std::uint32_t>(table - subject.form.tables.data());
    if (is_kept_empty(subject, index)) check_total(subject, index, findings);
  }
}

}  // namespace govreport::internal
