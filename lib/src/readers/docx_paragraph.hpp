/// A paragraph of a text document (ECMA-376-1, 17.3) as the lines it shows.
#pragma once

#include "base/xml.hpp"

#include <map>
#include <string>
#include <vector>

namespace govreport::internal {

/// What of a document was not read as text, or read as it may not be meant: how often, by the code
/// of the note that says so.
using DocxRemarks = std::map<std::string, std::size_t>;

struct DocxParagraph {
  /// Lines end at line breaks, fields at tabs.
  std::vector<std::vector<std::string>> lines{};
  std::vector<XmlElement> text_boxes{};  ///< <w:txbxContent>, to be read after it
};

/// What is inserted with changes tracked counts as text, what is deleted does not; neither does
/// hidden text. Fields (17.16) show what they last were.
DocxParagraph read_paragraph(const XmlElement& paragraph, DocxRemarks& remarks);

}  // namespace govreport::internal
