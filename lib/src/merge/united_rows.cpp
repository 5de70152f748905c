#include "merge/united_rows.hpp"

namespace govreport::internal {

namespace {

Finding named_otherwise(const UnitReport& unit, const ReportRow& row, const std::string& first) {
  Finding finding;
  finding.severity = Severity::warning;
  finding.code = "merge.row-name";
  finding.rule = "UNIT-SUM";
  finding.place.file = unit.file;
  finding.place.sheet = row.origin.sheet;
  finding.place.line = row.origin.line;
  finding.expected = first;
  finding.found = row.name;
  finding.arguments = {{"unit", unit.read.report.body},
                       {"code", row.code},
                       {"found", row.name},
                       {"expected", first}};
  return finding;
}

using Names = std::map<std::string, std::string>;  // by code

/// Adds a unit's rows to those known; what one is called first is what it is called.
void add_rows(const UnitReport& unit,
              const std::vector<ReportRow>& rows,
              Names& known,
              Findings& findings) {
  for (const ReportRow& row : rows) {
    const auto [first, fresh] = known.emplace(row.code, row.name);
    if (!fresh && first->second != row.name)
      findings.push_back(named_otherwise(unit, row, first->second));
  }
}

std::vector<ReportRow> in_order(const Names& names) {
  std::vector<ReportRow> rows;
  for (const auto& [code, name] : names)
    rows.push_back({code, name, {}});
  return rows;
}

}  // namespace

ReportRows united_rows(const std::vector<UnitReport>& units,
                       const std::vector<UnitRecord>& records,
                       Findings& findings) {
  std::map<std::string, Names> tables;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (!records[i].added) continue;
    for (const auto& [table, rows] : units[i].read.report.rows)
      add_rows(units[i], rows, tables[table], findings);
  }
  ReportRows united;
  for (const auto& [table, names] : tables)
    united[table] = in_order(names);
  return united;
}

}  // namespace govreport::internal
