#pragma once

#include "layout/pages.hpp"
#include "layout/set_text.hpp"

namespace govreport::internal {

/// Draws the line `span` of `text` as runs, one a face. `pattern` has what they share, and where
/// the line begins.
void write_runs(Page& page,
                const SetText& text,
                const LineSpan& span,
                const govreport_run& pattern);

}  // namespace govreport::internal
