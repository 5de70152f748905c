#pragma once

#include "layout/pages.hpp"
#include "layout/set_text.hpp"

namespace govreport::internal {

/// Draws the line `span` of `text` as runs, one a face; Latin words in Chinese are runs in
/// English (ours: no other language is told by its letters). What is withheld is in none. `pattern`
/// has what they share, and where the line begins.
void write_runs(Page& page,
                const SetText& text,
                const LineSpan& span,
                const govreport_run& pattern);

}  // namespace govreport::internal
