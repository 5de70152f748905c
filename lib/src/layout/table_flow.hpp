#pragma once

#include "layout/layout_options.hpp"
#include "layout/page_flow.hpp"
#include "layout/set_rows.hpp"
#include "layout/table_breaks.hpp"
#include "layout/table_part.hpp"
#include "layout/table_setter.hpp"

#include <cstdint>
#include <optional>

namespace govreport::internal {

/// Which pages a table of this look takes: as the form says, or as the user chooses.
TableChoice choice_for(const TableLook& look, const LayoutOptions& options);

/// Places a table on pages, one after another. Only rows for the page at hand are held.
class TableFlow {
 public:
  /// All must outlive it. Nothing is placed yet.
  TableFlow(TableSetter& setter, PageFlow& pages, TableChoice choice)
      : setter_(setter), pages_(pages), choice_(choice) {}

  /// How much room has to be left on a page for the table to begin there: all of it, if it stands
  /// on one page; else as far as it cannot be split. `taken` is what has to stand above it.
  Length needed_at_start(Length taken);
  /// True: it was to stand on one page and is too high for that, even in the compact styles.
  bool is_too_high() const { return too_high_; }
  /// Places what there is room for on this page, and goes to the next one if that was not all.
  /// False: that was all.
  bool place_next();

 private:
  bool stands_whole(Length page);
  bool fits(Length page);
  void fill(Length room);
  bool has_open_group() const;
  Length beginning_height(Length page) const;
  void keep_header();
  TableRoom room() const;
  Length room_on_new_page() const;
  void place_rows(const RowSpan& span);
  void place_inside_row(std::uint32_t row);
  bool can_show_part_of(std::uint32_t row, Length room) const;
  void forget_rows_before(std::uint32_t row);
  void next_page();

  TableSetter& setter_;
  PageFlow& pages_;
  TableChoice choice_;
  bool too_high_ = false;
  SetRows rows_;                   ///< set, not yet placed
  std::optional<SetRows> header_;  ///< what is shown again on further pages
  std::optional<TablePart> part_;  ///< on this page
};

}  // namespace govreport::internal
