/// A table of the document as a table of the page.
#pragma once

#include "page.hpp"

#include <string_view>

namespace govreport::html {

/// `heading`: what stands above it, to know whether its caption would say the same again.
void write_table(const Page& page, govreport_index table, std::string_view heading);

}  // namespace govreport::html
