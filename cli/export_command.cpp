#include "batch/batch.hpp"
#include "batch/naming.hpp"
#include "batch/record_file.hpp"
#include "batch/resume.hpp"
#include "commands.hpp"
#include "console.hpp"
#include "export_request.hpp"

#include <filesystem>
#include <optional>

#include <govreport/check.hpp>
#include <govreport/export_files.hpp>

namespace govreport::cli {
namespace {

namespace fs = std::filesystem;

/// What comes from folders that were named on the command line is tried before anything is written.
Result<void> probe_plugins(Session& session, const std::vector<FormatRequest>& formats) {
  for (const FormatRequest& format : formats) {
    const Result<FormatDescription> description = session.plugins().find(format.format);
    if (!description) return description.error();
    GOVREPORT_TRY(session.probe(*description));
  }
  return {};
}

Result<std::vector<std::string>> extensions_of(const PluginRegistry& plugins,
                                               const std::vector<FormatRequest>& formats) {
  std::vector<std::string> extensions;
  for (const FormatRequest& format : formats) {
    const Result<FormatDescription> description = plugins.find(format.format);
    if (!description) return description.error();
    extensions.push_back(description->extension);
  }
  return extensions;
}

std::string listed(const ExportRecord& record) {
  std::string list;
  for (const OutputFile& output : record.outputs)
    list += output.file.string() + '\t' + std::to_string(output.size) + '\n';
  return list;
}

/// What a record says of the report's file.
InputUse input_of(const InputOptions& options, const GivenReport& given) {
  InputUse use;
  use.file = used_file(given.request.file, given.bytes);
  use.source = given.request.source;
  use.form = options.form;
  use.version = options.form_version;
  use.year = options.year;
  const auto explanations = explanations_of(options.explanations);
  if (!explanations) return use;  // a word of another shape was refused before anything was read
  for (const auto& [at, explanation] : *explanations)
    use.explanations[at] = explanation.words;
  return use;
}

/// What all reports of the command share. Const, so that workers may; the records guard themselves.
struct Exporter {
  const Session& session;
  const ExportCommand& command;
  ExportTools tools;
  FilesRequest request;
  Telling telling;
  std::optional<UsedFile> previous{};  ///< for a record: last year's report
  RecordFile* records = nullptr;       ///< null: none are kept
  const Resume* resume = nullptr;      ///< null: nothing is skipped

  Outcome export_one(std::size_t index,
                     const std::string& file,
                     const Target& target,
                     const IsStopped& is_stopped) const {
    Findings findings;
    const Result<GivenReport> given = Session::load(command.input, file);
    if (!given) return outcome_of(given.error(), file, findings, telling);
    FilesRequest mine = request_for(file, target, is_stopped);
    if (request.exporting.digests) {
      mine.input = input_of(command.input, *given);
      mine.input->previous = previous;
    }
    if (resume != nullptr) {
      if (std::optional<Outcome> done = done_before(index, mine)) return *std::move(done);
    }
    const Result<ReadReport> read = session.read(command.input, *given, findings);
    if (!read) return outcome_of(read.error(), file, findings, telling);
    if (target.stem.empty())
      return outcome_of(Error{ErrorCode::io, "cli.changed-meanwhile", {}, {.file = file}},
                        file,
                        findings,
                        telling);
    const Result<ExportRecord> record = export_files(tools, *read, mine, findings);
    if (!record) return outcome_of(record.error(), file, findings, telling);
    return written(index, *read, *record, findings, file);
  }

 private:
  FilesRequest request_for(const std::string& file,
                           const Target& target,
                           const IsStopped& is_stopped) const {
    FilesRequest mine = request;
    mine.folder = target.folder;
    mine.stem = target.stem;
    mine.source = file;
    mine.inputs = {file};
    mine.exporting.progress = [&is_stopped](std::string_view, std::uint32_t) {
      return is_stopped();
    };
    return mine;
  }

  std::optional<Outcome> done_before(std::size_t index, const FilesRequest& mine) const {
    const std::optional<DoneBefore> done = resume->find(mine);
    if (!done) return std::nullopt;
    records->keep(index, done->key);
    Outcome outcome;
    outcome.status = Status::skipped;
    outcome.code = done->has_errors ? 1 : 0;
    if (telling.json) outcome.out = done->line + '\n';
    return outcome;
  }

  Outcome written(std::size_t index,
                  const ReadReport& read,
                  const ExportRecord& record,
                  const Findings& findings,
                  const std::string& file) const {
    Outcome outcome = outcome_of(findings);
    std::string line;
    if (records != nullptr || telling.json)
      line = export_json(read, file, record, findings, telling.language);
    if (records != nullptr) records->add(index, record.outputs.front().file.string(), line);
    if (telling.json) {
      outcome.out = line + '\n';
      return outcome;
    }
    outcome.err = printed(findings, telling.language);
    if (!command.batch.quiet) outcome.out = listed(record);
    return outcome;
  }
};

Result<std::optional<UsedFile>> previous_of(const ExportCommand& command) {
  if (command.previous.empty()) return std::optional<UsedFile>();
  Result<UsedFile> used = used_file(fs::path(command.previous));
  if (!used) return std::move(used).error();
  return std::optional<UsedFile>(*std::move(used));
}

/// Everything but the reports: what they are exported with, and to where.
struct Setting {
  Inputs inputs;
  std::vector<Target> targets;
  FilesRequest request;
  std::optional<UsedFile> previous;
  std::optional<RecordFile> records;
};

Result<Setting> settle(Session& session, const ExportCommand& command, FilesRequest request) {
  Result<Inputs> inputs = expand_inputs(command.input, command.folder);
  if (!inputs) return std::move(inputs).error();
  const Result<std::vector<std::string>> extensions =
      extensions_of(session.plugins(), request.exporting.formats);
  if (!extensions) return extensions.error();
  const Naming naming{command.name, command.folder, *extensions, command.batch.jobs};
  Result<std::vector<Target>> targets = name_outputs(session, command.input, *inputs, naming);
  if (!targets) return std::move(targets).error();
  Result<std::optional<UsedFile>> previous = previous_of(command);
  if (!previous) return std::move(previous).error();
  Setting setting{
      *std::move(inputs), *std::move(targets), std::move(request), *std::move(previous), {}};
  const bool is_kept = setting.inputs.is_batch || command.resume || !command.record.empty();
  setting.request.exporting.digests = is_kept || command.json;
  if (!is_kept) return setting;
  if (!fs::is_directory(command.folder))
    return Error{ErrorCode::not_found, "file.no-folder", {}, {.file = command.folder}};
  Result<RecordFile> records = RecordFile::open(
      command.record.empty() ? fs::path(command.folder) / record_name : fs::path(command.record));
  if (!records) return std::move(records).error();
  setting.records.emplace(*std::move(records));
  return setting;
}

int export_settled(const Session& session,
                   const ExportCommand& command,
                   Setting& setting,
                   const ExportTools& tools) {
  std::optional<Resume> resume;
  if (command.resume) resume.emplace(session, tools.plugins, *setting.records);
  const Exporter exporter{session,
                          command,
                          tools,
                          setting.request,
                          {session.language(), command.json},
                          setting.previous,
                          setting.records ? &*setting.records : nullptr,
                          resume ? &*resume : nullptr};
  Batch batch{setting.inputs, exporter.telling, command.batch, {}, true, "cli.stopped-resume"};
  batch.work = [&](std::size_t index, const IsStopped& is_stopped) {
    return exporter.export_one(
        index, setting.inputs.reports[index].file, setting.targets[index], is_stopped);
  };
  const int code = run(batch);
  if (!setting.records) return code;
  const Result<void> kept = setting.records->put_in_order();
  if (kept) return code;
  session.tell(kept.error());
  return worse(code, exit_code(kept.error()));
}

Result<int> export_all(Session& session, const ExportCommand& command) {
  GOVREPORT_TRY(check_explanations(command.input));
  const auto previous = session.read_other(command.previous);
  if (!previous) return previous.error();
  Result<FilesRequest> request = files_request(session.plugins(), command);
  if (!request) return std::move(request).error();
  GOVREPORT_TRY(probe_plugins(session, request->exporting.formats));
  request->checking.previous = previous->get();
  request->checking.previous_file = command.previous;
  const std::vector<fs::path> folders(command.font_folders.begin(), command.font_folders.end());
  const Result<Fonts> fonts = Fonts::open(folders);
  if (!fonts) return fonts.error();
  Result<Setting> setting = settle(session, command, *std::move(request));
  if (!setting) return std::move(setting).error();
  return export_settled(session, command, *setting, {session.plugins(), *fonts});
}

}  // namespace

int run(Session& session, const ExportCommand& command) {
  const Result<int> code = export_all(session, command);
  if (code) return *code;
  session.tell(code.error());
  return exit_code(code.error());
}

}  // namespace govreport::cli
