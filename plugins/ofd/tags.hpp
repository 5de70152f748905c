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

/// Which objects show each node, gathered a page at a time.
class ShownObjects {
 public:
  struct Reference {
    PageId page;
    ObjectId object;
  };

  explicit ShownObjects(std::uint32_t nodes) : by_node_(nodes) {}

  /// The pages in order.
  void add(const Page& page, const PagePlan& plan);
  /// In reading order.
  const std::vector<Reference>& of(govreport_index node) const { return by_node_[node]; }

 private:
  std::vector<std::vector<Reference>> by_node_;
};

/// The tag file: the document's tree, an element a node, with the objects that show it. A cell
/// names its grid place, its CellId and, by their Id, the cells that head it.
std::string tag_file_part(const sdk::Document& document,
                          const TagNames& names,
                          const ShownObjects& objects);

}  // namespace govreport::ofd
