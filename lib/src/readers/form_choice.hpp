/// Which form a report is on: what the caller asked for, or else what the input says.
#pragma once

#include "govreport/form.hpp"
#include "govreport/read.hpp"

#include <string>

namespace govreport::internal {

/// `form` in the version asked for or, where none was, the one for `year`; the request goes first.
/// Errors: not_found, with what there is.
Result<Form> load_form(const FormLibrary& library,
                       const ReadRequest& request,
                       const std::string& form,
                       int year,
                       Findings& findings);

}  // namespace govreport::internal
