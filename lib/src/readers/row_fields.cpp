#include "readers/row_fields.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

/// The fields behind the label that have something in them.
struct Filled {
  std::size_t first = 0;
  std::size_t end = 0;  ///< behind the last; equal to `first` if all are blank
  std::size_t span() const { return end - first; }
};

Filled filled_fields(const RowFields& row) {
  Filled filled{row.fields.size(), row.label_end};
  for (std::size_t i = row.label_end; i < row.fields.size(); ++i) {
    if (row.fields[i].empty()) continue;
    filled.first = std::min(filled.first, i);
    filled.end = i + 1;
  }
  if (filled.first > filled.end) filled.first = filled.end;
  return filled;
}

/// The columns as the row has them: with repetitions, if it repeats its values too.
const std::vector<ColumnSlot>& slots_for(const Filled& filled, const ColumnPlan& plan) {
  return filled.span() > plan.slots.size() && filled.span() <= plan.repeated.size() ? plan.repeated
                                                                                    : plan.slots;
}

}  // namespace

void WindowFinder::learn(const RowFields& row, const ColumnPlan& plan) {
  const Filled filled = filled_fields(row);
  if (filled.span() != plan.slots.size()) return;
  const auto [known, is_new] = starts_.try_emplace({row.plan, row.label_end}, filled.first);
  if (!is_new && known->second != filled.first) known->second.reset();
}

ValueWindow WindowFinder::find(const RowFields& row, const ColumnPlan& plan) const {
  const Filled filled = filled_fields(row);
  const std::vector<ColumnSlot>& slots = slots_for(filled, plan);
  const std::size_t count = slots.size();
  if (filled.span() > count) return {RowFault::too_many, 0, nullptr};
  if (filled.span() == count) return {RowFault::none, filled.first, &slots};
  if (row.fields.size() - row.label_end < count) return {RowFault::too_few, 0, nullptr};
  if (filled.span() == 0) return {RowFault::none, row.label_end, &slots};
  const auto start = likely_start(row, plan);
  if (!start) return {RowFault::ambiguous, 0, nullptr};
  if (*start + count > row.fields.size()) return {RowFault::too_few, 0, nullptr};
  if (filled.first < *start || filled.end > *start + count)
    return {RowFault::ambiguous, 0, nullptr};
  return {RowFault::none, *start, &slots};
}

/// Rows labelled in the same field are laid out alike; else rows of one width are, and else the
/// heads stand above the values.
std::optional<std::size_t> WindowFinder::likely_start(const RowFields& row,
                                                      const ColumnPlan& plan) const {
  const auto like = starts_.find({row.plan, row.label_end});
  if (like != starts_.end()) return like->second;
  if (row.fields.size() - row.label_end == plan.slots.size()) return row.label_end;
  if (plan.first_field && *plan.first_field >= row.label_end) return plan.first_field;
  return std::nullopt;
}

}  // namespace govreport::internal
