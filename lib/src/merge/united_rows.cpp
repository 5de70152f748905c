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

}  // namespace

ReportRows united_rows(const std::vector<UnitReport>& units,
                       const std::vector<UnitRecord>& records,
                       Findings& findings) {
  std::map<std::string, std::map<std::string, std::string>> tables;  // id → code → name
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (!records[i].added) continue;
    for (const auto& [table, rows] : units[i].read.report.rows) {
      auto& known = tables[table];
      for (const ReportRow& row : rows) {
        const auto [first, fresh] = known.emplace(row.code, row.name);
        if (!fresh && first->second != row.name)
          findings.push_back(named_otherwise(units[i], row, first->second));
      }
    }
  }
  ReportRows united;
  for (const auto& [table, rows] : tables) {
    std::vector<ReportRow>& list = united[table];
    for (const auto& [code, name] : rows)
      list.push_back({code, name, {}});
  }
  return united;
}

}  // namespace govreport::internal
