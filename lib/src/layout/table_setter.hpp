#pragma once

#include "base/length.hpp"
#include "document/document.hpp"
#include "form/model.hpp"
#include "govreport/finding.hpp"
#include "layout/set_text.hpp"
#include "layout/style_table.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace govreport::internal {

/// A cell's text, set, and how much of it has been shown.
struct SetCell {
  const govreport_cell* cell = nullptr;
  SetText text;
  Length padding;              ///< left and right
  std::size_t next_line = 0;   ///< the first one not yet shown
  bool shown_at_once = false;  ///< all lines stood together: may be shown again on later pages

  bool too_wide = false;  ///< a number that does not fit even at the least size

  std::uint32_t row_end() const { return cell->row + cell->row_span; }
};

/// Rows that follow each other; no cell reaches out of them.
struct Band {
  std::uint32_t first_row = 0;  ///< of the table
  std::vector<Length> heights;  ///< from rule to rule, one a row
  std::vector<SetCell> cells;   ///< in reading order

  std::uint32_t end_row() const { return first_row + static_cast<std::uint32_t>(heights.size()); }
  Length height() const;
};

/// The measures of a table that do not depend on its texts.
struct TableMeasures {
  std::vector<Length> edges;  ///< of columns, from the table's left: the middles of the rules
  Length rule;
  Length padding_x;
  Length padding_y;
};

/// Sets a table's cells and finds how high its rows must be.
class TableSetter {
 public:
  /// All must outlive it. `look` is the form's; null: the table is of no form (no padding, no
  /// compact styles).
  TableSetter(const Document& document,
              const govreport_table& table,
              const TableLook& look,
              const StyleTable& styles,
              TextSetter& setter,
              Findings& findings);

  const govreport_table& table() const { return table_; }
  const TableMeasures& measures() const { return measures_; }
  std::span<const govreport_cell> cells() const;

  /// The band that begins with `row`: it goes on while cells span its end or it holds heads only.
  Band next_band(std::uint32_t row);
  /// All rows as one band.
  Band all_rows();
  /// Sets the band in the compact styles. False: the form names none.
  bool make_compact(Band& band);
  bool is_compact() const { return compact_; }

  /// A finding for each number that does not fit. Once the band's style is settled.
  void report_too_wide(const Band& band);
  /// Makes rows of a band high enough for what cells have yet to show.
  void make_room(Band& band, std::uint32_t from_row) const;
  /// What `lines` lines of a cell need from rule to rule.
  Length height_of(const SetCell& cell, std::size_t lines) const;
  /// How many lines a cell can show in `height`.
  std::size_t lines_in(const SetCell& cell, Length height) const;

 private:
  Band band_of(std::uint32_t first_row, std::uint32_t end_row);
  SetCell set(const govreport_cell& cell);
  void set_number(SetCell& cell, const SetStyle& style);
  void shrink_number(SetCell& cell, Length room);
  const SetStyle& style_of(const govreport_cell& cell) const;
  Length inner_width(const govreport_cell& cell, Length padding) const;
  void measure(Band& band) const;

  const Document& document_;
  const govreport_table& table_;
  const TableLook& look_;
  const StyleTable& styles_;
  TextSetter& setter_;
  Findings& findings_;
  TableMeasures measures_;
  std::size_t next_cell_ = 0;  ///< of cells(): the first one not in a band yet
  bool compact_ = false;
};

}  // namespace govreport::internal
