#pragma once

#include "formula.hpp"
#include "plan.hpp"
#include "sheet_name.hpp"

#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace govreport::xlsx {

/// The sheet that says how to fill in the workbook.
void add_guide_sheet(const sdk::Document& document, SheetNames& names, Plan& plan);

/// The sheet that lists every identity of the form with its live left and right side, and whether
/// it holds. Other sheets must be planned already.
void add_check_sheet(const sdk::Document& document,
                     const std::vector<Placement>& placements,
                     SheetNames& names,
                     Plan& plan);

}  // namespace govreport::xlsx
