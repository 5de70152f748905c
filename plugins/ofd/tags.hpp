#pragma once

#include "package_plan.hpp"
#include "page_reader.hpp"
#include "settings.hpp"

#include <string>
#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {

/// CustomTags.xml (GB/T 33190-2016, 16): which tag files there are.
std::string tags_part(const PackagePlan& plan, const Settings& settings);

/// The tag file: the document's tree, an element a node, with the objects that show it. A cell
/// names its grid place, its CellId and, by their Id, the cells that head it.
std::string tag_file_part(const sdk::Document& document,
                          const TagNames& names,
                          const std::vector<Page>& pages,
                          const PackagePlan& plan);

}  // namespace govreport::ofd
