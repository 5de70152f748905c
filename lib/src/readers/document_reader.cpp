#include "readers/document_reader.hpp"

#include "base/ascii.hpp"
#include "readers/form_choice.hpp"
#include "readers/html_page.hpp"
#include "readers/page_encoding.hpp"
#include "readers/report_region.hpp"
#include "readers/xlsx_address.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

/// Numbers of lines were this reader's own; people look for places in the document.
class DocumentPlaces {
 public:
  explicit DocumentPlaces(const SourceDocument& document) : document_(document) {}

  void name(Finding& finding) const {
    for (Argument& argument : finding.arguments) {
      if (argument.name != "first") continue;
      const auto number = parse_number<std::uint32_t>(argument.value);
      if (number && is_line(*number)) argument.value = std::to_string(origin(*number).line);
    }
    if (!is_line(finding.place.line)) return;
    const LineOrigin& at = origin(finding.place.line);
    if (at.table != 0) finding.place.sheet = place_of(document_.lines[finding.place.line - 1]);
    finding.place.line = at.line;
  }

  void name(Report& report) const {
    for (auto& [id, value] : report.cells)
      name(value.origin.line);
    for (govreport::Block& block : report.preamble)
      name(block.line);
    for (SectionText& section : report.sections) {
      name(section.line);
      for (govreport::Block& block : section.blocks)
        name(block.line);
    }
  }

 private:
  bool is_line(std::uint32_t number) const {
    return number > 0 && number <= document_.lines.size();
  }
  const LineOrigin& origin(std::uint32_t number) const { return document_.origins[number - 1]; }

  static std::string place_of(const TextLine& row) {
    const std::uint32_t column = row.cells.empty() ? 0 : row.cells.front().column;
    return place_in_words(row.sheet, {row.sheet_row - 1, column});
  }

  void name(std::uint32_t& line) const {
    if (is_line(line)) line = origin(line).line;
  }

  const SourceDocument& document_;
};

}  // namespace

Result<ReadReport> read_document(const SourceDocument& document,
                                 const FormLibrary& library,
                                 const ReadRequest& request,
                                 Findings& findings) {
  auto found = recognise(library, request, document.lines, findings);
  if (!found) return std::move(found).error();
  const FormModel& form = found->form.model();
  Findings own;
  ReaderFindings about_lines(request.file, own);
  if (document.is_page) leave_out_what_is_around(document, found->text, about_lines);
  Report report = read_published_text(form, found->text, found->year, about_lines);
  const DocumentPlaces places(document);
  for (Finding& finding : own)
    places.name(finding);
  places.name(report);
  findings.insert(findings.end(), own.begin(), own.end());
  return ReadReport{found->form, std::move(report)};
}

Result<ReadReport> read_html(std::string_view bytes,
                             const FormLibrary& library,
                             const ReadRequest& request,
                             Findings& findings) {
  ReaderFindings about_file(request.file, findings);
  const auto text = page_to_utf8(bytes, request.file, about_file);
  if (!text) return text.error();
  const auto page = HtmlDocument::parse(*text, request.file);
  if (!page) return page.error();
  const auto document = lines_of_page(*page, request.file);
  if (!document) return document.error();
  return read_document(*document, library, request, findings);
}

}  // namespace govreport::internal
