/// Writes the structure tree, and the way back from each marked-content sequence to its element.
#pragma once

#include "drawn_page.hpp"
#include "structure_tree.hpp"
#include "writer.hpp"

#include <vector>

namespace govreport::pdf {

struct WrittenStructure {
  Reference root;
  std::vector<Reference> elements;  ///< by ElementId; none for elements left out
};

/// Leaves out what shows nothing, but no part of a table: a cell without content is a cell.
/// The key of a page in the parent tree is its index in `pages`; of a link, its index in `links`
/// plus the number of pages.
WrittenStructure write_structure(const sdk::Document& document,
                                 const StructureTree& tree,
                                 const std::vector<DrawnPage>& pages,
                                 const std::vector<LinkAnnotation>& links,
                                 Writer& writer);

}  // namespace govreport::pdf
