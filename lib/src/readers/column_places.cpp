#include "readers/column_places.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

std::uint32_t end_of(const CellSpan& span) {
  return span.column + span.width;
}

bool overlap(const CellSpan& a, const CellSpan& b) {
  return a.column < end_of(b) && b.column < end_of(a);
}

void widen(CellSpan& span, const CellSpan& other) {
  const std::uint32_t end = std::max(end_of(span), end_of(other));
  span.column = std::min(span.column, other.column);
  span.width = end - span.column;
}

std::uint32_t blanks_between(const TextPlace& left, const TextPlace& right) {
  const std::uint32_t end = end_of(left.by_characters);
  return right.by_characters.column > end ? right.by_characters.column - end : 0;
}

}  // namespace

ColumnPlaces ColumnPlaces::of_heads(const ColumnPlan& plan) {
  ColumnPlaces heads;
  for (const ColumnSlot& slot : plan.slots) {
    if (!slot.place) return {};
    if (!heads.columns_.empty())
      heads.gaps_.insert(blanks_between(heads.columns_.back(), *slot.place));
    heads.columns_.push_back(*slot.place);
  }
  return heads;
}

void ColumnPlaces::learn(const std::vector<TextPlace>& places, std::size_t first) {
  const bool is_first = columns_.empty();
  for (std::size_t i = first; i < places.size(); ++i) {
    if (i > 0) gaps_.insert(blanks_between(places[i - 1], places[i]));
    if (is_first) {
      columns_.push_back(places[i]);
    } else {
      widen(columns_[i - first].by_width, places[i].by_width);
      widen(columns_[i - first].by_characters, places[i].by_characters);
    }
  }
}

std::optional<std::vector<std::size_t>> ColumnPlaces::find(
    const std::vector<TextPlace>& places, const std::vector<std::size_t>& fields) const {
  if (gaps_.size() < 2) return std::nullopt;
  auto by_width = find_by(&TextPlace::by_width, places, fields);
  auto by_characters = find_by(&TextPlace::by_characters, places, fields);
  if (by_width && by_characters && *by_width != *by_characters) return std::nullopt;
  return by_width ? by_width : by_characters;
}

bool ColumnPlaces::is_laid_out(Span span) const {
  for (std::size_t i = 1; i < columns_.size(); ++i)
    if (end_of(columns_[i - 1].*span) > (columns_[i].*span).column) return false;
  return !columns_.empty();
}

std::optional<std::size_t> ColumnPlaces::column_at(const CellSpan& figure, Span span) const {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (!overlap(columns_[i].*span, figure)) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

std::optional<std::vector<std::size_t>> ColumnPlaces::find_by(
    Span span, const std::vector<TextPlace>& places, const std::vector<std::size_t>& fields) const {
  if (!is_laid_out(span)) return std::nullopt;
  std::vector<std::size_t> found(columns_.size(), no_field);
  for (const std::size_t field : fields) {
    const auto column = column_at(places[field].*span, span);
    if (!column || found[*column] != no_field) return std::nullopt;
    found[*column] = field;
  }
  return found;
}

}  // namespace govreport::internal
