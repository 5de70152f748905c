/// Which column of the form each column of a table in the source is, told by its heads alone.
#pragma once

#include "readers/reader_findings.hpp"
#include "readers/table_labels.hpp"
#include "readers/table_line.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace govreport::internal {

/// One column of the source, from the left.
struct ColumnSlot {
  std::optional<std::uint32_t> leaf;  ///< of the block's columns; unset: a column the form lacks
  std::string head;                   ///< as written
  std::size_t field = 0;              ///< where the head stands in its line
  std::optional<TextPlace> place{};   ///< likewise, if blanks alone part it from others
};

struct ColumnPlan {
  std::vector<ColumnSlot> slots;     ///< each column once
  std::vector<ColumnSlot> repeated;  ///< with the repetitions that merged heads leave
  /// The field of the first column, where the heads of all columns stand side by side.
  std::optional<std::size_t> first_field;

  std::size_t width = 0;    ///< fields in the widest line of heads
  std::uint32_t table = 0;  ///< of a document, where the heads stand

  bool empty() const { return slots.empty(); }
};

/// Reads `heads`, the lines above the data of `block`. A head that the block does not have, or has
/// once and stands twice, is a finding; so is one that deviates (LABEL).
/// Heads that occur in several groups (T4) belong to the groups above them in the order of both.
ColumnPlan plan_columns(const TableLabels& table,
                        std::uint32_t block,
                        const std::vector<TextLine>& heads,
                        ReaderFindings& findings);

}  // namespace govreport::internal
