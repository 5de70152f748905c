#include "session.hpp"

#include "batch/inputs.hpp"
#include "batch/standard_input.hpp"
#include "console.hpp"
#include "plugin_probe.hpp"

#include <algorithm>
#include <iostream>

#include <govreport/files.hpp>

namespace govreport::cli {
namespace {

/// How the input is to be read: as said, else by its name.
Result<Source> choose_source(const InputOptions& options, const std::string& file) {
  if (const std::optional<Source> said = source_named(options.from)) return *said;
  if (file == standard_input) return Error{ErrorCode::usage, "cli.from-needed", {}, {.file = file}};
  const std::optional<Source> source = source_of(file);
  if (!source) return Error{ErrorCode::usage, "cli.unknown-extension", {}, {.file = file}};
  return *source;
}

}  // namespace

Session::Session(const Common& common)
    : language_(common.language), places_(find_places(common)), forms_(places_.templates) {}

const PluginRegistry& Session::plugins() {
  if (!plugins_) {
    Findings findings;
    plugins_.emplace(places_.plugin_folders, findings);
    tell(findings);
  }
  return *plugins_;
}

Result<void> Session::probe(const FormatDescription& format) const {
  const bool own = format.file.parent_path() == places_.plugin_folders.back();
  if (own || !format.installed) return {};
  return probe_plugin(format.file);
}

void Session::tell(const Error& error) const {
  print(std::cerr, error, language_);
}
void Session::tell(const Finding& finding) const {
  print(std::cerr, finding, language_);
}
void Session::tell(const Findings& findings) const {
  for (const Finding& finding : findings)
    tell(finding);
}

std::string Session::words(const char* chinese, const char* english) const {
  return language_ == Language::chinese ? chinese : english;
}

Result<GivenReport> Session::load(const InputOptions& options, const std::string& file) {
  Result<std::string> bytes =
      file == standard_input ? load_standard_input() : load_file(std::filesystem::path(file));
  if (!bytes) return std::move(bytes).error();
  const Result<Source> source = choose_source(options, file);
  if (!source) return source.error();
  GivenReport given;
  given.bytes = *std::move(bytes);
  given.request.source = *source;
  given.request.file = file;
  if (!options.form.empty()) given.request.form = options.form;
  given.request.version = options.form_version;
  given.request.year = options.year;
  return given;
}

Result<ReadReport> Session::read(const InputOptions& options,
                                 const std::string& file,
                                 Findings& findings) const {
  const Result<GivenReport> given = load(options, file);
  if (!given) return given.error();
  return read(options, *given, findings);
}

Result<ReadReport> Session::read(const InputOptions& options,
                                 const GivenReport& given,
                                 Findings& findings) const {
  Result<ReadReport> report = read_report(given.bytes, forms_, given.request, findings);
  Result<std::map<RuleAt, Explanation>> explanations = explanations_of(options.explanations);
  if (!explanations) return std::move(explanations).error();
  if (report) {
    explanations->merge(report->report.explanations);
    report->report.explanations = *std::move(explanations);
  }
  return report;
}

Result<std::shared_ptr<const ReadReport>> Session::read_other(const std::string& file) const {
  if (file.empty()) return std::shared_ptr<const ReadReport>();
  Findings own;
  Result<ReadReport> report = read({}, file, own);
  if (!report) return std::move(report).error();
  return std::shared_ptr<const ReadReport>(std::make_shared<ReadReport>(*std::move(report)));
}

Result<Form> Session::load_form(const std::string& id, std::optional<int> version) const {
  const Result<std::vector<FormEntry>> entries = forms_.list();
  if (!entries) return entries.error();
  int newest = 0;
  for (const FormEntry& entry : *entries) {
    if (entry.id == id) newest = std::max(newest, entry.version);
  }
  Findings findings;
  Result<Form> form = forms_.load(id, version.value_or(newest), findings);
  tell(findings);
  return form;
}

Result<std::map<std::string, std::string>> families_of(const std::vector<std::string>& words) {
  std::map<std::string, std::string> result;
  for (const std::string& word : words) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos)
      return Error{ErrorCode::usage, "cli.option-without-value", {{"option", word}}, {}};
    result[word.substr(0, equals)] = word.substr(equals + 1);
  }
  return result;
}

Result<std::map<RuleAt, Explanation>> explanations_of(const std::vector<std::string>& words) {
  std::map<RuleAt, Explanation> result;
  for (const std::string& word : words) {
    const std::size_t at = word.find('@');
    const std::size_t equals = at == std::string::npos ? at : word.find('=', at);
    if (at == 0 || equals == std::string::npos || equals == at + 1)
      return Error{ErrorCode::usage, "cli.explain-shape", {{"option", word}}, {}};
    result[{word.substr(0, at), word.substr(at + 1, equals - at - 1)}].words =
        word.substr(equals + 1);
  }
  return result;
}

int worse(int a, int b) {
  return std::max(a, b);
}

Result<void> check_explanations(const InputOptions& options) {
  const Result<std::map<RuleAt, Explanation>> explanations = explanations_of(options.explanations);
  return explanations ? Result<void>() : Result<void>(explanations.error());
}

}  // namespace govreport::cli
