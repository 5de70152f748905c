#pragma once

#include "formula.hpp"
#include "plan.hpp"

#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace govreport::xlsx {

/// Makes a planned workbook one to work in: cells to fill in are unlocked, coloured and say what
/// they take; all else is protected; cells of an identity that is broken show it.
void prepare_for_filling(const sdk::Document& document,
                         const std::vector<Placement>& placements,
                         Plan& plan);

/// Where numbers and choices are to be filled in: the first cell of each, neighbours joined.
std::vector<Validation> cells_to_fill(const Sheet& sheet);

}  // namespace govreport::xlsx
