/// Where nodes stand on the pages, and how a file says "there".       ISO 32000-1:2008, 12.3.2
#pragma once

#include "drawn_page.hpp"

#include <cstddef>
#include <map>
#include <vector>

namespace govreport::pdf {

/// The top of what shows a node first.
struct Place {
  std::size_t page = 0;  ///< index of the page
  govreport_emu top = 0;
};

/// Nodes of one kind that are shown, each where it begins.
std::map<govreport_index, Place> places_of(std::uint32_t kind,
                                           const sdk::Document& document,
                                           const std::vector<DrawnPage>& pages);

/// The page scrolled so that the place is at its top, as large as it was.   12.3.2.2
Array destination(const Place& place, const std::vector<DrawnPage>& pages);

}  // namespace govreport::pdf
