#pragma once

#include "package_plan.hpp"
#include "page_reader.hpp"

#include <string>
#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {

/// The namespace of the tag file. Ours: the names of GB/T 33476.1 are not to be had.
inline constexpr const char* tag_namespace = "urn:govreport:ofd-tags:1";

/// CustomTags.xml (GB/T 33190-2016, 16): which tag files there are.
std::string tags_part(const PackagePlan& plan);

/// The tag file: the document's tree, an element a node, with the objects that show it. A cell
/// names its grid place, its CellId and, by their Id, the cells that head it.
std::string tag_file_part(const sdk::Document& document,
                          const std::vector<Page>& pages,
                          const PackagePlan& plan);

}  // namespace govreport::ofd
