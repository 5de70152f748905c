/// Everything that is wrong with templates, wherever they stand.
#include "govreport/lint.hpp"

#include "base/files.hpp"
#include "base/xml.hpp"
#include "form/model.hpp"
#include "form/parts.hpp"
#include "form/read_form.hpp"
#include "form/unused.hpp"
#include "form/values.hpp"

#include <algorithm>
#include <memory>
#include <tuple>

namespace govreport::internal {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view file_name = "form.xml";

bool is_file(const fs::path& file) {
  std::error_code ignored;
  return fs::is_regular_file(file, ignored);
}

std::vector<fs::path> folders_in(const fs::path& folder) {
  std::vector<fs::path> folders;
  std::error_code ignored;
  for (fs::directory_iterator entry(folder, ignored), end; !ignored && entry != end;
       entry.increment(ignored)) {
    if (entry->is_directory(ignored)) folders.push_back(entry->path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

/// The folders with a form.xml: `folder` itself, or those one or two below it.
std::vector<fs::path> template_folders(const fs::path& folder) {
  std::vector<fs::path> level = {folder};
  for (int depth = 0; depth < 3; ++depth) {
    std::vector<fs::path> found;
    std::copy_if(level.begin(), level.end(), std::back_inserter(found), [](const fs::path& each) {
      return is_file(each / file_name);
    });
    if (!found.empty()) return found;
    std::vector<fs::path> below;
    for (const fs::path& each : level) {
      for (fs::path& inner : folders_in(each))
        below.push_back(std::move(inner));
    }
    level = std::move(below);
  }
  return {};
}

/// What the folders say: <library>/<form id>/<version>.
struct Standing {
  std::string id;
  std::string version;
  fs::path library;
};

Standing standing_of(const fs::path& folder) {
  const fs::path whole = fs::absolute(folder / file_name).lexically_normal().parent_path();
  return {whole.parent_path().filename().string(),
          whole.filename().string(),
          whole.parent_path().parent_path()};
}

Finding fault_of(std::string code, std::vector<Argument> arguments, const fs::path& file) {
  Finding finding;
  finding.code = std::move(code);
  finding.arguments = std::move(arguments);
  finding.place = {.file = file.string(), .line = 1};
  return finding;
}

void check_folder(const FormModel& form, const Standing& standing, LintedTemplate& linted) {
  const std::string folder = standing.id + "/" + standing.version;
  if (folder == form.id + "/" + std::to_string(form.version)) return;
  linted.findings.push_back(
      fault_of("form.wrong-folder",
               {{"id", form.id}, {"version", std::to_string(form.version)}, {"folder", folder}},
               linted.entry.file));
}

void add_unused(const std::string& bytes, LintedTemplate& linted) {
  Result<XmlDocument> document = XmlDocument::parse(bytes, linted.entry.file.string());
  if (!document) return;
  TemplateFiles files;
  files.add(linted.entry.file.string(), bytes);
  const std::uint32_t lines = files.lines();
  Findings told_before;
  Faults faults(files, told_before);
  include_parts(*document, {linted.entry.file, linted.library}, files, faults);
  find_unused(document->root(), lines, files, linted.findings);
}

void read(const Standing& standing, LintedTemplate& linted) {
  const Result<std::string> bytes = read_file(linted.entry.file);
  if (!bytes) {
    linted.findings.push_back(to_finding(bytes.error()));
    return;
  }
  auto model = read_form(*bytes, linted.entry.file, linted.findings, linted.library);
  if (!model) {  // "faulty" only counts what the findings say
    if (linted.findings.empty()) linted.findings.push_back(to_finding(model.error()));
    return;
  }
  check_folder(*model, standing, linted);
  if (!has_errors(linted.findings))
    linted.form = Form(std::make_shared<const FormModel>(std::move(*model)));
  add_unused(*bytes, linted);
}

LintedTemplate lint(const fs::path& folder) {
  const Standing standing = standing_of(folder);
  LintedTemplate linted;
  linted.entry = {
      standing.id, static_cast<int>(parse_whole(standing.version).value_or(0)), folder / file_name};
  linted.library = standing.library;
  read(standing, linted);
  sort_by_place(linted.findings);
  return linted;
}

}  // namespace
}  // namespace govreport::internal

namespace govreport::inline v1 {

Result<std::vector<LintedTemplate>> lint_templates(const std::filesystem::path& folder) {
  std::error_code ignored;
  const auto not_found = [&folder](const char* id) {
    return Error{
        ErrorCode::not_found, id, {{"folder", folder.string()}}, {.file = folder.string()}};
  };
  if (!std::filesystem::is_directory(folder, ignored)) return not_found("form.no-folder");
  const auto folders = internal::template_folders(folder);
  if (folders.empty()) return not_found("form.no-template");
  std::vector<LintedTemplate> result;
  result.reserve(folders.size());
  for (const std::filesystem::path& each : folders)
    result.push_back(internal::lint(each));
  std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
    return std::tie(a.entry.id, a.entry.version) < std::tie(b.entry.id, b.entry.version);
  });
  return result;
}

}  // namespace govreport::inline v1
