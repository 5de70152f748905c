#include "layout/table_part.hpp"

#include <algorithm>

namespace govreport::internal {

TablePart::TablePart(const TableSetter& setter, PageFlow& pages) : setter_(setter), pages_(pages) {
  grid_.rule = setter.measures().rule;
  for (const Length edge : setter.measures().edges)
    grid_.columns.push_back(pages.left() + edge);
  grid_.rows = {pages.y() + grid_.rule / 2};
}

Length TablePart::room() const {
  return pages_.bottom() - (grid_.rule - grid_.rule / 2) - grid_.rows.back();
}

void TablePart::place(SetRows& rows, const RowSpan& span, govreport_artifact as) {
  const std::size_t first_edge = grid_.rows.size() - 1;
  for (std::uint32_t row = span.first; row < span.end; ++row)
    grid_.rows.push_back(grid_.rows.back() + rows.height_of(row));
  for (SetCell& cell : rows.cells) {
    if (cell.cell->row >= span.end || cell.row_end() <= span.first) continue;
    const std::uint32_t first = std::max(cell.cell->row, span.first);
    const std::uint32_t end = std::min(cell.row_end(), span.end);
    const CellBox box = {cell.cell->column,
                         cell.cell->column + cell.cell->column_span,
                         first_edge + (first - span.first),
                         first_edge + (end - span.first)};
    grid_.boxes.push_back(box);
    const bool goes_on = cell.row_end() > span.end || (span.cuts_last && end == span.end);
    show(cell, box, goes_on, cell.again ? GOVREPORT_ARTIFACT_REPEATED_HEADER : as);
  }
}

/// A label that is shown again is shown whole or not at all; of other texts, as much as there is
/// room for where the cell goes on on the next page.
void TablePart::show(SetCell& cell, const CellBox& box, bool goes_on, govreport_artifact as) {
  const std::size_t left = cell.lines_left();
  const std::size_t room = setter_.lines_in(cell, grid_.rows[box.row_end] - grid_.rows[box.row]);
  const std::size_t count = goes_on ? std::min(left, room) : left;
  if (cell.again && count < left) return;
  cell.shown_whole = count == cell.text.lines.size();
  draw_lines(cell, count, box, as);
  cell.next_line += count;
}

void TablePart::draw_lines(const SetCell& cell,
                           std::size_t count,
                           const CellBox& box,
                           govreport_artifact as) {
  const Length pitch = cell.text.style.line_pitch;
  const Length height = grid_.rows[box.row_end] - grid_.rows[box.row];
  const Length x = grid_.columns[box.column] + grid_.rule / 2 + cell.padding;
  Length y = grid_.rows[box.row] + (height - pitch * static_cast<std::int64_t>(count)) / 2;
  for (std::size_t i = 0; i < count; ++i) {
    pages_.draw_line(cell.text, cell.next_line + i, x, y, as);
    y += pitch;
  }
}

void TablePart::finish() {
  for (const govreport_stroke& stroke : rules_of(grid_))
    pages_.draw_stroke(stroke);
  if (grid_.rows.size() < 2) return;
  pages_.advance(grid_.rows.back() + (grid_.rule - grid_.rule / 2) - pages_.y());
}

}  // namespace govreport::internal
