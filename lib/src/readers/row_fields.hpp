/// Which fields of a row are its values: rows in the source are ragged, labels take one field or
/// three, and blanks stand on either side.
#pragma once

#include "form/model.hpp"
#include "readers/column_plan.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace govreport::internal {

/// A row whose label is known and whose values are still to be placed.
struct RowFields {
  std::uint32_t line = 0;
  std::string source;
  std::uint32_t block = 0;
  std::uint32_t row = 0;      ///< of the block's row leaves
  std::size_t label_end = 0;  ///< the field behind the label
  std::vector<std::string> fields;
  std::size_t plan = 0;  ///< which heads stand above it
};

enum class RowFault { none, too_few, too_many, ambiguous };

/// Where the values begin, or why that cannot be told.
struct ValueWindow {
  RowFault fault = RowFault::none;
  std::size_t start = 0;
  const std::vector<ColumnSlot>* slots = nullptr;
};

/// Learns from the rows that leave no doubt, then tells of the others.
class WindowFinder {
 public:
  /// Notes where the values of a row with all its values begin.
  void learn(const RowFields& row, const ColumnPlan& plan);
  ValueWindow find(const RowFields& row, const ColumnPlan& plan) const;

 private:
  std::optional<std::size_t> likely_start(const RowFields& row, const ColumnPlan& plan) const;

  /// By plan and the field behind the label; unset where rows disagree.
  std::map<std::pair<std::size_t, std::size_t>, std::optional<std::size_t>> starts_;
};

}  // namespace govreport::internal
