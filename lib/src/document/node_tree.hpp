#pragma once

#include "document/document.hpp"

#include <vector>

namespace govreport::internal {

/// Adds nodes to a document in document order and links them.
class NodeTree {
 public:
  explicit NodeTree(Document& document) : document_(document) {}

  /// A new last child of `parent`, which is GOVREPORT_NONE for the root; its links are set and it
  /// says nothing yet. The reference is good until the next node is added.
  govreport_node& add(govreport_index parent, govreport_node_kind kind);
  /// The node added last.
  govreport_index last() const { return static_cast<govreport_index>(document_.nodes.size() - 1); }

 private:
  Document& document_;
  std::vector<govreport_index> last_child_;
};

}  // namespace govreport::internal
