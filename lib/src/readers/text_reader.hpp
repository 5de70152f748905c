/// Reads the text of a published report: Markdown or plain, tables by tabs or pipes.
#pragma once

#include "form/model.hpp"
#include "govreport/report.hpp"
#include "readers/headings.hpp"
#include "readers/reader_findings.hpp"
#include "readers/table_line.hpp"
#include "readers/title.hpp"

#include <optional>
#include <vector>

namespace govreport::internal {

/// What tells a published text apart from any other: its title and its sections' headings.
struct Survey {
  std::vector<SectionHeading> headings;
  std::optional<Title> title;
  std::vector<int> period_years;

  /// The title's year, else that of the period statement.
  std::optional<int> year() const;
  /// How much of `form` it shows; 0: it is no report on it.
  std::size_t likeness() const { return headings.size() + (title ? 2 : 0); }
};

Survey survey(const FormModel& form, const std::vector<TextLine>& lines);

struct PublishedText : Survey {
  std::vector<TextLine> lines;
};

/// The report that `text` holds; year and version are the caller's to know.
Report read_published_text(const FormModel& form,
                           const PublishedText& text,
                           int year,
                           ReaderFindings& findings);

}  // namespace govreport::internal
