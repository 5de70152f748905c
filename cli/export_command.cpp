#include "batch/batch.hpp"
#include "batch/naming.hpp"
#include "commands.hpp"
#include "console.hpp"
#include "export_request.hpp"

#include <filesystem>

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

/// What all reports of the command share. Const, so that workers may.
struct Exporter {
  const Session& session;
  const ExportCommand& command;
  ExportTools tools;
  FilesRequest request;
  Telling telling;
  std::optional<UsedFile> previous{};  ///< for a record: last year's report

  Outcome export_one(const std::string& file,
                     const Target& target,
                     const IsStopped& is_stopped) const {
    Findings findings;
    const Result<GivenReport> given = Session::load(command.input, file);
    if (!given) return outcome_of(given.error(), file, findings, telling);
    const Result<ReadReport> read = session.read(command.input, *given, findings);
    if (!read) return outcome_of(read.error(), file, findings, telling);
    FilesRequest mine = request;
    if (command.json) mine.input = input_of(*given);
    mine.folder = target.folder;
    mine.stem = target.stem;
    mine.source = file;
    mine.inputs = {file};
    mine.exporting.progress = [&is_stopped](std::string_view, std::uint32_t) {
      return is_stopped();
    };
    const Result<ExportRecord> record = export_files(tools, *read, mine, findings);
    if (!record) return outcome_of(record.error(), file, findings, telling);
    return written(*read, file, *record, findings);
  }

  /// What a record says of the report's file.
  InputUse input_of(const GivenReport& given) const {
    InputUse use;
    use.file = used_file(given.request.file, given.bytes);
    use.source = given.request.source;
    use.form = command.input.form;
    use.version = command.input.form_version;
    use.year = command.input.year;
    const auto explanations = explanations_of(command.input.explanations);
    if (explanations) {  // a word of another shape was refused before anything was read
      for (const auto& [at, explanation] : *explanations)
        use.explanations[at] = explanation.words;
    }
    use.previous = previous;
    return use;
  }

  Outcome written(const ReadReport& read,
                  const std::string& file,
                  const ExportRecord& record,
                  const Findings& findings) const {
    Outcome outcome = outcome_of(findings);
    if (telling.json) {
      outcome.out = export_json(read, file, record, findings, telling.language) + '\n';
      return outcome;
    }
    outcome.err = printed(findings, telling.language);
    if (!command.batch.quiet) outcome.out = listed(record);
    return outcome;
  }
};

Result<int> export_all(Session& session, const ExportCommand& command) {
  const Result<Inputs> inputs = expand_inputs(command.input, command.folder);
  if (!inputs) return inputs.error();
  GOVREPORT_TRY(check_explanations(command.input));
  const auto previous = session.read_other(command.previous);
  if (!previous) return previous.error();
  const PluginRegistry& plugins = session.plugins();
  Result<FilesRequest> request = files_request(plugins, command);
  if (!request) return std::move(request).error();
  GOVREPORT_TRY(probe_plugins(session, request->exporting.formats));
  request->checking.previous = previous->get();
  request->checking.previous_file = command.previous;
  const std::vector<fs::path> folders(command.font_folders.begin(), command.font_folders.end());
  const Result<Fonts> fonts = Fonts::open(folders);
  if (!fonts) return fonts.error();
  const Result<std::vector<std::string>> extensions =
      extensions_of(plugins, request->exporting.formats);
  if (!extensions) return extensions.error();
  const Naming naming{command.name, command.folder, *extensions, command.batch.jobs};
  const Result<std::vector<Target>> targets = name_outputs(session, command.input, *inputs, naming);
  if (!targets) return targets.error();
  request->exporting.digests = command.json;
  Exporter exporter{
      session, command, {plugins, *fonts}, *std::move(request), {session.language(), command.json}};
  if (command.json && !command.previous.empty()) {
    Result<UsedFile> used = used_file(fs::path(command.previous));
    if (!used) return std::move(used).error();
    exporter.previous = *std::move(used);
  }
  Batch batch{*inputs, exporter.telling, command.batch, {}, true};
  batch.work = [&](std::size_t index, const IsStopped& is_stopped) {
    return exporter.export_one(inputs->reports[index].file, (*targets)[index], is_stopped);
  };
  return run(batch);
}

}  // namespace

int run(Session& session, const ExportCommand& command) {
  const Result<int> code = export_all(session, command);
  if (code) return *code;
  session.tell(code.error());
  return exit_code(code.error());
}

}  // namespace govreport::cli
