/// How the page looks on a screen and on paper.
#pragma once

#include "page.hpp"

namespace govreport::html {

/// The style element. On a screen the reader's own type, in tables that scroll in a box of their
/// own; on paper the document's styles, and for a whole page its paper.
void write_style(const Page& page);

}  // namespace govreport::html
