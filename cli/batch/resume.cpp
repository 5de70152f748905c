#include "resume.hpp"

#include <algorithm>

#include <govreport/check.hpp>
#include <govreport/version.hpp>

namespace govreport::cli {
namespace {

namespace fs = std::filesystem;

/// But for the name: the same bytes are the same report, wherever they lie.
bool is_same_input(std::optional<InputUse> recorded, const std::optional<InputUse>& wanted) {
  if (!recorded || !wanted) return false;
  recorded->file.file = wanted->file.file;
  if (recorded->previous && wanted->previous) recorded->previous->file = wanted->previous->file;
  return recorded == wanted;
}

/// Are the outputs recorded those that would be written, and are they there as they were written?
bool has_outputs(const ExportRecord& record, const std::vector<fs::path>& targets) {
  if (record.outputs.size() != targets.size()) return false;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const OutputFile& output = record.outputs[i];
    if (output.file != targets[i]) return false;
    const Result<UsedFile> now = used_file(targets[i]);
    if (!now || now->size != output.size || now->sha256 != output.sha256) return false;
  }
  return true;
}

/// All options of a format, as they would be in force: as given, else their defaults.
std::map<std::string, std::string> options_in_force(const FormatDescription& format,
                                                    const FormatRequest& wanted) {
  std::map<std::string, std::string> options;
  for (const OptionDescription& option : format.options)
    options[option.id] = option.default_value;
  for (const auto& [id, value] : wanted.options)
    options[id] = value;
  return options;
}

std::map<std::string, std::string> options_of(const FormatUse& use) {
  std::map<std::string, std::string> options;
  for (const OptionValue& option : use.options)
    options[option.id] = option.value;
  return options;
}

}  // namespace

std::optional<DoneBefore> Resume::find(const FilesRequest& request) const {
  const Result<std::vector<fs::path>> targets = output_files(plugins_, request);
  if (!targets || targets->empty()) return std::nullopt;
  const std::string key = targets->front().string();
  std::optional<std::string> line = records_.line_of(key);
  if (!line) return std::nullopt;
  const Result<RecordedExport> recorded = read_export_record(*line);
  if (!recorded || !is_same(*recorded, request)) return std::nullopt;
  if (!has_outputs(recorded->record, *targets)) return std::nullopt;
  return DoneBefore{key, *std::move(line), has_errors(recorded->findings)};
}

bool Resume::is_same(const RecordedExport& recorded, const FilesRequest& request) const {
  const ExportRecord& record = recorded.record;
  const std::vector<FormatRequest>& wanted = request.exporting.formats;
  const std::vector<FormatUse>& made = record.summary.formats;
  if (recorded.program != version() || record.draft != request.draft) return false;
  if (record.families != request.exporting.families || made.size() != wanted.size()) return false;
  if (!is_same_input(record.input, request.input) || !is_same_template(recorded)) return false;
  for (std::size_t i = 0; i < made.size(); ++i) {
    if (!is_same_format(made[i], wanted[i])) return false;
  }
  return true;
}

bool Resume::is_same_format(const FormatUse& use, const FormatRequest& wanted) const {
  const Result<FormatDescription> format = plugins_.find(wanted.format);
  if (!format || use.format != wanted.format || !use.files.empty()) return false;
  if (use.plugin != format->plugin || use.plugin_version != format->plugin_version) return false;
  return options_of(use) == options_in_force(*format, wanted) &&
         use.plugin_sha256 == plugin_digest(format->file);
}

bool Resume::is_same_template(const RecordedExport& recorded) const {
  Findings ignored;
  const Result<Form> form = session_.forms().load(recorded.form, recorded.version, ignored);
  return form && template_files(*form) == recorded.record.template_files;
}

std::string Resume::plugin_digest(const fs::path& file) const {
  const std::lock_guard lock(mutex_);
  const auto known = plugin_digests_.find(file);
  if (known != plugin_digests_.end()) return known->second;
  const Result<UsedFile> used = used_file(file);
  return plugin_digests_.emplace(file, used ? used->sha256 : std::string()).first->second;
}

}  // namespace govreport::cli
