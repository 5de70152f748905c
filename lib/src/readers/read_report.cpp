/// The one door of the readers: from bytes, of whatever kind, to a report.
#include "base/ascii.hpp"
#include "base/json.hpp"
#include "base/utf8.hpp"
#include "base/xml.hpp"
#include "govreport/read.hpp"
#include "readers/document_reader.hpp"
#include "readers/docx_reader.hpp"
#include "readers/form_choice.hpp"
#include "readers/text_encoding.hpp"
#include "readers/text_reader.hpp"
#include "readers/xlsx_reader.hpp"
#include "report/from_json.hpp"
#include "report/from_xml.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace govreport::internal {
namespace {

Result<ReadReport> read_xml(std::string_view bytes,
                            const FormLibrary& library,
                            const ReadRequest& request,
                            Findings& findings) {
  const auto document = XmlDocument::parse(bytes, request.file);
  if (!document) return document.error();
  const auto head = head_from_xml(*document);
  if (!head) return head.error();
  auto form = load_stated_form(library, request, {head->form, head->version, head->year}, findings);
  if (!form) return std::move(form).error();
  Report report = report_from_xml(*document, form->model(), findings);
  report.form = form->id();
  report.version = form->version();
  report.year = request.year.value_or(report.year);
  return ReadReport{with_rows_of(*form, report), std::move(report)};
}

Result<ReadReport> read_json(std::string_view bytes,
                             const FormLibrary& library,
                             const ReadRequest& request,
                             Findings& findings) {
  const auto document = parse_json(bytes, request.file);
  if (!document) return document.error();
  const auto head = head_from_json(*document, request.file);
  if (!head) return head.error();
  auto form = load_stated_form(library, request, {head->form, head->version, head->year}, findings);
  if (!form) return std::move(form).error();
  Report report = report_from_json(*document, form->model(), request.file, findings);
  report.form = form->id();
  report.version = form->version();
  report.year = request.year.value_or(report.year);
  return ReadReport{with_rows_of(*form, report), std::move(report)};
}

Result<ReadReport> read_text(std::string_view bytes,
                             const FormLibrary& library,
                             const ReadRequest& request,
                             Findings& findings) {
  ReaderFindings about_file(request.file, findings);
  const auto text = text_to_utf8(bytes, request.file, about_file);
  if (!text) return text.error();
  const auto source = split_lines(*text, request.file);
  if (!source) return source.error();
  const auto found = recognise(library, request, to_text_lines(*source), findings);
  if (!found) return found.error();
  Report report = read_published_text(found->form.model(), found->text, found->year, about_file);
  return ReadReport{with_rows_of(found->form, report), std::move(report)};
}

Result<ReadReport> read_as(Source source,
                           std::string_view bytes,
                           const FormLibrary& library,
                           const ReadRequest& request,
                           Findings& findings) {
  switch (source) {
    case Source::report_xml:
      return read_xml(bytes, library, request, findings);
    case Source::report_json:
      return read_json(bytes, library, request, findings);
    case Source::workbook:
      return read_xlsx(bytes, library, request, findings);
    case Source::docx:
      return read_docx(bytes, library, request, findings);
    case Source::html:
      return read_html(bytes, library, request, findings);
    case Source::published_text:
      break;
  }
  return read_text(bytes, library, request, findings);
}

}  // namespace
}  // namespace govreport::internal

namespace govreport::inline v1 {
namespace {

constexpr std::array<std::pair<Source, std::string_view>, 6> source_names = {
    {{Source::report_xml, "xml"},
     {Source::report_json, "json"},
     {Source::published_text, "text"},
     {Source::workbook, "xlsx"},
     {Source::docx, "docx"},
     {Source::html, "html"}}};

}  // namespace

std::optional<Source> source_of(std::string_view file_name) {
  const std::size_t point = file_name.rfind('.');
  if (point == std::string_view::npos) return std::nullopt;
  const std::string extension = internal::small_letters(file_name.substr(point + 1));
  if (extension == "xml") return Source::report_xml;
  if (extension == "json") return Source::report_json;
  // Those that cannot be read are refused by the reader, with what to save as.
  for (const std::string_view workbook :
       {"xlsx", "xlsm", "xltx", "xltm", "xlsb", "xls", "xlt", "et", "ett", "ods"})
    if (extension == workbook) return Source::workbook;
  for (const std::string_view document :
       {"docx", "dotx", "docm", "dotm", "doc", "dot", "wps", "wpt", "odt", "rtf"})
    if (extension == document) return Source::docx;
  for (const std::string_view page : {"html", "htm", "xhtml", "shtml"})
    if (extension == page) return Source::html;
  if (extension == "md" || extension == "markdown" || extension == "txt")
    return Source::published_text;
  return std::nullopt;
}

std::string_view to_string(Source source) {
  for (const auto& [known, name] : source_names) {
    if (known == source) return name;
  }
  return {};
}

std::optional<Source> source_named(std::string_view name) {
  for (const auto& [source, known] : source_names) {
    if (known == name) return source;
  }
  return std::nullopt;
}

Result<ReadReport> read_report(std::string_view bytes,
                               const FormLibrary& library,
                               const ReadRequest& request,
                               Findings& findings) {
  if (internal::trim(bytes).empty())
    return Error{ErrorCode::malformed, "read.empty", {}, {.file = request.file}};
  Result<ReadReport> read = internal::read_as(request.source, bytes, library, request, findings);
  if (read) return read;
  Error error = std::move(read).error();
  // A form that is not there is this report's fault, not the library's.
  if (error.code == ErrorCode::not_found) error.place.file = request.file;
  return error;
}

}  // namespace govreport::inline v1
