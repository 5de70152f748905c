/// A web page as the lines it shows.
#pragma once

#include "base/html.hpp"
#include "readers/source_document.hpp"

namespace govreport::internal {

/// Scripts, styles, comments and hidden elements are left out; navigation and lines that are links
/// alone are marked as asides. Errors: limit ("document.too-large").
Result<SourceDocument> lines_of_page(const HtmlDocument& page, const std::string& file);

}  // namespace govreport::internal
