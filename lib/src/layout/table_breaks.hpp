#pragma once

#include "layout/set_rows.hpp"
#include "layout/table_setter.hpp"

#include <cstdint>

namespace govreport::internal {

/// What there is room for.
struct TableRoom {
  Length rows;   ///< for rows on this page, below those placed
  Length fresh;  ///< for rows on the next page, below what is shown again there
  Length slack;  ///< how much of this page may be left empty to end it at a better place
};

/// Finds where a table is best left for the next page.
class TableBreaks {
 public:
  /// All must outlive it. `rows` are measured, and more than there is room for unless the table
  /// ends with them.
  TableBreaks(const TableSetter& setter, const SetRows& rows, const TableRoom& room)
      : setter_(setter), rows_(rows), room_(room) {}

  /// The first row for the next page: after as many as there is room for, or fewer, so that groups
  /// stay whole. `rows.first`: there is no good place, the page has to end inside a row.
  std::uint32_t best() const;
  /// The first row that there is no room for.
  std::uint32_t first_left_over() const;
  /// Rows above `row` and from it on may stand on two pages: no heads stay behind without what
  /// they head, no group is split that is to be kept together and can be.
  bool may_split_before(std::uint32_t row) const;

 private:
  bool is_kept(const SetCell& cell) const;
  int cost_before(std::uint32_t row) const;
  int cost_of(const SetCell& cell, std::uint32_t row) const;

  const TableSetter& setter_;
  const SetRows& rows_;
  const TableRoom& room_;
};

}  // namespace govreport::internal
