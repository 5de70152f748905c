#include "readers/text_reader.hpp"

#include "readers/empty_tables.hpp"
#include "readers/section_writer.hpp"
#include "readers/table_sorter.hpp"
#include "readers/title_findings.hpp"

#include <algorithm>

namespace govreport::internal {

std::optional<int> Survey::year() const {
  if (title && title->year) return title->year;
  return period_years.empty() ? std::nullopt : std::optional(period_years.front());
}

Survey survey(const FormModel& form, const std::vector<TextLine>& lines) {
  Survey text;
  text.headings = find_headings(form, lines);
  const std::size_t end = text.headings.empty() ? lines.size() : text.headings.front().line;
  text.title = find_title(form, lines, end);
  text.period_years = period_years(form, lines);
  return text;
}

Report read_published_text(const FormModel& form,
                           const PublishedText& text,
                           int year,
                           ReaderFindings& findings) {
  Report report;
  report.form = form.id;
  report.version = form.version;
  report.year = year;
  if (text.title) report.body = text.title->body;
  if (text.title && !same_title(text.title->text, prescribed_title(form, report.body, year)))
    report.title = text.title->text;
  check_title(form, text, findings);
  check_headings(form, text.lines, text.headings, findings);
  TableSorter tables(form, findings);
  SectionWriter sections(form, report, findings);
  auto heading = text.headings.begin();
  for (std::size_t i = 0; i < text.lines.size(); ++i) {
    const TextLine& line = text.lines[i];
    if (heading != text.headings.end() && heading->line == i) {
      tables.enter(heading->section);
      sections.enter(*heading, line);
      ++heading;
    } else if (!is_of_title(text, i) && !line.is_blank() && !line.is_decoration &&
               !tables.take(line)) {
      sections.add(line, is_before_title(text, i));
    }
  }
  tables.finish(report.cells);
  report.rows = tables.rows();
  sections.finish();
  forget_empty_tables(form, report);
  return report;
}

}  // namespace govreport::internal
