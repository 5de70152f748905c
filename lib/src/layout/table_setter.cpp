#include "layout/table_setter.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace govreport::internal {

namespace {

using namespace literals;

// What is too wide for its cell has first less padding, then smaller type.
constexpr Length least_padding = Length::mm(0.4);
constexpr Length least_size = Length::pt(5.5);
constexpr Length size_step = Length::pt(0.5);

bool is_one_number(const govreport_cell& cell, std::string_view text) {
  if (cell.role != GOVREPORT_ROLE_DATA) return false;
  if (cell.state != GOVREPORT_STATE_ZERO && cell.state != GOVREPORT_STATE_NUMBER) return false;
  return text.find_first_not_of("0123456789.,-+") == std::string_view::npos;
}

/// Row labels across several rows in a column of less than four characters are stacked (ours).
bool is_narrow_label(const govreport_cell& cell, Length width, Length size) {
  return cell.role == GOVREPORT_ROLE_ROW_HEADER && cell.row_span > 1 && width < size * 4;
}

std::string decimal(std::int64_t tenths) {
  const std::string whole = std::to_string(tenths / 10);
  return tenths % 10 == 0 ? whole : whole + "." + std::to_string(tenths % 10);
}

/// The middles of the rules between columns; the outer ones lie inside the table's width.
std::vector<Length> edges_of(const Document& document, const govreport_table& table, Length rule) {
  std::vector<Length> edges = {Length()};
  for (std::uint32_t i = 0; i < table.widths.count; ++i) {
    edges.push_back(edges.back() + Length::emu(document.widths[table.widths.first + i]));
  }
  edges.front() += rule / 2;
  edges.back() -= rule - rule / 2;
  return edges;
}

}  // namespace

TableSetter::TableSetter(const Document& document,
                         const govreport_table& table,
                         const TableLook& look,
                         const StyleTable& styles,
                         TextSetter& setter,
                         Findings& findings)
    : document_(document),
      table_(table),
      look_(look),
      styles_(styles),
      setter_(setter),
      findings_(findings),
      measures_{edges_of(document, table, look.rule_width),
                look.rule_width,
                look.padding_x,
                look.padding_y} {}

std::span<const govreport_cell> TableSetter::cells() const {
  return std::span(document_.cells).subspan(table_.cells.first, table_.cells.count);
}

bool TableSetter::append_row(SetRows& rows) {
  const std::uint32_t row = rows.end();
  if (row >= table_.rows) return false;
  rows.heights.emplace_back();
  const auto all = cells();
  for (; next_cell_ < all.size() && all[next_cell_].row <= row; ++next_cell_) {
    SetCell& cell = rows.cells.emplace_back();
    cell.cell = &all[next_cell_];
    set(cell);
    if (cell.cell->row_span == 1) share(rows, cell);
  }
  return true;
}

const SetStyle& TableSetter::style_of(const govreport_cell& cell) const {
  const SetStyle& regular = styles_[cell.style];
  if (!compact_ || cell.style >= document_.styles.size()) return regular;
  const std::string_view id = view(document_.styles[cell.style].id);
  const SetStyle* compact = nullptr;
  if (id == look_.head_style) compact = styles_.find(look_.compact_head_style);
  if (id == look_.label_style) compact = styles_.find(look_.compact_label_style);
  if (id == look_.data_style) compact = styles_.find(look_.compact_data_style);
  return compact != nullptr ? *compact : regular;
}

Length TableSetter::inner_width(const govreport_cell& cell, Length padding) const {
  const Length whole =
      measures_.edges[cell.column + cell.column_span] - measures_.edges[cell.column];
  return whole - measures_.rule - padding * 2;
}

void TableSetter::set(SetCell& cell) {
  SetStyle style = style_of(*cell.cell);
  cell.padding = measures_.padding_x;
  const Length width = inner_width(*cell.cell, cell.padding);
  if (is_narrow_label(*cell.cell, width, style.size)) return stack(cell, style);
  set_text(cell, style, width);
  if (!is_too_wide(cell)) return;
  cell.padding = std::min(cell.padding, least_padding);
  const Length most = inner_width(*cell.cell, cell.padding);
  set_text(cell, style, most);
  while (is_too_wide(cell) && style.size > least_size) {
    style.size = std::max(least_size, style.size - size_step);
    set_text(cell, style, most);
  }
  cell.too_wide = is_too_wide(cell);
  if (cell.too_wide) break_anywhere(cell, style, most);
}

/// A number wider than its cell is an error; what is drawn of it stays in the cell all the same.
void TableSetter::break_anywhere(SetCell& cell, const SetStyle& style, Length width) {
  cell.text = setter_.set(cell.cell->node, style, width, Spacing::solid);
}

/// A number stands on one line, however wide. What has been set before is not shaped again.
void TableSetter::set_text(SetCell& cell, const SetStyle& style, Length width) {
  const govreport_index node = cell.cell->node;
  const bool is_number = is_one_number(*cell.cell, view(document_.nodes[node].text));
  if (cell.text.node == node && cell.text.on_one_line == is_number) {
    setter_.set_again(cell.text, style, width);
  } else if (is_number) {
    cell.text = setter_.set_on_one_line(node, style, width);
  } else {
    cell.text = setter_.set(node, style, width, Spacing::solid);
  }
  if (!is_number) setter_.balance(cell.text);
}

/// Upright characters below one another, in the middle of the cell: two a line where no break is
/// preferred, else in the lines that are.
void TableSetter::stack(SetCell& cell, SetStyle style) {
  const Length whole = inner_width(*cell.cell, Length());
  const bool has_breaks = document_.nodes[cell.cell->node].print_text.size != 0;
  const Length width = has_breaks ? whole : std::min(whole, style.size * 2);
  style.alignment = GOVREPORT_ALIGN_CENTRE;
  cell.padding = (whole - width) / 2;
  set_text(cell, style, width);
}

bool TableSetter::is_too_wide(const SetCell& cell) const {
  const auto& lines = cell.text.lines;
  return std::any_of(lines.begin(), lines.end(), [&cell](const LineSpan& line) {
    return cell.text.pitch.at(line.width) > cell.text.width;
  });
}

void TableSetter::report_too_wide(SetCell& cell) {
  if (!std::exchange(cell.too_wide, false)) return;
  const std::string_view text = cell.text.shaped.text;
  const bool is_number = is_one_number(*cell.cell, text);
  Finding finding;
  finding.code = is_number ? "layout.number-too-wide" : "layout.text-too-wide";
  finding.arguments = {{is_number ? "number" : "text", std::string(text)},
                       {"size", decimal(cell.text.style.size.to_emu() / 1270)},
                       {"width", decimal(cell.text.width.to_emu() / 3600)}};
  finding.place = place_of(document_, cell.cell->node);
  findings_.push_back(std::move(finding));
}

void TableSetter::set_compact(SetRows& rows, bool is_compact) {
  compact_ = is_compact;
  for (SetCell& cell : rows.cells)
    set(cell);
  measure(rows);
}

Length TableSetter::height_of(const SetCell& cell) const {
  const auto lines = static_cast<std::int64_t>(std::max<std::size_t>(cell.lines_left(), 1));
  return cell.text.style.line_pitch * lines + measures_.padding_y * 2 + measures_.rule;
}

std::size_t TableSetter::lines_in(const SetCell& cell, Length height) const {
  const Length room = height - measures_.padding_y * 2 - measures_.rule;
  if (room < Length() || cell.text.style.line_pitch <= Length()) return 0;
  return static_cast<std::size_t>(room.to_emu() / cell.text.style.line_pitch.to_emu());
}

void TableSetter::measure(SetRows& rows) const {
  std::fill(rows.heights.begin(), rows.heights.end(), Length());
  std::vector<const SetCell*> by_span;
  for (const SetCell& cell : rows.cells) {
    if (cell.row_end() <= rows.end()) by_span.push_back(&cell);
  }
  const auto span_of = [&rows](const SetCell& cell) {
    return cell.row_end() - std::max(cell.cell->row, rows.first);
  };
  std::stable_sort(by_span.begin(), by_span.end(), [&](const SetCell* a, const SetCell* b) {
    return span_of(*a) < span_of(*b);
  });
  for (const SetCell* cell : by_span)
    share(rows, *cell);
}

void TableSetter::share(SetRows& rows, const SetCell& cell) const {
  const std::uint32_t first = std::max(cell.cell->row, rows.first);
  Length lacking = height_of(cell) - rows.height(first, cell.row_end());
  for (std::uint32_t row = first; row < cell.row_end() && lacking > Length(); ++row) {
    const Length share = lacking / static_cast<std::int64_t>(cell.row_end() - row);
    rows.height_of(row) += share;
    lacking -= share;
  }
}

}  // namespace govreport::internal
