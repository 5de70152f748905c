#pragma once

#include "fonts.hpp"
#include "package_plan.hpp"
#include "page_reader.hpp"

#include <string>

namespace govreport::ofd {

/// The rectangle that `text` is drawn and clipped in: from the face's ascent to its descent, and to
/// a size beyond the last glyph's origin, as its advance may be squeezed; with a little room at
/// both ends for glyphs that reach over their advance; inside the page.
Box boundary_of(const TextObject& text, const govreport_face& face, const Box& page);

/// Content.xml of a page (GB/T 33190-2016, 7.7): the rules first, then the text in reading
/// order.
std::string page_part(const Page& page,
                      const PagePlan& plan,
                      const PackagePlan& package,
                      const Fonts& fonts);

}  // namespace govreport::ofd
