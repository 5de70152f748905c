#pragma once

#include "form/model.hpp"
#include "govreport/finding.hpp"
#include "govreport/result.hpp"

#include <filesystem>
#include <string_view>

namespace govreport::internal {

/// Reads a template from its bytes, and the files it includes. Every fault is a finding with file
/// and line. `file` is where the bytes are from; `library` the folder of templates, outside which
/// nothing is included (empty: nothing is).
/// Errors: malformed: XML that cannot be read (with the line), or a template with faults.
Result<FormModel> read_form(std::string_view bytes,
                            const std::filesystem::path& file,
                            Findings& findings,
                            const std::filesystem::path& library = {});

}  // namespace govreport::internal
