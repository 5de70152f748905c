#include "batch/batch.hpp"
#include "batch/naming.hpp"
#include "commands.hpp"
#include "console.hpp"

#include <filesystem>

#include <govreport/check.hpp>
#include <govreport/export.hpp>

namespace govreport::cli {
namespace {

namespace fs = std::filesystem;

Result<void> check_target(const ImportCommand& command,
                          const std::string& file,
                          const fs::path& target) {
  std::error_code none;
  if (fs::equivalent(target, file, none))
    return Error{ErrorCode::usage, "file.output-is-input", {}, {.file = target.string()}};
  if (command.no_clobber && fs::exists(target, none))
    return Error{ErrorCode::usage, "file.exists", {}, {.file = target.string()}};
  return {};
}

Result<void> write(const fs::path& target, const std::string& bytes) {
  Result<FileSink> sink = FileSink::create(target);
  if (!sink) return std::move(sink).error();
  GOVREPORT_TRY(sink->write(bytes));
  return sink->commit();
}

/// As the output's name says; XML where it says nothing.
std::string bytes_for(const fs::path& output, const ReadReport& read) {
  const bool json = source_of(output.string()) == Source::report_json;
  return json ? to_json(read.form, read.report) : to_xml(read.form, read.report);
}

Result<void> import(const Session& session,
                    const ImportCommand& command,
                    const std::string& file,
                    const fs::path& target,
                    Findings& findings) {
  GOVREPORT_TRY(check_target(command, file, target));
  const Result<ReadReport> read = session.read(command.input, file, findings);
  if (!read) return read.error();
  check(read->form, read->report, {.file = file}, findings);
  if (has_errors(findings) && !command.draft)
    return Error{ErrorCode::refused, "cli.import-has-errors", {}, {.file = file}};
  return write(target, bytes_for(target, *read));
}

Outcome import_one(const Session& session,
                   const ImportCommand& command,
                   const std::string& file,
                   const fs::path& target) {
  Findings findings;
  const Result<void> done = import(session, command, file, target, findings);
  if (!done) return outcome_of(done.error(), file, findings, {session.language()});
  Outcome outcome = outcome_of(findings);
  outcome.err = printed(findings, session.language());
  if (!command.batch.quiet) outcome.out = target.string() + '\n';
  return outcome;
}

/// Where each report goes: into the folder that the output names, or, one alone, into the file.
Result<std::vector<fs::path>> targets_of(const Session& session,
                                         const ImportCommand& command,
                                         const Inputs& inputs) {
  std::error_code none;
  const bool is_folder = command.output.ends_with('/') || fs::is_directory(command.output, none);
  if (!is_folder && !inputs.is_batch) return std::vector<fs::path>{command.output};
  if (!is_folder)
    return Error{ErrorCode::usage, "cli.import-to-folder", {}, {.file = command.output}};
  const Naming naming{command.name, command.output, {command.to}, command.batch.jobs};
  const Result<std::vector<Target>> named = name_outputs(session, command.input, inputs, naming);
  if (!named) return named.error();
  std::vector<fs::path> files;
  for (const Target& target : *named)
    files.push_back(target.file(command.to));
  return files;
}

Result<int> import_all(Session& session, const ImportCommand& command) {
  const Result<Inputs> inputs = expand_inputs(command.input, command.output);
  if (!inputs) return inputs.error();
  GOVREPORT_TRY(check_explanations(command.input));
  const Result<std::vector<fs::path>> targets = targets_of(session, command, *inputs);
  if (!targets) return targets.error();
  Batch batch{*inputs, {session.language()}, command.batch, {}};
  batch.work = [&](std::size_t index, const IsStopped&) {
    return import_one(session, command, inputs->reports[index].file, (*targets)[index]);
  };
  return run(batch);
}

}  // namespace

int run(Session& session, const ImportCommand& command) {
  const Result<int> code = import_all(session, command);
  if (code) return *code;
  session.tell(code.error());
  return exit_code(code.error());
}

}  // namespace govreport::cli
