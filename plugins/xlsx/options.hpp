#pragma once

#include <cstdint>

#include <govreport/plugin_sdk.hpp>

namespace govreport::xlsx {

struct Options {
  std::int64_t created = 0;  ///< seconds since 1970, UTC
  bool live_formulas = true;
  bool fill_in = false;  ///< a workbook to work in: room for words, protection, checks
};

/// The options in force, or a finding.
sdk::Status read_options(const sdk::Export& context, Options& options);

}  // namespace govreport::xlsx
