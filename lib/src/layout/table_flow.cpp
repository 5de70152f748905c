#include "layout/table_flow.hpp"

#include <algorithm>
#include <utility>

namespace govreport::internal {

Length TableFlow::needed_at_start(Length taken) {
  const Length rule = setter_.measures().rule;
  const Length page = pages_.height() - taken;
  if (setter_.table().page_mode == GOVREPORT_PAGE_WHOLE) {
    Band& all = waiting_.emplace_back(setter_.all_rows());
    next_row_ = all.end_row();
    if (all.height() + rule > page) setter_.make_compact(all);
    too_high_ = all.height() + rule > page;
    if (!too_high_) return all.height() + rule;
  } else {
    take_band();
    if (setter_.table().header_rows > 0) take_band();
  }
  return std::min(beginning_height() + rule, page);
}

/// The head and the first row after it.
Length TableFlow::beginning_height() const {
  Length height;
  std::uint32_t rows = setter_.table().header_rows + 1;
  for (const Band& band : waiting_) {
    for (std::size_t i = 0; i < band.heights.size() && rows > 0; ++i, --rows) {
      height += band.heights[i];
    }
  }
  return height;
}

void TableFlow::take_band() {
  if (next_row_ >= setter_.table().rows) return;
  waiting_.push_back(setter_.next_band(next_row_));
  next_row_ = waiting_.back().end_row();
}

bool TableFlow::place_next() {
  if (waiting_.empty()) take_band();
  if (waiting_.empty()) {
    finish_part();
    return false;
  }
  if (row_edges_.empty()) begin_part();
  setter_.report_too_wide(waiting_.front());
  keep_header(waiting_.front());
  place(waiting_.front());
  waiting_.pop_front();
  return true;
}

void TableFlow::keep_header(const Band& band) {
  const std::uint32_t rows = setter_.table().header_rows;
  const bool is_split = setter_.table().page_mode != GOVREPORT_PAGE_WHOLE || too_high_;
  if (band.first_row != 0 || rows == 0 || !is_split) return;
  header_.emplace();
  header_->heights.assign(band.heights.begin(), band.heights.begin() + rows);
  for (const SetCell& cell : band.cells) {
    if (cell.row_end() <= rows) header_->cells.push_back(cell);
  }
}

void TableFlow::place(Band& band) {
  for (std::uint32_t row = band.first_row; row < band.end_row();) {
    const std::uint32_t fitting = rows_that_fit(band, row);
    const bool is_fresh = row_edges_.size() == header_edges_ + 1;
    if (fitting == band.end_row()) {
      place_rows(band, {row, fitting, false}, GOVREPORT_ARTIFACT_NONE);
      return;
    }
    if (is_fresh && fitting == row) {
      row = place_high_row(band, row);
    } else if (fitting > row && (is_fresh || !moves_whole(band))) {
      place_rows(band, {row, fitting, false}, GOVREPORT_ARTIFACT_NONE);
      row = fitting;
    }
    if (row < band.end_row()) next_page();
  }
}

/// Bands up to a third of a page are not split where they can stand whole on the next (ours).
bool TableFlow::moves_whole(const Band& band) const {
  return band.height() * 3 <= pages_.height() && band.height() <= room_on_new_page();
}

Length TableFlow::room_for_rows() const {
  const Length rule = setter_.measures().rule;
  return pages_.bottom() - (rule - rule / 2) - row_edges_.back();
}

Length TableFlow::room_on_new_page() const {
  const Length head = header_ ? header_->height() : Length();
  return pages_.height() - setter_.measures().rule - head;
}

std::uint32_t TableFlow::rows_that_fit(const Band& band, std::uint32_t from) const {
  Length room = room_for_rows();
  std::uint32_t row = from;
  while (row < band.end_row() && band.heights[row - band.first_row] <= room) {
    room -= band.heights[row - band.first_row];
    ++row;
  }
  return row;
}

/// A row higher than a page: what fits is shown, the rest goes on on the next page. Gives the row
/// to go on with. If not one line fits, the page is too small for the form; the row then runs over
/// its end rather than never being placed.
std::uint32_t TableFlow::place_high_row(Band& band, std::uint32_t row) {
  const Length room = room_for_rows();
  const bool has_room =
      std::any_of(band.cells.begin(), band.cells.end(), [this, row, room](const SetCell& cell) {
        return cell.cell->row <= row && row < cell.row_end() &&
               cell.next_line < cell.text.lines.size() && setter_.lines_in(cell, room) > 0;
      });
  if (!has_room) {
    place_rows(band, {row, row + 1, false}, GOVREPORT_ARTIFACT_NONE);
    return row + 1;
  }
  const std::uint32_t index = row - band.first_row;
  band.heights[index] = room;
  place_rows(band, {row, row + 1, true}, GOVREPORT_ARTIFACT_NONE);
  band.heights[index] = Length();
  setter_.make_room(band, row);
  return row;
}

void TableFlow::place_rows(Band& band, Rows rows, govreport_artifact as) {
  const std::size_t first_edge = row_edges_.size() - 1;
  for (std::uint32_t row = rows.first; row < rows.end; ++row) {
    row_edges_.push_back(row_edges_.back() + band.heights[row - band.first_row]);
  }
  for (SetCell& cell : band.cells) {
    if (cell.cell->row >= rows.end || cell.row_end() <= rows.first) continue;
    const std::uint32_t first = std::max(cell.cell->row, rows.first);
    const std::uint32_t end = std::min(cell.row_end(), rows.end);
    const Box box = {cell.cell->column,
                     cell.cell->column + cell.cell->column_span,
                     first_edge + (first - rows.first),
                     first_edge + (end - rows.first)};
    boxes_.push_back(box);
    show(cell, box, cell.row_end() > rows.end || rows.cuts_last, as);
  }
  if (rows.end < band.end_row()) setter_.make_room(band, rows.end);
}

/// What of the cell is still to be shown, as far as it fits. A head that has been shown whole is
/// shown again where its cell goes on.
void TableFlow::show(SetCell& cell, Box box, bool goes_on, govreport_artifact as) {
  const std::size_t all = cell.text.lines.size();
  const std::size_t left = all - cell.next_line;
  const Length height = row_edges_[box.row_end] - row_edges_[box.row];
  const std::size_t room = setter_.lines_in(cell, height);
  if (left == 0) {
    const bool again = cell.shown_at_once && cell.cell->role != GOVREPORT_ROLE_DATA && room >= all;
    if (!again) return;
    cell.next_line = 0;
    draw_lines(cell, all, box, GOVREPORT_ARTIFACT_REPEATED_HEADER);
    cell.next_line = all;
    return;
  }
  const std::size_t count = goes_on ? std::min(left, room) : left;
  cell.shown_at_once = count == all;
  draw_lines(cell, count, box, as);
  cell.next_line += count;
}

void TableFlow::draw_lines(const SetCell& cell, std::size_t count, Box box, govreport_artifact as) {
  const Length pitch = cell.text.style.line_pitch;
  const Length height = row_edges_[box.row_end] - row_edges_[box.row];
  const Length x = pages_.left() + setter_.measures().edges[box.column] +
                   setter_.measures().rule / 2 + cell.padding;
  Length y = row_edges_[box.row] + (height - pitch * static_cast<std::int64_t>(count)) / 2;
  for (std::size_t i = 0; i < count; ++i) {
    pages_.draw_line(cell.text, cell.next_line + i, x, y, as);
    y += pitch;
  }
}

void TableFlow::begin_part() {
  row_edges_ = {pages_.y() + setter_.measures().rule / 2};
  boxes_.clear();
  header_edges_ = 0;
}

void TableFlow::finish_part() {
  if (row_edges_.empty()) return;
  draw_rules();
  const Length rule = setter_.measures().rule;
  pages_.advance(row_edges_.back() + (rule - rule / 2) - pages_.y());
  row_edges_.clear();
}

void TableFlow::next_page() {
  finish_part();
  pages_.break_page();
  begin_part();
  repeat_header();
}

/// Heads that take more than half a page are not repeated (ours).
void TableFlow::repeat_header() {
  if (!header_ || header_->height() * 2 > pages_.height()) return;
  for (SetCell& cell : header_->cells)
    cell.next_line = 0;
  place_rows(*header_,
             {header_->first_row, header_->end_row(), false},
             GOVREPORT_ARTIFACT_REPEATED_HEADER);
  header_edges_ = row_edges_.size() - 1;
}

/// Which box covers each place of this page's grid, row by row.
std::vector<const TableFlow::Box*> TableFlow::owners() const {
  const std::size_t columns = setter_.table().columns;
  std::vector<const Box*> result((row_edges_.size() - 1) * columns, nullptr);
  for (const Box& box : boxes_) {
    for (std::size_t row = box.row; row < box.row_end; ++row) {
      for (std::size_t column = box.column; column < box.column_end; ++column) {
        result[row * columns + column] = &box;
      }
    }
  }
  return result;
}

void TableFlow::draw_rules() {
  if (row_edges_.size() < 2) return;
  const std::vector<const Box*> grid = owners();
  for (std::size_t edge = 0; edge < row_edges_.size(); ++edge)
    draw_horizontal(grid, edge);
  for (std::uint32_t edge = 0; edge <= setter_.table().columns; ++edge)
    draw_vertical(grid, edge);
}

/// Each rule as long as it is unbroken, and half its width longer at both ends, so that corners
/// close.
void TableFlow::draw_horizontal(const std::vector<const Box*>& owners, std::size_t edge) {
  const TableMeasures& measures = setter_.measures();
  const std::size_t columns = setter_.table().columns;
  const std::size_t rows = row_edges_.size() - 1;
  const auto is_drawn = [&](std::size_t column) {
    if (column == columns) return false;
    if (edge == 0 || edge == rows) return true;
    return owners[(edge - 1) * columns + column] != owners[edge * columns + column];
  };
  const Length y = row_edges_[edge];
  for (std::size_t first = 0; first < columns;) {
    std::size_t end = first;
    while (is_drawn(end))
      ++end;
    if (end > first) {
      const Length x0 = pages_.left() + measures.edges[first] - measures.rule / 2;
      const Length x1 = pages_.left() + measures.edges[end] + (measures.rule - measures.rule / 2);
      pages_.draw_stroke({x0.to_emu(),
                          y.to_emu(),
                          x1.to_emu(),
                          y.to_emu(),
                          measures.rule.to_emu(),
                          GOVREPORT_ARTIFACT_RULE,
                          0});
    }
    first = end + 1;
  }
}

void TableFlow::draw_vertical(const std::vector<const Box*>& owners, std::uint32_t edge) {
  const TableMeasures& measures = setter_.measures();
  const std::size_t columns = setter_.table().columns;
  const std::size_t rows = row_edges_.size() - 1;
  const auto is_drawn = [&](std::size_t row) {
    if (row == rows) return false;
    if (edge == 0 || edge == columns) return true;
    return owners[row * columns + edge - 1] != owners[row * columns + edge];
  };
  const Length x = pages_.left() + measures.edges[edge];
  for (std::size_t first = 0; first < rows;) {
    std::size_t end = first;
    while (is_drawn(end))
      ++end;
    if (end > first) {
      const Length y0 = row_edges_[first] - measures.rule / 2;
      const Length y1 = row_edges_[end] + (measures.rule - measures.rule / 2);
      pages_.draw_stroke({x.to_emu(),
                          y0.to_emu(),
                          x.to_emu(),
                          y1.to_emu(),
                          measures.rule.to_emu(),
                          GOVREPORT_ARTIFACT_RULE,
                          0});
    }
    first = end + 1;
  }
}

}  // namespace govreport::internal
