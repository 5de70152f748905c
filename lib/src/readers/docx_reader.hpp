/// Reads a report from a text document (.docx).
#pragma once

#include "govreport/read.hpp"

#include <string_view>

namespace govreport::internal {

/// Nothing outside the package is looked at, no macro or field is run.
/// Errors: unsupported (.doc, .wps, .odt, .rtf, encrypted, macros, another program's); malformed;
/// limit; as `read_document`.
Result<ReadReport> read_docx(std::string_view bytes,
                             const FormLibrary& library,
                             const ReadRequest& request,
                             Findings& findings);

}  // namespace govreport::internal
