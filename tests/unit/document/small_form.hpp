#pragma once

#include "axis_maker.hpp"
#include "form/model.hpp"

namespace govreport::test {

/// Adds `total` of `columns` as the sum of those before it, in every row of the form's last table.
inline void add_row_totals(internal::FormModel& form) {
  using internal::CellIndex;
  const auto table = static_cast<std::uint32_t>(form.tables.size() - 1);
  internal::Identity identity;
  for (std::uint32_t at = 0; at < form.cells.size(); ++at) {
    if (form.cells[at].table != table) continue;
    if (form.cells[at].column == 0) identity = {};
    if (!form.cells[at].id.ends_with("/total")) {
      identity.left.push_back({1, CellIndex{at}});
      continue;
    }
    identity.rule = "ROW";
    identity.table = table;
    identity.right = {{1, CellIndex{at}}};
    identity.place = CellIndex{at};
    form.cells[at].formula = static_cast<std::uint32_t>(form.identities.size());
    form.identities.push_back(identity);
  }
}

/// Adds a table of one block with its cells, and a section that holds it.
inline void add_table(internal::FormModel& form, std::string_view columns, std::string_view rows) {
  const auto index = static_cast<std::uint32_t>(form.tables.size());
  form.tables.push_back(make_table(columns, rows));
  const internal::Block& block = form.tables.back().blocks.front();
  for (std::uint32_t row = 0; row < block.data_rows(); ++row) {
    for (std::uint32_t column = 0; column < block.columns.leaves.size(); ++column) {
      internal::CellSpec cell;
      cell.id = "t/" + block.rows.leaf(row).path + "/" + block.columns.leaf(column).path;
      cell.table = index;
      cell.row = row;
      cell.column = column;
      cell.label = block.rows.leaf(row).label + " › " + block.columns.leaf(column).label;
      form.by_id.emplace(cell.id,
                         internal::CellIndex{static_cast<std::uint32_t>(form.cells.size())});
      form.cells.push_back(std::move(cell));
    }
  }
  internal::SectionSpec section;
  section.id = "figures";
  section.number = "1. ";
  section.heading = "Figures";
  section.kind = internal::SectionKind::table;
  section.table = index;
  form.sections.push_back(std::move(section));
}

/// Two rows r and s of columns a, b, c and their total.
inline internal::FormModel small_form() {
  internal::FormModel form;
  form.id = "small";
  form.version = 1;
  form.report_title = {"{body}: report of {year}", "{body}:\n report of {year}"};
  form.vocabulary.note_prefix = "Note: ";
  add_table(form, "a b c total", "r s");
  add_row_totals(form);
  return form;
}

}  // namespace govreport::test
