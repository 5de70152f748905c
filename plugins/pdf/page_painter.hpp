/// Draws a page: glyphs where the layout put them, each inside the mark of the element it shows.
#pragma once

#include "font_set.hpp"
#include "page_marks.hpp"
#include "placed_pages.hpp"
#include "structure_tree.hpp"

#include <string>
#include <string_view>

namespace govreport::pdf {

/// What the painter needs to know besides the page.
struct Paint {
  const FontSet& fonts;
  const StructureTree& tree;
  std::string_view language;  ///< of the document
};

/// The page's content stream; `marks` gets its marked-content sequences.
std::string paint(const PlacedPage& page, const Paint& with, PageMarks& marks);

}  // namespace govreport::pdf
