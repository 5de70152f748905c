#include "places.hpp"

namespace govreport::cli {
namespace {

namespace fs = std::filesystem;

/// The folder two above the running program: <prefix> of <prefix>/bin/govreport.
fs::path prefix() {
  std::error_code none;
  const fs::path program = fs::read_symlink("/proc/self/exe", none);
  return program.parent_path().parent_path();
}

}  // namespace

Places find_places(const Common& common) {
  Places places;
  const fs::path root = prefix();
  places.templates = common.template_folder.empty() ? root / "share/govreport/templates"
                                                    : fs::path(common.template_folder);
  for (const std::string& folder : common.plugin_folders)
    places.plugin_folders.push_back(fs::absolute(folder));
  places.plugin_folders.push_back(root / "lib/govreport/plugins");
  return places;
}

}  // namespace govreport::cli
