/// The logical structure of the document: which element stands for which node.
/// ISO 32000-1:2008, 14.7 and 14.8; docs/pdf-tagging.md.
#pragma once

#include "syntax.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace govreport::pdf {

enum class ElementId : std::uint32_t { none = UINT32_MAX };

struct Element {
  std::string_view type;  ///< "TD"
  ElementId parent = ElementId::none;
  govreport_index node = GOVREPORT_NONE;  ///< NONE: it stands for no node of its own, as THead
};

/// A custom type and the standard one it is read as.            14.7.3
struct Role {
  std::string_view type;
  std::string_view standard;
};

class StructureTree {
 public:
  explicit StructureTree(const sdk::Document& document);

  /// A parent before its children, siblings in reading order; element 0 is the document.
  std::span<const Element> elements() const { return elements_; }
  ElementId element_of(govreport_index node) const { return of_node_[node].element; }
  /// What holds the node's text: the element itself, or a part of it, as the Link of a cell with a
  /// note.
  ElementId content_of(govreport_index node) const { return of_node_[node].content; }
  /// What holds the number of a list item's paragraph; none elsewhere.
  ElementId label_of(govreport_index node) const { return of_node_[node].label; }
  std::string_view type_of(govreport_index node) const { return at(element_of(node)).type; }
  const Element& at(ElementId element) const {
    return elements_[static_cast<std::size_t>(element)];
  }

  static std::span<const Role> roles();

 private:
  class Builder;

  struct NodeElements {
    ElementId element = ElementId::none;
    ElementId content = ElementId::none;
    ElementId label = ElementId::none;
  };

  std::vector<Element> elements_;
  std::vector<NodeElements> of_node_;
};

}  // namespace govreport::pdf
