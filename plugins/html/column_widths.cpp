#include "column_widths.hpp"

#include "text_extent.hpp"

#include <algorithm>

namespace govreport::html {
namespace {

constexpr std::int64_t milli_rem_per_mm = 250;
constexpr std::int64_t half_em = 570;  ///< of the type on the screen, 0.875 rem: wide digits
constexpr std::int64_t padding = 850;  ///< of a cell, both sides, and its rule
constexpr std::int64_t widest_when_narrow = 4500;
constexpr std::int64_t labels_when_narrow = 10500;
constexpr std::int64_t narrowest_label = 1750;  ///< one character and its padding

/// Of each column, what its widest figure needs.
ColumnWidths figure_widths(const sdk::Document& document, const govreport_table& table) {
  ColumnWidths widths(table.columns, 0);
  for (const govreport_cell cell : document.cells.slice(table.cells)) {
    if (cell.number.size == 0 || cell.column_span != 1 || cell.column >= table.columns) continue;
    const std::int64_t width = half_ems(sdk::view(cell.text)) * half_em + padding;
    widths[cell.column] = std::max(widths[cell.column], width);
  }
  return widths;
}

/// As in print; a column whose width is not said is as wide as six characters.
ColumnWidths printed_widths(const sdk::Document& document, const govreport_table& table) {
  ColumnWidths widths(table.columns, 12 * half_em);
  std::uint32_t column = 0;
  for (const govreport_emu width : document.widths.slice(table.widths)) {
    if (column < widths.size() && width > 0)
      widths[column] = width * milli_rem_per_mm / sdk::emu_per_millimetre;
    ++column;
  }
  return widths;
}

/// Labels shrink alike, none below one character.
void narrow_labels(ColumnWidths& widths, std::uint32_t labels) {
  labels = std::min(labels, static_cast<std::uint32_t>(widths.size()));
  std::int64_t whole = 0;
  for (std::uint32_t column = 0; column < labels; ++column)
    whole += widths[column];
  if (whole <= labels_when_narrow) return;
  for (std::uint32_t column = 0; column < labels; ++column)
    widths[column] = std::max(widths[column] * labels_when_narrow / whole, narrowest_label);
}

}  // namespace

ScreenWidths screen_widths(const sdk::Document& document, const govreport_table& table) {
  const ColumnWidths figures = figure_widths(document, table);
  ScreenWidths widths;
  widths.wide = widths.narrow = printed_widths(document, table);
  for (std::uint32_t column = 0; column < table.columns; ++column) {
    const std::int64_t needed = figures[column];
    widths.wide[column] = std::max(widths.wide[column], needed);
    if (column >= table.label_columns)
      widths.narrow[column] = std::max(std::min(widths.narrow[column], widest_when_narrow), needed);
  }
  narrow_labels(widths.narrow, table.label_columns);
  return widths;
}

}  // namespace govreport::html
