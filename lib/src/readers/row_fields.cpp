#include "readers/row_fields.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

/// The fields behind the label that have something in them.
std::vector<std::size_t> filled_fields(const RowFields& row) {
  std::vector<std::size_t> filled;
  for (std::size_t i = row.label_end; i < row.fields.size(); ++i) {
    if (!row.fields[i].empty()) filled.push_back(i);
  }
  return filled;
}

std::vector<std::size_t> fields_from(std::size_t start, std::size_t count) {
  std::vector<std::size_t> fields(count);
  for (std::size_t i = 0; i < count; ++i)
    fields[i] = start + i;
  return fields;
}

/// The cells behind the label, by their first fields.
std::vector<std::size_t> cells_behind_label(const RowFields& row) {
  std::vector<std::size_t> starts;
  for (const CellSpan& cell : row.cells)
    if (cell.column >= row.label_end) starts.push_back(cell.column);
  return starts;
}

/// The cell behind the label that takes `column`.
std::optional<std::size_t> cell_over(const RowFields& row, std::size_t column) {
  for (const CellSpan& cell : row.cells)
    if (cell.column >= row.label_end && cell.column <= column && column < cell.column + cell.width)
      return cell.column;
  return std::nullopt;
}

}  // namespace

void ValueFinder::learn(const RowFields& row, const ColumnPlan& plan) {
  const std::vector<std::size_t> filled = filled_fields(row);
  const std::size_t count = plan.slots.size();
  if (filled.size() != count || filled.back() - filled.front() + 1 != count) return;
  if (!row.places.empty()) {
    places_[row.plan].learn(row.places, filled.front());
    return;
  }
  const Layout layout{filled.front(), row.fields.size()};
  const auto [known, is_new] = layouts_.try_emplace({row.plan, row.label_end}, layout);
  if (!is_new && known->second != layout) known->second.reset();
}

ValueFields ValueFinder::find(const RowFields& row, const ColumnPlan& plan) const {
  if (row.table != 0) return by_cells(row, plan);
  if (row.sheet_row != 0) return by_heads(row, plan);
  std::vector<std::size_t> filled = filled_fields(row);
  const std::size_t count = plan.slots.size();
  const std::size_t behind_label = row.fields.size() - row.label_end;
  if (filled.size() == count) return {RowFault::none, std::move(filled), &plan.slots};
  if (filled.size() > count && filled.size() == plan.repeated.size())
    return {RowFault::none, std::move(filled), &plan.repeated};
  if (filled.size() > count) return {RowFault::too_many};
  if (!row.places.empty()) return by_places(row, plan);
  if (behind_label < count) return {RowFault::too_few};
  if (filled.empty()) return {RowFault::none, fields_from(row.label_end, count), &plan.slots};
  const auto like = layouts_.find({row.plan, row.label_end});
  const auto layout = like != layouts_.end() ? like->second : layout_of_heads(row, plan);
  return layout ? by_layout(row, plan, *layout) : ValueFields{RowFault::ambiguous};
}

ValueFields ValueFinder::by_heads(const RowFields& row, const ColumnPlan& plan) {
  ValueFields values{RowFault::none, {}, &plan.slots};
  for (const ColumnSlot& slot : plan.slots) {
    if (slot.field < row.label_end || slot.field >= row.fields.size())
      return {RowFault::ambiguous, {}};
    values.fields.push_back(slot.field);
  }
  return values;
}

ValueFields ValueFinder::by_cells(const RowFields& row, const ColumnPlan& plan) {
  const std::size_t count = plan.slots.size();
  std::vector<std::size_t> cells = cells_behind_label(row);
  if (cells.size() == count) return {RowFault::none, std::move(cells), &plan.slots};
  std::vector<std::size_t> filled = filled_fields(row);
  if (filled.size() == count) return {RowFault::none, std::move(filled), &plan.slots};
  if (filled.size() > count && filled.size() == plan.repeated.size())
    return {RowFault::none, std::move(filled), &plan.repeated};
  if (filled.size() > count) return {RowFault::too_many};
  if (row.table == plan.table) return below_heads(row, plan);
  return {cells.size() < count ? RowFault::too_few : RowFault::ambiguous};
}

/// Each column has a cell of its own below its head, and nothing stands elsewhere.
ValueFields ValueFinder::below_heads(const RowFields& row, const ColumnPlan& plan) {
  ValueFields values{RowFault::none, {}, &plan.slots};
  for (const ColumnSlot& slot : plan.slots) {
    const auto cell = cell_over(row, slot.field);
    if (!cell || (!values.fields.empty() && values.fields.back() == *cell))
      return {RowFault::too_few};
    values.fields.push_back(*cell);
  }
  for (const std::size_t field : filled_fields(row))
    if (std::find(values.fields.begin(), values.fields.end(), field) == values.fields.end())
      return {RowFault::ambiguous};
  return values;
}

ValueFields ValueFinder::by_places(const RowFields& row, const ColumnPlan& plan) const {
  const auto learnt = places_.find(row.plan);
  const ColumnPlaces places =
      learnt != places_.end() ? learnt->second : ColumnPlaces::of_heads(plan);
  auto fields = places.find(row.places, filled_fields(row));
  if (!fields) return {RowFault::only_blanks};
  return {RowFault::none, *std::move(fields), &plan.slots};
}

/// A row that has nothing but its values behind the label; or one as wide as the heads, which stand
/// side by side above their values.
std::optional<ValueFinder::Layout> ValueFinder::layout_of_heads(const RowFields& row,
                                                                const ColumnPlan& plan) {
  if (row.fields.size() - row.label_end == plan.slots.size())
    return Layout{row.label_end, row.fields.size()};
  if (plan.first_field && *plan.first_field >= row.label_end)
    return Layout{*plan.first_field, plan.width};
  return std::nullopt;
}

/// A row narrower than others of its layout lacks a field, and nobody knows which.
ValueFields ValueFinder::by_layout(const RowFields& row,
                                   const ColumnPlan& plan,
                                   const Layout& layout) {
  const std::size_t count = plan.slots.size();
  if (row.fields.size() < layout.width) return {RowFault::too_few};
  const std::vector<std::size_t> filled = filled_fields(row);
  const bool inside = filled.front() >= layout.start && filled.back() < layout.start + count;
  if (row.fields.size() > layout.width || !inside) return {RowFault::ambiguous};
  return {RowFault::none, fields_from(layout.start, count), &plan.slots};
}

}  // namespace govreport::internal
