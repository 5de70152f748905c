/// Where the report is on a web page.
#pragma once

#include "readers/reader_findings.hpp"
#include "readers/source_document.hpp"
#include "readers/text_reader.hpp"

namespace govreport::internal {

/// Blanks the lines of `text` that are no part of the report: one note for those before its first
/// section, one for those behind its last, each with how many they are, the first and the last.
///
/// The rule (ours). The article is the innermost part of the page that holds the headings of all
/// sections. Before the first heading, the title counts, and below it sentences inside the article:
/// lines with a full stop, or an opening one that ends with a colon. Behind the last heading the
/// report ends where the article does; before that, behind a date on a line of its own; and links
/// at its end are none of it. Where the article is not to be told from the page (something stands
/// in it above the title), the report ends with its last sentence, numbered line or signature.
void leave_out_what_is_around(const SourceDocument& page,
                              PublishedText& text,
                              ReaderFindings& findings);

}  // namespace govreport::internal
