#include "layout/table_flow.hpp"

#include <algorithm>

namespace govreport::internal {

TableChoice choice_for(const TableLook& look, const LayoutOptions& options) {
  switch (look.pages) {
    case TablePages::whole:
      return TableChoice::whole;
    case TablePages::choice:
      return options.tables;
    case TablePages::split:
      break;
  }
  return TableChoice::split;
}

Length TableFlow::needed_at_start(Length taken) {
  const Length rule = setter_.measures().rule;
  const Length page = pages_.height() - taken - rule;
  if (choice_ != TableChoice::split && stands_whole(page)) return rows_.height() + rule;
  too_high_ = choice_ == TableChoice::whole;
  fill(page);
  keep_header();
  return std::min(beginning_height(page), page) + rule;
}

/// A table that has to be split anyhow keeps its regular styles (ours).
bool TableFlow::stands_whole(Length page) {
  if (fits(page)) return true;
  if (!setter_.can_be_compact()) return false;
  setter_.set_compact(rows_, true);
  if (fits(page)) return true;
  setter_.set_compact(rows_, false);
  return false;
}

bool TableFlow::fits(Length page) {
  fill(page);
  return rows_.end() == setter_.table().rows && rows_.height() <= page;
}

/// Sets rows until they are more than there is room for, and to the end of a group that is to be
/// kept together.
void TableFlow::fill(Length room) {
  Length height = rows_.height();
  while ((height <= room || has_open_group()) && setter_.append_row(rows_))
    height += rows_.heights.back();
  setter_.measure(rows_);
}

/// A group that is to be kept together goes on below, and a page may be able to hold it.
bool TableFlow::has_open_group() const {
  return std::any_of(rows_.cells.begin(), rows_.cells.end(), [this](const SetCell& cell) {
    return (cell.cell->flags & GOVREPORT_CELL_TOGETHER) != 0 && cell.row_end() > rows_.end() &&
           rows_.height(std::max(cell.cell->row, rows_.first), rows_.end()) <= room_on_new_page();
  });
}

/// As far as the table may not be split.
Length TableFlow::beginning_height(Length page) const {
  const TableRoom room = {page, room_on_new_page(), Length()};
  const TableBreaks breaks(setter_, rows_, room);
  std::uint32_t row = rows_.first + 1;
  while (row < rows_.end() && !breaks.may_split_before(row))
    ++row;
  return rows_.is_empty() ? Length() : rows_.height(rows_.first, row);
}

/// Heads that take more than half a page are not shown again (ours).
void TableFlow::keep_header() {
  const std::uint32_t end = setter_.table().header_rows;
  if (end == 0 || end > rows_.end() || rows_.height(0, end) * 2 > pages_.height()) return;
  header_.emplace();
  header_->heights.assign(rows_.heights.begin(), rows_.heights.begin() + end);
  for (const SetCell& cell : rows_.cells) {
    if (cell.row_end() <= end) header_->cells.push_back(cell);
  }
}

Length TableFlow::room_on_new_page() const {
  const Length head = header_ ? header_->height() : Length();
  return pages_.height() - setter_.measures().rule - head;
}

/// A page may be left empty by a third of its height to end it between groups (ours).
TableRoom TableFlow::room() const {
  return {part_->room(), room_on_new_page(), pages_.height() / 3};
}

bool TableFlow::place_next() {
  if (!part_) part_.emplace(setter_, pages_);
  fill(part_->room());
  const TableRoom room = this->room();
  const TableBreaks breaks(setter_, rows_, room);
  const std::uint32_t left_over = breaks.first_left_over();
  if (left_over == setter_.table().rows) {
    place_rows({rows_.first, left_over});
    part_->finish();
    return false;
  }
  const std::uint32_t end = breaks.best();
  if (end > rows_.first) {
    place_rows({rows_.first, end});
  } else {
    place_inside_row(left_over);
  }
  next_page();
  return true;
}

void TableFlow::place_rows(const RowSpan& span) {
  for (SetCell& cell : rows_.cells) {
    if (cell.cell->row < span.end) setter_.report_too_wide(cell);
  }
  part_->place(rows_, span, GOVREPORT_ARTIFACT_NONE);
  forget_rows_before(span.cuts_last ? span.end - 1 : span.end);
}

/// There is no good place to end the page: it ends inside `row`, of which what fits is shown. If
/// not one line does, it ends before the row; if that is the first one, the page is too small for
/// the form, and the row runs over its end rather than never being placed.
void TableFlow::place_inside_row(std::uint32_t row) {
  const Length room = part_->room() - rows_.height(rows_.first, row);
  if (can_show_part_of(row, room)) {
    rows_.height_of(row) = room;
    place_rows({rows_.first, row + 1, true});
  } else {
    place_rows({rows_.first, std::max(row, rows_.first + 1)});
  }
}

bool TableFlow::can_show_part_of(std::uint32_t row, Length room) const {
  return std::any_of(rows_.cells.begin(), rows_.cells.end(), [&](const SetCell& cell) {
    return cell.covers(row) && !cell.again && cell.lines_left() > 0 &&
           setter_.lines_in(cell, room) > 0;
  });
}

/// Of those placed. Labels shown whole are shown again where their rows go on.
void TableFlow::forget_rows_before(std::uint32_t row) {
  rows_.heights.erase(rows_.heights.begin(), rows_.heights.begin() + (row - rows_.first));
  rows_.first = row;
  std::erase_if(rows_.cells, [row](const SetCell& cell) { return cell.row_end() <= row; });
  for (SetCell& cell : rows_.cells) {
    const bool is_done = cell.lines_left() == 0 && !cell.text.lines.empty();
    if (!is_done || !cell.shown_whole || !cell.is_head()) continue;
    cell.again = true;
    cell.next_line = 0;
  }
}

void TableFlow::next_page() {
  part_->finish();
  pages_.break_page();
  part_.emplace(setter_, pages_);
  if (!header_) return;
  for (SetCell& cell : header_->cells)
    cell.next_line = 0;
  part_->place(*header_, {0, header_->end()}, GOVREPORT_ARTIFACT_REPEATED_HEADER);
}

}  // namespace govreport::internal
