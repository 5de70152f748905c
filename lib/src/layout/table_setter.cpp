#include "layout/table_setter.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace govreport::internal {

namespace {

using namespace literals;

// A number too wide for its cell: first less padding, then smaller type.
constexpr Length least_padding = Length::mm(0.4);
constexpr Length least_size = Length::pt(5.5);
constexpr Length size_step = Length::pt(0.5);

bool is_one_number(const govreport_cell& cell, std::string_view text) {
  if (cell.role != GOVREPORT_ROLE_DATA) return false;
  if (cell.state != GOVREPORT_STATE_ZERO && cell.state != GOVREPORT_STATE_NUMBER) return false;
  return text.find_first_not_of("0123456789.,-+") == std::string_view::npos;
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

Length Band::height() const {
  Length sum;
  for (const Length height : heights)
    sum += height;
  return sum;
}

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

Band TableSetter::next_band(std::uint32_t row) {
  std::uint32_t end = std::max(row + 1, row == 0 ? table_.header_rows : 0);
  bool has_data = row == 0 && table_.header_rows > 0;
  const auto all = cells();
  for (std::size_t i = next_cell_; i < all.size() && (all[i].row < end || !has_data); ++i) {
    end = std::max(end, all[i].row + all[i].row_span);
    has_data = has_data || all[i].role == GOVREPORT_ROLE_DATA;
  }
  return band_of(row, std::min(end, table_.rows));
}

Band TableSetter::all_rows() {
  return band_of(0, table_.rows);
}

Band TableSetter::band_of(std::uint32_t first_row, std::uint32_t end_row) {
  Band band;
  band.first_row = first_row;
  band.heights.resize(end_row - first_row);
  const auto all = cells();
  for (; next_cell_ < all.size() && all[next_cell_].row < end_row; ++next_cell_) {
    band.cells.push_back(set(all[next_cell_]));
  }
  measure(band);
  return band;
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

SetCell TableSetter::set(const govreport_cell& cell) {
  SetCell result;
  result.cell = &cell;
  result.padding = measures_.padding_x;
  const SetStyle& style = style_of(cell);
  const Length width = inner_width(cell, result.padding);
  if (is_one_number(cell, view(document_.nodes[cell.node].text))) {
    set_number(result, style);
  } else {
    result.text = setter_.set(cell.node, style, width, Spacing::solid);
  }
  return result;
}

void TableSetter::set_number(SetCell& cell, const SetStyle& style) {
  const Length width = inner_width(*cell.cell, cell.padding);
  cell.text = setter_.set_on_one_line(cell.cell->node, style, width);
  if (cell.text.lines.empty()) return;
  const Length needed = cell.text.pitch.at(cell.text.lines.front().width);
  if (needed <= width) return;
  const Length most = inner_width(*cell.cell, std::min(cell.padding, least_padding));
  cell.padding = std::max(least_padding, cell.padding - (needed - width) / 2);
  cell.text.width = inner_width(*cell.cell, cell.padding);
  if (needed > most) shrink_number(cell, most);
}

void TableSetter::shrink_number(SetCell& cell, Length room) {
  SetText& text = cell.text;
  text.width = room;
  const std::int64_t ems = text.lines.front().width;
  while (text.style.size > least_size && Pitch::solid(text.style.size).at(ems) > room) {
    text.style.size = std::max(least_size, text.style.size - size_step);
  }
  text.pitch = Pitch::solid(text.style.size);
  cell.too_wide = text.pitch.at(ems) > room;
}

void TableSetter::report_too_wide(const Band& band) {
  for (const SetCell& cell : band.cells) {
    if (!cell.too_wide) continue;
    Finding finding;
    finding.code = "layout.number-too-wide";
    finding.arguments = {{"number", std::string(cell.text.shaped.text)},
                         {"size", decimal(cell.text.style.size.to_emu() / 1270)},
                         {"width", decimal(cell.text.width.to_emu() / 3600)}};
    finding.place = place_of(document_, cell.cell->node);
    findings_.push_back(std::move(finding));
  }
}

bool TableSetter::make_compact(Band& band) {
  if (compact_ || look_.compact_data_style.empty()) return false;
  compact_ = true;
  for (SetCell& cell : band.cells) {
    const SetStyle& style = style_of(*cell.cell);
    cell.padding = measures_.padding_x;
    if (cell.text.starts.empty()) {
      set_number(cell, style);
    } else {
      setter_.set_again(cell.text, style, inner_width(*cell.cell, cell.padding));
    }
  }
  measure(band);
  return true;
}

Length TableSetter::height_of(const SetCell& cell, std::size_t lines) const {
  return cell.text.style.line_pitch * static_cast<std::int64_t>(lines) + measures_.padding_y * 2 +
         measures_.rule;
}

std::size_t TableSetter::lines_in(const SetCell& cell, Length height) const {
  const Length room = height - measures_.padding_y * 2 - measures_.rule;
  if (room < Length() || cell.text.style.line_pitch <= Length()) return 0;
  return static_cast<std::size_t>(room.to_emu() / cell.text.style.line_pitch.to_emu());
}

void TableSetter::measure(Band& band) const {
  std::fill(band.heights.begin(), band.heights.end(), Length());
  make_room(band, band.first_row);
}

void TableSetter::make_room(Band& band, std::uint32_t from_row) const {
  std::vector<const SetCell*> by_span;
  for (const SetCell& cell : band.cells) {
    if (cell.row_end() > from_row) by_span.push_back(&cell);
  }
  std::stable_sort(by_span.begin(), by_span.end(), [](const SetCell* a, const SetCell* b) {
    return a->cell->row_span < b->cell->row_span;
  });
  for (const SetCell* cell : by_span) {
    const std::uint32_t first = std::max(cell->cell->row, from_row) - band.first_row;
    const std::uint32_t end = std::min(cell->row_end(), band.end_row()) - band.first_row;
    Length lacking =
        height_of(*cell, std::max<std::size_t>(cell->text.lines.size() - cell->next_line, 1));
    for (std::uint32_t row = first; row < end; ++row)
      lacking -= band.heights[row];
    for (std::uint32_t row = first; row < end && lacking > Length(); ++row) {
      const Length share = lacking / static_cast<std::int64_t>(end - row);
      band.heights[row] += share;
      lacking -= share;
    }
  }
}

}  // namespace govreport::internal
