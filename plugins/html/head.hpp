/// The head of a page, and what stands in its body before the report.
#pragma once

#include "attached_data.hpp"
#include "page.hpp"

namespace govreport::html {

void write_head(const Page& page, const AttachedData& data);

/// A link over the list of contents, and the list: the headings of the sections.
void write_contents(const Page& page);

}  // namespace govreport::html
