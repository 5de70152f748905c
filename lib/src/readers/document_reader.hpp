/// From a document's lines to a report.
#pragma once

#include "govreport/read.hpp"
#include "readers/source_document.hpp"

#include <string_view>

namespace govreport::internal {

/// Places of findings and values are those in the document: "表2!D7", the second table's row 7, and
/// the line. Errors: as `recognise`.
Result<ReadReport> read_document(const SourceDocument& document,
                                 const FormLibrary& library,
                                 const ReadRequest& request,
                                 Findings& findings);

/// Reads a web page. Errors: as `page_to_utf8`, `HtmlDocument::parse`, `read_document`.
Result<ReadReport> read_html(std::string_view bytes,
                             const FormLibrary& library,
                             const ReadRequest& request,
                             Findings& findings);

}  // namespace govreport::internal
