#include "print_size.hpp"

#include "text_extent.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace govreport::html {
namespace {

/// The page a node stands on: of the nearest group that says so.
govreport_index page_of(const sdk::Document& document, govreport_index node) {
  while (node != GOVREPORT_NONE) {
    const govreport_node record = document.nodes[node];
    if (record.page_setup != GOVREPORT_NONE) return record.page_setup;
    node = record.parent;
  }
  return GOVREPORT_NONE;
}

/// What is left of the page's height beside the heading above the table.
govreport_emu room_for(const sdk::Document& document, const govreport_table& table) {
  const govreport_index index = page_of(document, table.node);
  if (index == GOVREPORT_NONE) return 0;
  const govreport_page_setup page = document.page_setups[index];
  govreport_emu room = page.height - page.top - page.bottom;
  const govreport_index section = document.nodes[table.node].parent;
  if (section == GOVREPORT_NONE) return room;
  const govreport_index first = document.nodes[section].first_child;
  const govreport_node heading = document.nodes[first];
  if (heading.kind == GOVREPORT_NODE_HEADING && heading.style != GOVREPORT_NONE)
    room -= document.styles[heading.style].line_pitch;
  return room;
}

class Heights {
 public:
  Heights(const sdk::Document& document, const govreport_table& table)
      : document_(document), table_(table), rows_(table.rows, 0) {
    for (const govreport_emu width : document.widths.slice(table.widths))
      widths_.push_back(width);
    widths_.resize(table.columns, 0);
  }

  /// Rows by the cells that stand in them alone; what a cell over several needs beyond goes to the
  /// last of them.
  govreport_emu sum() {
    for (const govreport_cell cell : document_.cells.slice(table_.cells)) {
      if (cell.row_span == 1 && cell.row < rows_.size())
        rows_[cell.row] = std::max(rows_[cell.row], height_of(cell));
    }
    for (const govreport_cell cell : document_.cells.slice(table_.cells)) {
      if (cell.row_span > 1 && cell.row + cell.row_span <= rows_.size()) stretch(cell);
    }
    return sum_of(0, table_.rows);
  }

 private:
  govreport_emu sum_of(std::uint32_t first, std::uint32_t count) const {
    govreport_emu sum = 0;
    for (std::uint32_t row = first; row < first + count; ++row)
      sum += rows_[row];
    return sum;
  }

  void stretch(const govreport_cell& cell) {
    const govreport_emu missing = height_of(cell) - sum_of(cell.row, cell.row_span);
    if (missing > 0) rows_[cell.row + cell.row_span - 1] += missing;
  }

  govreport_emu height_of(const govreport_cell& cell) const {
    if (cell.style == GOVREPORT_NONE) return 0;
    const govreport_style style = document_.styles[cell.style];
    return lines_of(cell, style.size) * style.line_pitch + 2 * table_.padding_y;
  }

  std::int64_t lines_of(const govreport_cell& cell, govreport_emu size) const {
    govreport_emu width = -2 * table_.padding_x;
    for (std::uint32_t i = 0; i < cell.column_span && cell.column + i < widths_.size(); ++i)
      width += widths_[cell.column + i];
    const std::int64_t a_line = std::max<std::int64_t>(size > 0 ? 2 * width / size : 1, 1);
    const govreport_node node = document_.nodes[cell.node];
    std::string_view words = sdk::view(node.print_text.size != 0 ? node.print_text : node.text);
    std::int64_t lines = 0;
    do {
      const std::size_t end = std::min(words.find('\n'), words.size());
      lines += std::max<std::int64_t>((half_ems(words.substr(0, end)) + a_line - 1) / a_line, 1);
      words.remove_prefix(std::min(end + 1, words.size()));
    } while (!words.empty());
    return lines;
  }

  const sdk::Document& document_;
  const govreport_table& table_;
  std::vector<govreport_emu> rows_;
  std::vector<govreport_emu> widths_;
};

}  // namespace

bool is_to_be_compact(const sdk::Document& document, const govreport_table& table) {
  if (table.page_mode != GOVREPORT_PAGE_WHOLE || table.compact_size == 0) return false;
  return Heights(document, table).sum() > room_for(document, table);
}

}  // namespace govreport::html
