#pragma once

#include "formula.hpp"
#include "plan.hpp"

#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace govreport::xlsx {

/// What turns the document's cells into contents of worksheet cells.
struct CellWriter {
  const sdk::Export& context;
  const sdk::Document& document;
  const std::vector<Placement>& placements;
  const std::vector<Sheet>& sheets;  ///< their names
  bool live_formulas = true;
  bool fill_in = false;  ///< a blank sum is a formula, to follow what will be filled in

  /// Blank, "/" and text stay what the author wrote; a number is a number if a double holds its
  /// digits; a derived cell is a formula if that gives the value the document has.
  Content content(govreport_index index) const;

 private:
  Content number(const govreport_cell& cell) const;
  bool is_live_blank(const govreport_cell& cell) const;
  Content blank_sum(govreport_index index, const govreport_cell& cell) const;
  Content derived(govreport_index index, const govreport_cell& cell) const;
  void report(std::string_view code, const govreport_cell& cell) const;
};

/// What a cell shows: a label with its preferred line ends, or what the author wrote.
std::string_view shown_text(const sdk::Document& document, const govreport_cell& cell);

/// Digits after the point of a canonical decimal.
std::uint32_t decimals_of(std::string_view digits);

}  // namespace govreport::xlsx
