#include "readers/empty_tables.hpp"

#include "readers/words.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

bool has_no_rows(const Report& report, const std::string& table) {
  const auto rows = report.rows.find(table);
  return rows != report.rows.end() && rows->second.empty();
}

}  // namespace

bool is_empty_note(const FormModel& form, std::string_view words) {
  return std::any_of(form.tables.begin(), form.tables.end(), [words](const Table& table) {
    const auto& rows = table.blocks.front().open_rows;
    return rows && !rows->empty_note.empty() && comparable(rows->empty_note) == comparable(words);
  });
}

void forget_blank_totals(const FormModel& form, Report& report) {
  for (const CellSpec& cell : form.cells) {
    const Table& table = form.tables[cell.table];
    if (!table.blocks.front().open_rows || !has_no_rows(report, table.id)) continue;
    const Value* const value = report.find(cell.id);
    if (value != nullptr && value->state() == CellState::empty) report.cells.erase(cell.id);
  }
}

void forget_empty_tables(const FormModel& form, Report& report) {
  forget_blank_totals(form, report);
  for (const SectionSpec& spec : form.sections) {
    if (!spec.table || !has_no_rows(report, form.tables[*spec.table].id)) continue;
    for (SectionText& section : report.sections) {
      if (section.id == spec.id && section.blocks.size() == 1 &&
          is_empty_note(form, section.blocks.front().text))
        section.blocks.clear();
    }
  }
}

}  // namespace govreport::internal
