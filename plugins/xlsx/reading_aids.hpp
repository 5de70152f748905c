#pragma once

#include "formula.hpp"
#include "plan.hpp"

#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace govreport::xlsx {

/// A table on its sheet.
struct PlacedTable {
  govreport_index table = 0;
  std::uint32_t first_row = 0;
  std::vector<std::uint32_t> columns;  ///< sheet column of each table column, and the one after
};

/// What programs tell the workbook by that do not see it. Screen readers (JAWS, and others after
/// it) read a cell with the titles of its row and column where a name like TitleRegion1.A3.D9.2
/// (first and last cell, number of the sheet) says where those titles are: one for each run of rows
/// under the same heads. Properties of the document say which report it is.
void add_reading_aids(const sdk::Document& document,
                      const std::vector<Placement>& placements,
                      const std::vector<PlacedTable>& tables,
                      Plan& plan);

}  // namespace govreport::xlsx
