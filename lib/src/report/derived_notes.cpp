#include "report/derived_notes.hpp"

#include <algorithm>
#include <string_view>

namespace govreport::internal {

namespace {

constexpr std::string_view rule_derived = "DERIVED";

bool is_noted(const Findings& findings, const CellId& cell) {
  return std::any_of(findings.begin(), findings.end(), [&cell](const Finding& finding) {
    return finding.rule == rule_derived && finding.place.cell == cell;
  });
}

}  // namespace

void note_derived(const FormModel& form, const Figures& figures, Findings& findings) {
  for (std::uint32_t index = 0; index < form.cells.size(); ++index) {
    const CellSpec& cell = form.cells[index];
    if (!figures.is_computed(CellIndex{index}) || is_noted(findings, cell.id)) continue;
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
