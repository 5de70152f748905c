/// The body of a text document (ECMA-376-1, 17.2) as lines.
#pragma once

#include "base/xml.hpp"
#include "readers/docx_numbering.hpp"
#include "readers/docx_styles.hpp"
#include "readers/reader_findings.hpp"
#include "readers/source_document.hpp"

#include <string>

namespace govreport::internal {

/// Paragraphs and tables in their order; text boxes after the paragraph they hang on. What was not
/// read is a note, a number that cannot be shown a warning. Lines are counted from the top of the
/// document, as it has none of its own. Errors: limit ("document.too-large", "docx.too-deep").
Result<SourceDocument> lines_of_document(const XmlElement& root,
                                         const DocxStyles& styles,
                                         DocxNumbering& numbering,
                                         const std::string& file,
                                         ReaderFindings& findings);

}  // namespace govreport::internal
