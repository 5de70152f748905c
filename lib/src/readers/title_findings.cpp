#include "readers/title_findings.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

void check_words(const FormModel& form,
                 const Title& title,
                 std::uint32_t line,
                 ReaderFindings& findings) {
  for (const std::string& word : form.vocabulary.title_words) {
    if (title.ending.find(word) != std::string::npos) continue;
    Finding& finding = findings.add(Severity::warning,
                                    "title.word",
                                    "TITLE-WORD",
                                    line,
                                    {{"word", word}, {"title", title.text}});
    finding.expected = word;
    finding.found = title.text;
  }
}

/// The title's year has to be one that a period statement names, if there is any.
void check_year(const PublishedText& text, std::uint32_t line, ReaderFindings& findings) {
  const auto& years = text.period_years;
  if (!text.title->year || years.empty()) return;
  if (std::find(years.begin(), years.end(), *text.title->year) != years.end()) return;
  const std::string expected = std::to_string(years.front());
  const std::string found = std::to_string(*text.title->year);
  Finding& finding = findings.add(Severity::warning,
                                  "title.year",
                                  "TITLE-YEAR",
                                  line,
                                  {{"found", found}, {"expected", expected}});
  finding.expected = expected;
  finding.found = found;
}

}  // namespace

void check_title(const FormModel& form, const PublishedText& text, ReaderFindings& findings) {
  if (!text.title) {
    findings.add(Severity::error,
                 "title.missing",
                 "STRUCT-MISSING",
                 1,
                 {{"expected", prescribed_title(form, "……", text.year().value_or(form.version))}});
    return;
  }
  const std::uint32_t line = text.lines[text.title->first_line].number;
  check_words(form, *text.title, line, findings);
  check_year(text, line, findings);
  if (text.title->body.empty())
    findings.add(
        Severity::error, "title.no-body", "STRUCT-MISSING", line, {{"title", text.title->text}});
  if (!text.title->year)
    findings.add(
        Severity::warning, "title.no-year", "TITLE-YEAR", line, {{"title", text.title->text}});
}

bool is_of_title(const PublishedText& text, std::size_t line) {
  return text.title && line >= text.title->first_line &&
         line < text.title->first_line + text.title->line_count;
}

bool is_before_title(const PublishedText& text, std::size_t line) {
  return text.title && line < text.title->first_line;
}

}  // namespace govreport::internal
