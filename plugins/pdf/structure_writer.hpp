/// Writes the structure tree, and the way back from each marked-content sequence to its element.
#pragma once

#include "page_marks.hpp"
#include "placed_pages.hpp"
#include "structure_tree.hpp"
#include "writer.hpp"

#include <vector>

namespace govreport::pdf {

/// A page that was drawn.
struct DrawnPage {
  Reference object;
  const PlacedPage* placed = nullptr;
  PageMarks marks;
};

struct WrittenStructure {
  Reference root;
  std::vector<Reference> elements;  ///< by ElementId; none for elements left out
};

/// Leaves out what shows nothing, but no part of a table: a cell without content is a cell.
/// The key of a page in the parent tree is its index in `pages`.
WrittenStructure write_structure(const sdk::Document& document,
                                 const StructureTree& tree,
                                 const std::vector<DrawnPage>& pages,
                                 Writer& writer);

}  // namespace govreport::pdf
