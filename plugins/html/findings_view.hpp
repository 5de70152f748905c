/// Findings on the page: a list of them all, each told beside what it is about, and marks in cells.
#pragma once

#include "page.hpp"

namespace govreport::html {

/// All findings in short, each a link to where it is told, before the report.
void write_findings_list(const Page& page);

/// The findings told beside a table or at the end of a section, if there are any.
void write_findings_beside(const Page& page, govreport_index node);

/// The links from a marked cell to its findings, behind its text.
void write_marks(const Page& page, govreport_index cell);

/// The ids of what is said of a cell, for aria-describedby, and the names of its marks' classes.
std::string described_by(const Page& page, govreport_index cell);
std::string mark_classes(const Page& page, govreport_index cell);

}  // namespace govreport::html
