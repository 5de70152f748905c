#pragma once

#include "options.hpp"
#include "plan.hpp"

#include <optional>
#include <string>

#include <govreport/plugin_sdk.hpp>

namespace govreport::xlsx {

/// A file to write and a folder for what the writing needs, both of this export alone.
struct Scratch {
  std::string file;
  std::string folder;
};

/// Writes the planned workbook to a file. What went wrong, in words, or nothing.
std::optional<std::string> write_workbook(const sdk::Document& document,
                                          const Plan& plan,
                                          const Options& options,
                                          const Scratch& scratch);

}  // namespace govreport::xlsx
