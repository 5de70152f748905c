/// The page labels a viewer shows: the numbers that are printed.        ISO 32000-1:2008, 12.4.2
#pragma once

#include "placed_pages.hpp"
#include "syntax.hpp"

namespace govreport::pdf {

/// The number tree of ranges. Pages in succession share a range.
Dictionary page_labels(const std::vector<PlacedPage>& pages);

}  // namespace govreport::pdf
