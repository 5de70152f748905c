#pragma once

#include "export/options.hpp"

#include <string>
#include <vector>

namespace govreport::internal {

/// A file that an option of type "files" names.
struct OptionFile {
  std::string option;
  std::string name;  ///< without folders; UTF-8 that XML can hold
  std::string bytes;
};

/// Reads the files that the options in force name, in their order.
/// Errors: not_found; usage: a folder, a device, a pipe, a name that is no text; limit: those of an
/// option have more bytes together than it allows, or one has more than any file may; io.
Result<std::vector<OptionFile>> read_option_files(const FormatDescription& format,
                                                  const std::vector<Setting>& settings);

}  // namespace govreport::internal
