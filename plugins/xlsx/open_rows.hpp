#pragma once

#include "formula.hpp"
#include "plan.hpp"
#include "reading_aids.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace govreport::xlsx {

/// Is the cell of a row that came with the report, or waits for what it will bring?
bool is_in_open_row(const sdk::Document& document, const govreport_cell& cell);

/// Names for the columns of those rows, each for all its cells: the cells have none of their own.
void name_columns(const sdk::Document& document,
                  const PlacedTable& placed,
                  std::uint32_t sheet,
                  std::vector<DefinedName>& names);

/// In a blank form, the sum of a whole column of rows to be filled in is that of the outermost,
/// which are told by the lengths of their codes: "SUMPRODUCT(--(LEN($A$6:$A$25)=3),C6:C25)".
/// Nothing for any other terms.
std::optional<std::string> outermost_sum(const sdk::Document& document,
                                         const std::vector<Term>& terms,
                                         const std::vector<Placement>& placements);

/// True while a code has as many digits as it may, and is there once: a formula, without "=", for
/// the first cell of `area`, a column.
std::string code_formula(const Area& area, const std::vector<std::uint32_t>& digits);

}  // namespace govreport::xlsx
