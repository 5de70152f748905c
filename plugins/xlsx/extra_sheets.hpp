#pragma once

#include "formula.hpp"
#include "plan.hpp"
#include "sheet_name.hpp"

#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace govreport::xlsx {

/// The sheet that says how to fill in the workbook.
void add_guide_sheet(const sdk::Document& document, SheetNames& names, Plan& plan);

/// The sheet that lists every identity of the form with its live left and right side, whether it
/// holds, and what the author says of it; explanations of other rules stand below them. Other
/// sheets must be planned already.
void add_check_sheet(const sdk::Document& document,
                     const std::vector<Placement>& placements,
                     SheetNames& names,
                     Plan& plan);

/// Where a workbook has no sheet of checks: a sheet with the author's explanations. None where
/// there are none.
void add_explanation_sheet(const sdk::Document& document, SheetNames& names, Plan& plan);

/// The columns of a sheet in which explanations stand, under their heads.
struct ExplanationColumns {
  std::uint32_t heads = 0;  ///< row
  std::uint32_t rule = 0;
  std::uint32_t place = 0;  ///< of ids
  std::uint32_t words = 0;
};

/// Names the heads, so that whoever reads the workbook finds the columns wherever they were moved.
void name_explanations(std::uint32_t sheet, const ExplanationColumns& columns, Plan& plan);

}  // namespace govreport::xlsx
