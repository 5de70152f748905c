/// `check --html`: the report as a web page, with what was found where it belongs.
#pragma once

#include "batch/inputs.hpp"
#include "command_line.hpp"
#include "session.hpp"

#include <govreport/finding.hpp>
#include <govreport/read.hpp>
#include <govreport/result.hpp>

namespace govreport::cli {

/// Errors: usage: the page would be an input, or of several reports.
Result<void> check_findings_page(const CheckCommand& command, const Inputs& inputs);

/// Writes the page to `command.html`, whole or not at all. Errors: those of an export to HTML.
Result<void> write_findings_page(Session& session,
                                 const CheckCommand& command,
                                 const ReadReport& read,
                                 const Findings& findings);

}  // namespace govreport::cli
