#include "findings_page.hpp"

#include <filesystem>

#include <govreport/export.hpp>

namespace govreport::cli {
namespace {

namespace fs = std::filesystem;

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code none;
  return !a.empty() && fs::equivalent(a, b, none);
}

}  // namespace

Result<void> check_findings_page(const CheckCommand& command, const Inputs& inputs) {
  if (command.html.empty()) return {};
  if (inputs.size() != 1)
    return Error{ErrorCode::usage,
                 "check.page-of-several",
                 {{"count", std::to_string(inputs.size())}},
                 {.file = command.html}};
  bool is_input = is_same_file(command.previous, command.html);
  for (const Input& input : inputs.reports)
    is_input = is_input || is_same_file(input.file, command.html);
  if (is_input) return Error{ErrorCode::usage, "file.output-is-input", {}, {.file = command.html}};
  return {};
}

Result<void> write_findings_page(Session& session,
                                 const CheckCommand& command,
                                 const ReadReport& read,
                                 const Findings& findings) {
  const Result<FormatDescription> format = session.plugins().find("html");
  if (!format) return format.error();
  GOVREPORT_TRY(session.probe(*format));
  const Result<Fonts> fonts = Fonts::open({});
  if (!fonts) return fonts.error();
  ExportRequest request;
  request.formats = {{format->id, {}}};
  request.scratch = fs::temp_directory_path();
  request.shown = &findings;
  request.shown_in = session.language();
  Result<FileSink> sink = FileSink::create(command.html);
  if (!sink) return std::move(sink).error();
  Findings told;
  const Result<ExportSummary> done =
      export_report({session.plugins(), *fonts}, read, request, {&*sink}, told);
  if (!done) {
    session.tell(told);
    return done.error();
  }
  GOVREPORT_TRY(sink->prepare());
  return sink->commit();
}

}  // namespace govreport::cli
