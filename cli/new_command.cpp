#include "commands.hpp"
#include "console.hpp"

#include <filesystem>
#include <iostream>

#include <govreport/export.hpp>

namespace govreport::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view format = "xlsx";

/// The form in the version asked for or, where none was, the one for the year.
Result<Form> load(const Session& session, const NewCommand& command) {
  Findings findings;
  Result<Form> form = command.version
                          ? session.forms().load(command.form, *command.version, findings)
                          : session.forms().load_for_year(command.form, command.year, findings);
  session.tell(findings);
  if (form || form.error().code != ErrorCode::not_found) return form;
  // The form is not the world's fault, but what was asked for.
  Error error = std::move(form).error();
  error.code = ErrorCode::usage;
  return error;
}

Result<void> check_target(const NewCommand& command) {
  if (command.no_clobber && fs::exists(command.output))
    return Error{ErrorCode::usage, "file.exists", {}, {.file = command.output}};
  return {};
}

Result<void> make(Session& session, const NewCommand& command) {
  GOVREPORT_TRY(check_target(command));
  Result<Form> form = load(session, command);
  if (!form) return std::move(form).error();
  const Result<Fonts> fonts = Fonts::open({});
  if (!fonts) return fonts.error();
  ReadReport blank{*std::move(form), {}};
  blank.report.form = blank.form.id();
  blank.report.version = blank.form.version();
  blank.report.year = command.year;
  blank.report.body = command.body;
  ExportRequest request;
  request.blank = true;
  request.formats = {{std::string(format), {{"mode", "fill-in"}}}};
  request.scratch = fs::temp_directory_path();
  Result<FileSink> sink = FileSink::create(command.output);
  if (!sink) return std::move(sink).error();
  Findings findings;
  const Result<ExportSummary> done =
      export_report({session.plugins(), *fonts}, blank, request, {&*sink}, findings);
  session.tell(findings);
  if (!done) return done.error();
  GOVREPORT_TRY(sink->prepare());
  return sink->commit();
}

}  // namespace

int run(Session& session, const NewCommand& command) {
  const Result<void> made = make(session, command);
  if (!made) {
    session.tell(made.error());
    return exit_code(made.error());
  }
  std::cout << command.output << '\n';
  return 0;
}

}  // namespace govreport::cli
