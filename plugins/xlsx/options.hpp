#pragma once

#include <cstdint>

#include <govreport/plugin_sdk.hpp>

namespace govreport::xlsx {

struct Options {
  std::int64_t created = 0;  ///< seconds since 1970, UTC
  bool live_formulas = true;
};

/// The options in force, or a finding.
sdk::Status read_options(const sdk::Export& context, Options& options);

}  // namespace govreport::xlsx
