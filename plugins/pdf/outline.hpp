/// The bookmarks: one a heading, under the heading it belongs to.       ISO 32000-1:2008, 12.3.3
#pragma once

#include "structure_writer.hpp"

namespace govreport::pdf {

/// Gives the outline, or none when no heading is shown.
Reference write_outline(const sdk::Document& document,
                        const StructureTree& tree,
                        const std::vector<DrawnPage>& pages,
                        const WrittenStructure& structure,
                        Writer& writer);

}  // namespace govreport::pdf
