/// For authors of templates: everything that is wrong with them, whether they can be used or not.
#pragma once

#include "govreport/finding.hpp"
#include "govreport/form.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace govreport::inline v1 {

/// A template that was looked at. What keeps it from being used is an error among the findings;
/// what serves nothing, a warning.
struct LintedTemplate {
  FormEntry entry{};                ///< id and version as its folders call it
  std::filesystem::path library{};  ///< the folder of templates it stands in
  Findings findings{};              ///< sorted by file and line
  std::optional<Form> form{};       ///< unless there are errors
};

/// Looks at the templates in `folder`: the folder of one form.xml, the folder of a form with a
/// folder for each version, or a whole folder of templates. Sorted by id and version.
/// Errors: not_found, when the folder is not there, or there is no template in it.
GOVREPORT_API Result<std::vector<LintedTemplate>> lint_templates(
    const std::filesystem::path& folder);

/// One JSON object of a template, without a line end: the program's `forms --lint --json`.
GOVREPORT_API std::string lint_json(const LintedTemplate& linted, Language language);

}  // namespace govreport::inline v1
