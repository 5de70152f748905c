/// The way from a cell to its note: the figure itself is the reference, as a link. No mark is
/// printed beside it, so that a figure that is copied stays a figure.
/// ISO 32000-1:2008, 12.5.6.5 and 14.8.4.4; ISO 14289-1:2014, 7.9 and 7.18.5
#pragma once

#include "destinations.hpp"
#include "structure_writer.hpp"

namespace govreport::pdf {

/// Writes a link for each cell with a note that is shown, and names it in its page and in `links`.
/// The structure's key of a link is its index in `links` plus the number of pages.
void write_note_links(const sdk::Document& document,
                      const StructureTree& tree,
                      std::vector<DrawnPage>& pages,
                      std::vector<LinkAnnotation>& links,
                      Writer& writer);

}  // namespace govreport::pdf
