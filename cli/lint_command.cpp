#include "commands.hpp"
#include "console.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>

#include <govreport/check.hpp>
#include <govreport/files.hpp>
#include <govreport/lint.hpp>
#include <govreport/read.hpp>

namespace govreport::cli {
namespace {

namespace fs = std::filesystem;

/// The reports in `sample/` beside the template.
std::vector<fs::path> samples_of(const LintedTemplate& linted) {
  std::vector<fs::path> samples;
  std::error_code ignored;
  for (const auto& entry :
       fs::directory_iterator(linted.entry.file.parent_path() / "sample", ignored)) {
    const bool is_report = source_of(entry.path().string()) && entry.path().stem() != "README";
    if (is_report) samples.push_back(entry.path());
  }
  std::sort(samples.begin(), samples.end());
  return samples;
}

/// What a sample has against the form, as one warning about the template.
class SampleCheck {
 public:
  SampleCheck(LintedTemplate& linted, Language language) : linted_(linted), language_(language) {}

  void operator()(const fs::path& sample) {
    Findings findings;
    const Result<std::string> bytes = load_file(sample);
    if (!bytes) return warn("form.sample-unreadable", sample, bytes.error(), {});
    ReadRequest request;
    request.source = *source_of(sample.string());
    request.file = sample.string();
    request.form = linted_.entry.id;
    request.version = linted_.entry.version;
    const Result<ReadReport> read =
        read_report(*bytes, FormLibrary(linted_.library), request, findings);
    if (!read) return warn("form.sample-unreadable", sample, read.error(), {});
    check(read->form, read->report, {.file = sample.string()}, findings);
    const auto is_error = [](const Finding& each) { return each.severity == Severity::error; };
    const auto first = std::find_if(findings.begin(), findings.end(), is_error);
    if (first == findings.end()) return;
    const auto count = std::count_if(findings.begin(), findings.end(), is_error);
    warn("form.sample-has-errors", sample, *first, {{"count", std::to_string(count)}});
  }

 private:
  template <class Fault>
  void warn(const char* code,
            const fs::path& sample,
            const Fault& first,
            std::vector<Argument> arguments) {
    Finding finding;
    finding.severity = Severity::warning;
    finding.code = code;
    finding.arguments = std::move(arguments);
    finding.arguments.push_back({"sample", sample.filename().string()});
    finding.arguments.push_back({"first", render(first, language_).message});
    finding.place = {.file = sample.string(), .line = first.place.line};
    linted_.findings.push_back(std::move(finding));
  }

  LintedTemplate& linted_;
  Language language_;
};

void tell(const Session& session, const LintedTemplate& linted, bool json) {
  if (json) {
    std::cout << lint_json(linted, session.language()) << '\n';
    return;
  }
  for (const Finding& finding : linted.findings)
    print(std::cout, finding, session.language());
  std::cout << linted.entry.file.string() << session.words("：", ": ")
            << counts(linted.findings, session.language()) << '\n';
}

}  // namespace

int run_lint(Session& session, const FormsCommand& command) {
  Result<std::vector<LintedTemplate>> linted = lint_templates(command.lint);
  if (!linted) {
    session.tell(linted.error());
    return exit_code(linted.error());
  }
  bool sound = true;
  for (LintedTemplate& each : *linted) {
    if (each.form) {
      for (const fs::path& sample : samples_of(each))
        SampleCheck(each, session.language())(sample);
    }
    tell(session, each, command.json);
    sound = sound && !has_errors(each.findings);
  }
  return sound ? 0 : 1;
}

}  // namespace govreport::cli
