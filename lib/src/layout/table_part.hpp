#pragma once

#include "layout/page_flow.hpp"
#include "layout/set_rows.hpp"
#include "layout/table_rules.hpp"
#include "layout/table_setter.hpp"

#include <cstdint>

namespace govreport::internal {

/// Which rows of a table to place.
struct RowSpan {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  bool cuts_last = false;  ///< the last one goes on on the next page
};

/// The part of a table that stands on one page.
class TablePart {
 public:
  /// Begins where the page is filled to. Both must outlive it.
  TablePart(const TableSetter& setter, PageFlow& pages);

  /// For more rows, below those placed.
  Length room() const;
  /// Shows what cells have to say in the rows `span` of `rows`, and counts it as shown. `as` says
  /// what it is when it is not what the nodes say for the first time.
  void place(SetRows& rows, const RowSpan& span, govreport_artifact as);
  /// Draws the rules; the page is then filled as far as the part reaches.
  void finish();

 private:
  void show(SetCell& cell, const CellBox& box, bool goes_on, govreport_artifact as);
  void draw_lines(const SetCell& cell,
                  std::size_t count,
                  const CellBox& box,
                  govreport_artifact as);

  const TableSetter& setter_;
  PageFlow& pages_;
  RuledGrid grid_;
};

}  // namespace govreport::internal
