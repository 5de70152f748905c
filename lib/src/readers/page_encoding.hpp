/// In which encoding a web page is.
#pragma once

#include "govreport/result.hpp"
#include "readers/reader_findings.hpp"

#include <string>
#include <string_view>

namespace govreport::internal {

/// The page as UTF-8. Its byte order mark goes first, then its declaration (the GB encodings are
/// read as the largest of them, GB18030), unless its bytes are another encoding's beyond doubt; one
/// that declares nothing is UTF-8 if it can be, else what the frequency of its characters says. An
/// encoding other than the declared one is a warning, one that was found out a note.
/// Errors: malformed ("read.binary", "page.encoding-unknown", which names what was tried).
Result<std::string> page_to_utf8(std::string_view bytes,
                                 const std::string& file,
                                 ReaderFindings& findings);

}  // namespace govreport::internal
