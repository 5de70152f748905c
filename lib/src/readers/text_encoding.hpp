/// In which encoding a text is that nothing but its bytes tells.
#pragma once

#include "govreport/result.hpp"
#include "readers/reader_findings.hpp"

#include <string>
#include <string_view>

namespace govreport::internal {

/// The text as UTF-8, without a byte order mark. What its mark says goes first; then it is UTF-8 if
/// it can be; then GB18030, which holds all of GBK and GB 2312, if all of it is and says something
/// in Chinese: a note. A text that is mostly UTF-8 is damaged UTF-8, be it GB18030 by chance.
/// Errors: malformed ("read.not-utf8", which names the first byte that is not; "read.utf16", where
/// the mark says so and the rest is not; "read.binary").
Result<std::string> text_to_utf8(std::string_view bytes,
                                 const std::string& file,
                                 ReaderFindings& findings);

}  // namespace govreport::internal
