#include "document/node_tree.hpp"

namespace govreport::internal {

govreport_node& NodeTree::add(govreport_index parent, govreport_node_kind kind) {
  const auto index = static_cast<govreport_index>(document_.nodes.size());
  govreport_node& node = document_.nodes.emplace_back();
  node.kind = kind;
  node.parent = parent;
  node.first_child = node.next_sibling = GOVREPORT_NONE;
  node.style = node.table = node.cell = node.page_setup = GOVREPORT_NONE;
  last_child_.push_back(GOVREPORT_NONE);
  if (parent == GOVREPORT_NONE) return node;
  const govreport_index before = last_child_[parent];
  (before == GOVREPORT_NONE ? document_.nodes[parent].first_child
                            : document_.nodes[before].next_sibling) = index;
  last_child_[parent] = index;
  return node;
}

}  // namespace govreport::internal
