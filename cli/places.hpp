#pragma once

#include "command_line.hpp"

#include <filesystem>
#include <vector>

namespace govreport::cli {

/// Where the program's own parts are: beside it, in the build tree as when installed.
struct Places {
  std::filesystem::path templates;  ///< <prefix>/share/govreport/templates
  std::vector<std::filesystem::path>
      plugin_folders;  ///< those asked for, then <prefix>/lib/govreport/plugins
};

/// Never the working folder.
Places find_places(const Common& common);

}  // namespace govreport::cli
