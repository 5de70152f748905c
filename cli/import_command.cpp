#include "commands.hpp"
#include "console.hpp"

#include <filesystem>
#include <iostream>

#include <govreport/check.hpp>
#include <govreport/export.hpp>

namespace govreport::cli {
namespace {

namespace fs = std::filesystem;

Result<void> check_target(const ImportCommand& command) {
  std::error_code none;
  if (fs::equivalent(command.output, command.input.files.front(), none)) {
    return Error{ErrorCode::usage, "file.output-is-input", {}, {.file = command.output}};
  }
  if (command.no_clobber && fs::exists(command.output)) {
    return Error{ErrorCode::usage, "file.exists", {}, {.file = command.output}};
  }
  return {};
}

Result<void> write(const fs::path& target, const std::string& bytes) {
  Result<FileSink> sink = FileSink::create(target);
  if (!sink) return std::move(sink).error();
  GOVREPORT_TRY(sink->write(bytes));
  return sink->commit();
}

/// As the output's name says; XML where it says nothing.
std::string bytes_for(const std::string& output, const ReadReport& read) {
  const bool json = source_of(output) == Source::report_json;
  return json ? to_json(read.form, read.report) : to_xml(read.form, read.report);
}

Result<Findings> import(const Session& session, const ImportCommand& command) {
  GOVREPORT_TRY(check_target(command));
  const std::string& file = command.input.files.front();
  Findings findings;
  const Result<ReadReport> read = session.read(command.input, file, findings);
  if (read) check(read->form, read->report, {.file = file}, findings);
  session.tell(findings);
  if (!read) return read.error();
  if (has_errors(findings) && !command.draft) {
    return Error{ErrorCode::refused, "cli.import-has-errors", {}, {.file = file}};
  }
  GOVREPORT_TRY(write(command.output, bytes_for(command.output, *read)));
  return findings;
}

}  // namespace

int run(Session& session, const ImportCommand& command) {
  if (command.input.files.size() != 1) {
    session.tell(Error{ErrorCode::usage, "cli.import-one", {}, {}});
    return 2;
  }
  const Result<Findings> findings = import(session, command);
  if (!findings) {
    session.tell(findings.error());
    return exit_code(findings.error());
  }
  std::cout << command.output << '\n';
  return has_errors(*findings) ? 1 : 0;
}

}  // namespace govreport::cli
