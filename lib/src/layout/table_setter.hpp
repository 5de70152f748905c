#pragma once

#include "base/length.hpp"
#include "document/document.hpp"
#include "form/model.hpp"
#include "govreport/finding.hpp"
#include "layout/set_rows.hpp"
#include "layout/set_text.hpp"
#include "layout/style_table.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace govreport::internal {

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
  /// All must outlive it. `look` is the form's; a default one: the table is of no form (no
  /// padding, no compact styles).
  TableSetter(const Document& document,
              const govreport_table& table,
              const TableLook& look,
              const StyleTable& styles,
              TextSetter& setter,
              Findings& findings);

  const govreport_table& table() const { return table_; }
  const TableMeasures& measures() const { return measures_; }

  /// Sets the row after `rows`, as high as the cells need that stand in no other. False: there is
  /// none.
  bool append_row(SetRows& rows);
  /// Makes rows high enough for what is yet to be shown: first for cells of one row, then for
  /// those of more, which share what they lack evenly among their rows. Cells that reach out
  /// below need nothing.
  void measure(SetRows& rows) const;
  /// The form has a smaller style for this table.
  bool can_be_compact() const { return !look_.compact_data_style.empty(); }
  /// Sets `rows` anew in the compact styles or the regular ones, and so those after them.
  void set_compact(SetRows& rows, bool is_compact);

  /// A finding for a cell that does not fit, once. Once its style is settled.
  void report_too_wide(SetCell& cell);
  /// How many lines a cell can show in `height` from rule to rule.
  std::size_t lines_in(const SetCell& cell, Length height) const;

 private:
  std::span<const govreport_cell> cells() const;
  void set(SetCell& cell);
  void set_text(SetCell& cell, const SetStyle& style, Length width);
  void break_anywhere(SetCell& cell, const SetStyle& style, Length width);
  void stack(SetCell& cell, SetStyle style);
  bool is_too_wide(const SetCell& cell) const;
  const SetStyle& style_of(const govreport_cell& cell) const;
  Length inner_width(const govreport_cell& cell, Length padding) const;
  Length height_of(const SetCell& cell) const;
  void share(SetRows& rows, const SetCell& cell) const;

  const Document& document_;
  const govreport_table& table_;
  const TableLook& look_;
  const StyleTable& styles_;
  TextSetter& setter_;
  Findings& findings_;
  TableMeasures measures_;
  std::size_t next_cell_ = 0;  ///< of cells(): the first one not set yet
  bool compact_ = false;
};

}  // namespace govreport::internal
