/// What is known of a page once it is drawn.
#pragma once

#include "page_marks.hpp"
#include "placed_pages.hpp"

namespace govreport::pdf {

struct DrawnPage {
  Reference object;
  const PlacedPage* placed = nullptr;
  PageMarks marks;
  Reference content;
  Array annotations;
};

/// A link on a page, and the element it belongs to.
struct LinkAnnotation {
  Reference object;
  Reference page;
  ElementId element = ElementId::none;
};

}  // namespace govreport::pdf
