/// The report itself: every node of the document, in reading order.
#pragma once

#include "page.hpp"

namespace govreport::html {

void write_report(const Page& page);

}  // namespace govreport::html
