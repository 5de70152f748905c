/// Readers: from bytes to a report.
#pragma once

#include "govreport/finding.hpp"
#include "govreport/form.hpp"
#include "govreport/report.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace govreport::inline v1 {

/// How a report was handed over.
enum class Source {
  report_xml,      ///< canonical XML
  report_json,     ///< the same content in JSON
  published_text,  ///< text of a published report: Markdown or plain, tables by tabs or pipes
  workbook,        ///< .xlsx, filled in or exported
  docx,            ///< .docx of a word processor
  html             ///< a page of a web site, with whatever stands around the report
};

/// The kind of source a file name's extension stands for; nullopt for one we do not read.
GOVREPORT_API std::optional<Source> source_of(std::string_view file_name);

/// "xml", "json", "text", "xlsx", "docx", "html".
GOVREPORT_API std::string_view to_string(Source source);
/// The kind of that name; nullopt: there is none.
GOVREPORT_API std::optional<Source> source_named(std::string_view name);

struct ReadRequest {
  Source source = Source::published_text;
  std::string file{};                 ///< for messages
  std::optional<std::string> form{};  ///< overrides what the input says
  std::optional<int> version{};
  std::optional<int> year{};
};

struct ReadReport {
  Form form;
  Report report;
};

/// Reads a report and finds the form it is on. What cannot be placed is a finding that quotes its
/// line; nothing is dropped, nothing guessed.
/// Errors: malformed (not UTF-8, a page of no known encoding, binary, no report in it), not_found
/// (no form for its year), unsupported (a workbook or document of another kind, or encrypted, or
/// with macros), limit (too large or nested too deep to be a report).
GOVREPORT_API Result<ReadReport> read_report(std::string_view bytes,
                                             const FormLibrary& library,
                                             const ReadRequest& request,
                                             Findings& findings);

/// `form` with the rows of `report` in the tables that leave them open: what its cells are, how
/// they add up, how they look. A reader has done this already. Rows that are no rows (a code that
/// is none, or is there already) are left out, and `check` names them.
GOVREPORT_API Form with_rows_of(const Form& form, const Report& report);

/// The canonical XML of a report: the same report gives the same bytes.
GOVREPORT_API std::string to_xml(const Form& form, const Report& report);

/// The same content in JSON, UTF-8, figures as strings of the author's digits; reads back to an
/// equal report. The same report gives the same bytes. `report_json_schema` describes it.
GOVREPORT_API std::string to_json(const Form& form, const Report& report);

}  // namespace govreport::inline v1
