#include "readers/cell_grid.hpp"

#include <algorithm>
#include <limits>

namespace govreport::internal {
namespace {

constexpr std::uint32_t to_the_end = std::numeric_limits<std::uint32_t>::max();

void put(const std::string& text, const CellSpan& span, SourceRow& line) {
  line.fields.resize(std::max<std::size_t>(line.fields.size(), span.column + span.width));
  std::string& field = line.fields[span.column];
  if (!field.empty() && !text.empty()) field += ' ';
  field += text;
}

}  // namespace

bool CellGrid::is_taken(std::uint32_t column) const {
  return column < rows_left_.size() && rows_left_[column] > 0;
}

void CellGrid::take(const CellSpan& span, std::uint32_t rows) {
  const std::uint32_t end = span.column + span.width;
  if (rows_left_.size() < end) rows_left_.resize(end, 0);
  std::fill(rows_left_.begin() + span.column, rows_left_.begin() + end, rows);
}

CellSpan CellGrid::next_room(std::uint32_t column, std::uint32_t width) const {
  while (is_taken(column) && column + 1 < most_grid_columns)
    ++column;
  column = std::min(column, most_grid_columns - 1);
  return {column, std::clamp(width, std::uint32_t{1}, most_grid_columns - column)};
}

void CellGrid::end_row() {
  for (std::uint32_t& rows : rows_left_)
    if (rows > 0 && rows != to_the_end) --rows;
}

SourceRow CellGrid::place(const std::vector<SourceCell>& cells) {
  SourceRow line;
  std::vector<std::pair<CellSpan, std::uint32_t>> reaching_down;
  std::uint32_t column = 0;
  for (const SourceCell& cell : cells) {
    const CellSpan span = next_room(column, cell.columns);
    put(cell.continues ? std::string() : cell.text, span, line);
    const bool joins = !line.cells.empty() && line.cells.back().column == span.column;
    if (!cell.continues && !joins) line.cells.push_back(span);
    reaching_down.emplace_back(span, cell.rows == 0 ? to_the_end : cell.rows);
    column = span.column + span.width;
  }
  for (const auto& [span, rows] : reaching_down)
    take(span, rows);
  end_row();
  return line;
}

}  // namespace govreport::internal
