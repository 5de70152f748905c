#pragma once

#include "form/model.hpp"
#include "govreport/finding.hpp"
#include "govreport/result.hpp"

#include <string_view>

namespace govreport::internal {

/// Reads a template from its bytes. Every fault is a finding with file and line.
/// Errors: malformed: XML that cannot be read (with the line), or a template with faults.
/// `file` is for messages.
Result<FormModel> read_form(std::string_view bytes, std::string_view file, Findings& findings);

}  // namespace govreport::internal
