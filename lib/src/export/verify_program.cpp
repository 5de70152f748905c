#include "base/nearest.hpp"
#include "export/library_versions.hpp"
#include "export/plugin_shelf.hpp"
#include "export/verify_parts.hpp"
#include "govreport/version.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

bool has_option(const FormatDescription& format, const std::string& id) {
  return std::any_of(format.options.begin(), format.options.end(), [&id](const auto& option) {
    return option.id == id;
  });
}

void verify_options(const Verification& verification,
                    const FormatUse& then,
                    const FormatDescription& now) {
  for (const OptionValue& option : then.options) {
    if (!has_option(now, option.id))
      verification.add("record.option-gone", {{"option", option.id}, {"format", then.format}});
  }
}

void verify_version(const Verification& verification,
                    const FormatUse& then,
                    const FormatDescription& now) {
  const std::vector<Argument> arguments = {{"plugin", then.plugin},
                                           {"format", then.format},
                                           {"then", then.plugin_version},
                                           {"now", now.plugin_version}};
  if (then.plugin != now.plugin)
    return verification.add("record.plugin-other",
                            {{"format", then.format}, {"then", then.plugin}, {"now", now.plugin}});
  if (then.plugin_version != now.plugin_version)
    return verification.add("record.plugin-version", arguments);
  const Result<std::string> digest = verification.tools.plugins.shelf().sha256_of(now.file);
  if (!digest || *digest != then.plugin_sha256)
    verification.add("record.plugin-changed", arguments, then.plugin_file);
}

void verify_libraries(const Verification& verification,
                      std::string_view of,
                      const std::string& then,
                      const std::string& now) {
  if (then == now) return;
  verification.add("record.libraries", {{"of", std::string(of)}, {"then", then}, {"now", now}});
}

void verify_format(const Verification& verification, const FormatUse& then) {
  const Result<FormatDescription> now = verification.tools.plugins.find(then.format);
  if (!now || !now->installed)
    return verification.add("record.format-gone", {{"format", then.format}});
  verify_version(verification, then, *now);
  verify_libraries(verification, then.plugin, then.libraries, now->libraries);
  verify_options(verification, then, *now);
}

}  // namespace

void verify_program(const Verification& verification) {
  const std::string now(version());
  const std::string& then = verification.recorded.program;
  if (then != now) verification.add("record.program", {{"then", then}, {"now", now}});
  verify_libraries(verification, "govreport", verification.record().libraries, library_versions());
  for (const FormatUse& use : verification.record().summary.formats)
    verify_format(verification, use);
}

namespace {

/// Names of files that are not in both lists, or not alike.
std::vector<std::string> unlike(const std::vector<UsedFile>& then,
                                const std::vector<UsedFile>& now) {
  std::vector<std::string> names;
  for (const auto& [some, others] : {std::pair(&then, &now), std::pair(&now, &then)}) {
    for (const UsedFile& file : *some) {
      const bool is_alike = std::find(others->begin(), others->end(), file) != others->end();
      const bool is_named = std::find(names.begin(), names.end(), file.file) != names.end();
      if (!is_alike && !is_named) names.push_back(file.file);
    }
  }
  return names;
}

}  // namespace

void verify_template(const Verification& verification) {
  const RecordedExport& recorded = verification.recorded;
  const std::vector<Argument> arguments = {{"form", recorded.form},
                                           {"version", std::to_string(recorded.version)}};
  Findings faults;
  const Result<Form> form = verification.forms.load(recorded.form, recorded.version, faults);
  if (!form) return verification.add("record.template-gone", arguments);
  const std::vector<std::string> changed =
      unlike(recorded.record.template_files, template_files(*form));
  if (changed.empty()) return;
  verification.add("record.template-changed",
                   {{"form", recorded.form},
                    {"version", std::to_string(recorded.version)},
                    {"files", join(changed)}});
}

}  // namespace govreport::internal
