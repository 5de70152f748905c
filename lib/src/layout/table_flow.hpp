#pragma once

#include "layout/page_flow.hpp"
#include "layout/table_setter.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace govreport::internal {

/// Places a table on pages, a band of rows at a time.
class TableFlow {
 public:
  /// All must outlive it. Nothing is placed yet.
  TableFlow(TableSetter& setter, PageFlow& pages) : setter_(setter), pages_(pages) {}

  /// How much room has to be left on a page for the table to begin there: all of it, if it stands
  /// on one page; else its head and the first row. `taken` is what has to stand above it.
  Length needed_at_start(Length taken);
  /// True: it was to stand on one page and is too high for that, even in the compact styles.
  bool is_too_high() const { return too_high_; }
  /// Places the next band. False: that was all, and the rules are drawn.
  bool place_next();

 private:
  /// A cell's box in the grid of this page, for the rules.
  struct Box {
    std::uint32_t column = 0;
    std::uint32_t column_end = 0;
    std::size_t row = 0;  ///< of row_edges_
    std::size_t row_end = 0;
  };
  struct Rows {
    std::uint32_t first = 0;  ///< of the table
    std::uint32_t end = 0;
    bool cuts_last = false;  ///< the last row goes on on the next page
  };

  void take_band();
  Length beginning_height() const;
  void keep_header(const Band& band);
  void place(Band& band);
  bool moves_whole(const Band& band) const;
  Length room_for_rows() const;
  Length room_on_new_page() const;
  std::uint32_t rows_that_fit(const Band& band, std::uint32_t from) const;
  void place_rows(Band& band, Rows rows, govreport_artifact as);
  std::uint32_t place_high_row(Band& band, std::uint32_t row);
  void show(SetCell& cell, Box box, bool goes_on, govreport_artifact as);
  void draw_lines(const SetCell& cell, std::size_t count, Box box, govreport_artifact as);
  void begin_part();
  void finish_part();
  void next_page();
  void repeat_header();
  std::vector<const Box*> owners() const;
  void draw_rules();
  void draw_horizontal(const std::vector<const Box*>& owners, std::size_t edge);
  void draw_vertical(const std::vector<const Box*>& owners, std::uint32_t edge);

  TableSetter& setter_;
  PageFlow& pages_;
  std::uint32_t next_row_ = 0;
  std::deque<Band> waiting_;    ///< set, not yet placed
  std::optional<Band> header_;  ///< what is repeated on further pages
  bool too_high_ = false;

  // the part of the table on this page
  std::vector<Length> row_edges_;  ///< middles of the rules, on the page
  std::vector<Box> boxes_;
  std::size_t header_edges_ = 0;  ///< rows of a repeated head
};

}  // namespace govreport::internal
