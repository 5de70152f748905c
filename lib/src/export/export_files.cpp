#include "govreport/export_files.hpp"

#include "base/digest.hpp"
#include "export/library_versions.hpp"
#include "govreport/check.hpp"

#include <algorithm>

namespace govreport::inline v1 {
namespace {

namespace fs = std::filesystem;

/// A file being made whose digest is known at the end.
class DigestSink final : public Sink {
 public:
  explicit DigestSink(FileSink file) : file_(std::move(file)) {}
  Result<void> write(std::string_view bytes) override {
    digest_.add(bytes);
    return file_.write(bytes);
  }
  FileSink& file() { return file_; }
  std::string sha256() { return digest_.hex(); }

 private:
  FileSink file_;
  internal::Sha256 digest_;
};

Error at(ErrorCode code, std::string_view id, const fs::path& file) {
  return {code, std::string(id), {}, {.file = file.string()}};
}

bool is_same_file(const fs::path& a, const fs::path& b) {
  std::error_code none;
  return fs::equivalent(a, b, none);
}

Result<void> check_targets(const std::vector<fs::path>& targets, const FilesRequest& request) {
  const fs::path folder = request.folder.empty() ? fs::path(".") : request.folder;
  if (!fs::is_directory(folder)) return at(ErrorCode::not_found, "file.no-folder", folder);
  for (const fs::path& target : targets) {
    const bool is_input =
        std::any_of(request.inputs.begin(), request.inputs.end(), [&target](const fs::path& input) {
          return is_same_file(input, target);
        });
    if (is_input) return at(ErrorCode::usage, "file.output-is-input", target);
    if (!request.replace && fs::exists(target)) return at(ErrorCode::usage, "file.exists", target);
  }
  return {};
}

Result<std::vector<DigestSink>> open_sinks(const std::vector<fs::path>& targets) {
  std::vector<DigestSink> sinks;
  for (const fs::path& target : targets) {
    Result<FileSink> file = FileSink::create(target);
    if (!file) return std::move(file).error();
    sinks.emplace_back(*std::move(file));
  }
  return sinks;
}

Result<void> refuse_errors(const FilesRequest& request, const Findings& findings) {
  if (request.draft || !has_errors(findings)) return {};
  const auto count = std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.severity == Severity::error;
  });
  return Error{ErrorCode::refused,
               "export.report-has-errors",
               {{"count", std::to_string(count)}},
               {.file = request.source}};
}

/// Everything that can fail does so before the first file is replaced.
Result<std::vector<OutputFile>> commit(std::vector<DigestSink>& sinks,
                                       const std::vector<fs::path>& targets,
                                       const FilesRequest& request) {
  for (DigestSink& sink : sinks)
    GOVREPORT_TRY(sink.file().prepare());
  std::vector<OutputFile> outputs;
  for (std::size_t i = 0; i < sinks.size(); ++i) {
    GOVREPORT_TRY(sinks[i].file().commit());
    outputs.push_back({request.exporting.formats[i].format,
                       targets[i],
                       sinks[i].file().size(),
                       sinks[i].sha256()});
  }
  return outputs;
}

/// Findings of formats do not know the report's file.
void name_source(Findings& findings, std::size_t first, const std::string& source) {
  for (std::size_t i = first; i < findings.size(); ++i) {
    if (findings[i].place.file.empty()) findings[i].place.file = source;
  }
}

}  // namespace

Result<std::vector<fs::path>> output_files(const PluginRegistry& registry,
                                           const FilesRequest& request) {
  std::vector<fs::path> files;
  for (const FormatRequest& format : request.exporting.formats) {
    const Result<FormatDescription> description = registry.find(format.format);
    if (!description) return description.error();
    files.push_back(request.folder / (request.stem + "." + description->extension));
  }
  return files;
}

Result<ExportRecord> export_files(const ExportTools& tools,
                                  const ReadReport& read,
                                  const FilesRequest& request,
                                  Findings& findings) {
  const Result<std::vector<fs::path>> targets = output_files(tools.plugins, request);
  if (!targets) return targets.error();
  GOVREPORT_TRY(check_targets(*targets, request));
  CheckOptions checking = request.checking;
  checking.file = request.source;
  check(read.form, read.report, checking, findings);
  GOVREPORT_TRY(refuse_errors(request, findings));
  Result<std::vector<DigestSink>> sinks = open_sinks(*targets);
  if (!sinks) return std::move(sinks).error();
  std::vector<Sink*> pointers;
  for (DigestSink& sink : *sinks)
    pointers.push_back(&sink);
  const std::size_t checked = findings.size();
  Result<ExportSummary> summary = export_report(tools, read, request.exporting, pointers, findings);
  name_source(findings, checked, request.source);
  if (!summary) return std::move(summary).error();
  GOVREPORT_TRY(refuse_errors(request, findings));
  Result<std::vector<OutputFile>> outputs = commit(*sinks, *targets, request);
  if (!outputs) return std::move(outputs).error();
  ExportRecord record;
  record.outputs = *std::move(outputs);
  record.summary = *std::move(summary);
  record.input = request.input;
  if (request.exporting.digests) record.template_files = template_files(read.form);
  record.families = request.exporting.families;
  record.libraries = internal::library_versions();
  record.draft = request.draft;
  record.checked = checked;
  return record;
}

}  // namespace govreport::inline v1
