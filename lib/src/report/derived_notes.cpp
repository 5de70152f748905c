#include "report/derived_notes.hpp"

#include <set>
#include <string_view>

namespace govreport::internal {

namespace {

constexpr std::string_view rule_derived = "DERIVED";

std::set<CellId> noted_cells(const Findings& findings) {
  std::set<CellId> cells;
  for (const Finding& finding : findings) {
    if (finding.rule == rule_derived) cells.insert(finding.place.cell);
  }
  return cells;
}

}  // namespace

void note_derived(const FormModel& form, const Figures& figures, Findings& findings) {
  const std::set<CellId> noted = noted_cells(findings);
  for (std::uint32_t index = 0; index < form.cells.size(); ++index) {
    const CellSpec& cell = form.cells[index];
    if (!figures.is_computed(CellIndex{index}) || noted.contains(cell.id)) continue;
    Finding note;
    note.severity = Severity::note;
    note.code = "derived";
    note.rule = rule_derived;
    note.place.cell = cell.id;
    note.place.label = cell.label;
    note.expected = figures[CellIndex{index}].decimal().to_string();
    note.arguments = {{"cell", cell.label}, {"value", *note.expected}};
    findings.push_back(std::move(note));
  }
}

}  // namespace govreport::internal
