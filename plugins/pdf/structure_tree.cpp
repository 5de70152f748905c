#include "structure_tree.hpp"

#include "heading_ranks.hpp"

#include <array>

namespace govreport::pdf {
namespace {

// PDF 1.7 has no type for these; their names are kept for readers that care.
constexpr std::array role_map{Role{"Title", "H1"}, Role{"Signature", "P"}, Role{"Date", "P"}};

constexpr std::array<std::string_view, 6> heading_types{"H1", "H2", "H3", "H4", "H5", "H6"};

std::string_view type_of_cell(const govreport_cell& cell) {
  return cell.role == GOVREPORT_ROLE_DATA ? "TD" : "TH";
}

}  // namespace

class StructureTree::Builder {
 public:
  Builder(const sdk::Document& document, StructureTree& tree) : document_(document), tree_(tree) {}

  void build() {
    const std::uint32_t nodes = document_.nodes.size();
    tree_.of_node_.assign(nodes, ElementId::none);
    tree_.elements_.reserve(nodes);
    for (govreport_index index = 0; index < nodes; ++index) {
      const govreport_node node = document_.nodes[index];
      const ElementId parent = parent_of(node);
      tree_.of_node_[index] = add({type_of(node), parent, index});
    }
  }

 private:
  // The rows of one table that were met so far, and the group the last of them is in.
  struct RowGroup {
    govreport_index table_node = GOVREPORT_NONE;
    std::uint32_t rows = 0;
    std::string_view type;
    ElementId element = ElementId::none;
  };

  ElementId add(const Element& element) {
    tree_.elements_.push_back(element);
    return ElementId{static_cast<std::uint32_t>(tree_.elements_.size() - 1)};
  }

  ElementId parent_of(const govreport_node& node) {
    if (node.parent == GOVREPORT_NONE) return ElementId::none;
    if (node.kind == GOVREPORT_NODE_ROW) return row_group_of(node);
    return tree_.of_node_[node.parent];
  }

  ElementId row_group_of(const govreport_node& row) {
    if (group_.table_node != row.parent) group_ = {row.parent, 0, {}, ElementId::none};
    const std::uint32_t header_rows = document_.tables[row.table].header_rows;
    const std::string_view type = group_.rows++ < header_rows ? "THead" : "TBody";
    if (type != group_.type) {
      group_.type = type;
      group_.element = add({type, tree_.of_node_[row.parent], GOVREPORT_NONE});
    }
    return group_.element;
  }

  std::string_view type_of(const govreport_node& node) {
    switch (node.kind) {
      case GOVREPORT_NODE_DOCUMENT:
        return "Document";
      case GOVREPORT_NODE_TITLE:
        ranks_.enter_title();
        return "Title";
      case GOVREPORT_NODE_SECTION:
        return "Sect";
      case GOVREPORT_NODE_HEADING:
        return heading_types[ranks_.enter(node.level) - 1];
      case GOVREPORT_NODE_TABLE:
        return "Table";
      case GOVREPORT_NODE_ROW:
        return "TR";
      case GOVREPORT_NODE_CELL:
        return type_of_cell(document_.cells[node.cell]);
      case GOVREPORT_NODE_NOTE:
        return "Note";
      case GOVREPORT_NODE_SIGNATURE:
        return "Signature";
      case GOVREPORT_NODE_DATE:
        return "Date";
      default:  // a paragraph, or what a later host may have
        return node.first_child == GOVREPORT_NONE ? "P" : "Div";
    }
  }

  const sdk::Document& document_;
  StructureTree& tree_;
  HeadingRanks ranks_;
  RowGroup group_;
};

StructureTree::StructureTree(const sdk::Document& document) {
  Builder(document, *this).build();
}

std::span<const Role> StructureTree::roles() {
  return role_map;
}

}  // namespace govreport::pdf
