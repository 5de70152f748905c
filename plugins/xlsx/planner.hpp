#pragma once

#include "options.hpp"
#include "plan.hpp"

#include <govreport/plugin_sdk.hpp>

namespace govreport::xlsx {

/// Decides every sheet, cell, size and name of the workbook, or reports why it cannot be.
sdk::Status make_plan(const sdk::Export& context,
                      const sdk::Document& document,
                      const Options& options,
                      Plan& plan);

}  // namespace govreport::xlsx
