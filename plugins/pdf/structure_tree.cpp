#include "structure_tree.hpp"

#include "heading_ranks.hpp"

#include <array>
#include <set>

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
    tree_.of_node_.resize(nodes);
    tree_.elements_.reserve(nodes);
    for (const govreport_node node : document_.nodes)
      if (node.kind == GOVREPORT_NODE_NOTE && node.cell != GOVREPORT_NONE) noted_.insert(node.cell);
    for (govreport_index index = 0; index < nodes; ++index)
      add_node(index, document_.nodes[index]);
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

  void add_node(govreport_index index, const govreport_node& node) {
    NodeElements& own = tree_.of_node_[index];
    if (own.element != ElementId::none) return;  // a table that stands with its caption
    const ElementId parent = parent_of(node);
    if (node.label_size != 0) own.label = add({"Lbl", parent});
    own.element = own.content = add({type_of(node), parent, index});
    if (node.kind == GOVREPORT_NODE_CELL && noted_.count(node.cell) != 0)
      own.content = add({"Link", add({"Reference", own.element})});
  }

  ElementId parent_of(const govreport_node& node) {
    if (node.parent == GOVREPORT_NONE) return ElementId::none;
    if (node.kind == GOVREPORT_NODE_ROW) return row_group_of(node);
    if (node.kind == GOVREPORT_NODE_HEADING && heads_a_table(node)) return add_caption(node);
    const govreport_node parent = document_.nodes[node.parent];
    // A list inside an item stands in the item's body.             ISO 32000-1:2008, table 336
    if (node.kind == GOVREPORT_NODE_LIST && parent.kind == GOVREPORT_NODE_LIST_ITEM)
      return element_of(parent.first_child);
    return element_of(node.parent);
  }

  ElementId element_of(govreport_index node) const { return tree_.of_node_[node].element; }

  bool heads_a_table(const govreport_node& heading) const {
    return heading.next_sibling != GOVREPORT_NONE &&
           document_.nodes[heading.next_sibling].kind == GOVREPORT_NODE_TABLE;
  }

  // The heading a table stands under is its caption.
  ElementId add_caption(const govreport_node& heading) {
    NodeElements& table = tree_.of_node_[heading.next_sibling];
    table.element = table.content =
        add({"Table", element_of(heading.parent), heading.next_sibling});
    return add({"Caption", table.element});
  }

  ElementId row_group_of(const govreport_node& row) {
    if (group_.table_node != row.parent) group_ = {row.parent, 0, {}, ElementId::none};
    const std::uint32_t header_rows = document_.tables[row.table].header_rows;
    const std::string_view type = group_.rows++ < header_rows ? "THead" : "TBody";
    if (type != group_.type) {
      group_.type = type;
      group_.element = add({type, element_of(row.parent)});
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
      case GOVREPORT_NODE_LIST:
        return "L";
      case GOVREPORT_NODE_LIST_ITEM:
        return "LI";
      case GOVREPORT_NODE_NOTE:
        return "Note";
      case GOVREPORT_NODE_SIGNATURE:
        return "Signature";
      case GOVREPORT_NODE_DATE:
        return "Date";
      default:  // a paragraph, or what a later host may have
        if (node.label_size != 0) return "LBody";
        return node.first_child == GOVREPORT_NONE ? "P" : "Div";
    }
  }

  const sdk::Document& document_;
  StructureTree& tree_;
  std::set<govreport_index> noted_;  // cells with a note
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
