/// FormLibrary: forms in a folder, <form id>/<version>/form.xml.
#include "base/files.hpp"
#include "base/nearest.hpp"
#include "base/xml.hpp"
#include "form/model.hpp"
#include "form/read_form.hpp"
#include "form/values.hpp"
#include "govreport/form.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace govreport::inline v1 {
namespace {

namespace fs = std::filesystem;
using internal::XmlDocument;

/// A version of a form and the report years it is for; `last` 0 = open.
struct Years {
  FormEntry entry;
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  bool hold(int year) const {
    const auto wanted = static_cast<std::uint32_t>(std::max(year, 0));
    return first <= wanted && (last == 0 || wanted <= last);
  }
  /// "2021 (2021–)"
  std::string to_string() const {
    return std::to_string(entry.version) + " (" + std::to_string(first) + "–" +
           (last == 0 ? "" : std::to_string(last)) + ")";
  }
};

Error not_found(std::string id, std::vector<Argument> arguments, const fs::path& place) {
  return {ErrorCode::not_found, std::move(id), std::move(arguments), {.file = place.string()}};
}

std::vector<fs::path> folders_in(const fs::path& folder) {
  std::vector<fs::path> folders;
  std::error_code ignored;  // a folder that cannot be read holds nothing we could load
  for (fs::directory_iterator entry(folder, ignored), end; !ignored && entry != end;
       entry.increment(ignored)) {
    if (entry->is_directory(ignored)) folders.push_back(entry->path());
  }
  return folders;
}

void add_versions(const fs::path& folder, std::vector<FormEntry>& entries) {
  for (const fs::path& version : folders_in(folder)) {
    const auto number = internal::parse_whole(version.filename().string());
    std::error_code ignored;
    if (number && fs::is_regular_file(version / "form.xml", ignored))
      entries.push_back(
          {folder.filename().string(), static_cast<int>(*number), version / "form.xml"});
  }
}

std::vector<FormEntry> versions_of(std::string_view id, const std::vector<FormEntry>& entries) {
  std::vector<FormEntry> versions;
  std::copy_if(entries.begin(), entries.end(), std::back_inserter(versions), [id](const auto& e) {
    return e.id == id;
  });
  return versions;
}

Error unknown_form(std::string_view id, const std::vector<FormEntry>& entries, const fs::path& at) {
  std::vector<std::string> known;
  for (const FormEntry& entry : entries) {
    if (known.empty() || known.back() != entry.id) known.push_back(entry.id);
  }
  std::vector<Argument> arguments = {{"name", std::string(id)}, {"known", internal::join(known)}};
  const auto near = internal::nearest(id, known);
  if (near) arguments.push_back({"near", *near});
  return not_found(near ? "form.unknown-form-near" : "form.unknown-form", std::move(arguments), at);
}

Result<Years> years_of(const FormEntry& entry) {
  const Result<std::string> bytes = internal::read_file(entry.file);
  if (!bytes) return bytes.error();
  const Result<XmlDocument> document = XmlDocument::parse(*bytes, entry.file.string());
  if (!document) return document.error();
  const internal::XmlElement root = document->root();
  return Years{entry,
               internal::parse_whole(root.attribute("first-year")).value_or(0),
               internal::parse_whole(root.attribute("last-year")).value_or(0)};
}

Result<Form> load_entry(const FormEntry& entry, const fs::path& library, Findings& findings) {
  const Result<std::string> bytes = internal::read_file(entry.file);
  if (!bytes) return bytes.error();
  auto model = internal::read_form(*bytes, entry.file, findings, library);
  if (!model) return std::move(model).error();
  if (model->id != entry.id || model->version != entry.version)
    return Error{ErrorCode::malformed,
                 "form.wrong-folder",
                 {{"id", model->id},
                  {"version", std::to_string(model->version)},
                  {"folder", entry.id + "/" + std::to_string(entry.version)}},
                 {.file = entry.file.string()}};
  return Form(std::make_shared<const internal::FormModel>(std::move(*model)));
}

}  // namespace

Result<std::vector<FormEntry>> FormLibrary::list() const {
  std::error_code ignored;
  if (!fs::is_directory(folder_, ignored))
    return not_found("form.no-folder", {{"folder", folder_.string()}}, folder_);
  std::vector<FormEntry> entries;
  for (const fs::path& form : folders_in(folder_))
    add_versions(form, entries);
  std::sort(entries.begin(), entries.end(), [](const FormEntry& a, const FormEntry& b) {
    return std::tie(a.id, a.version) < std::tie(b.id, b.version);
  });
  return entries;
}

Result<Form> FormLibrary::load(std::string_view id, int version, Findings& findings) const {
  const Result<std::vector<FormEntry>> entries = list();
  if (!entries) return entries.error();
  const std::vector<FormEntry> versions = versions_of(id, *entries);
  if (versions.empty()) return unknown_form(id, *entries, folder_);
  std::vector<std::string> known;
  for (const FormEntry& entry : versions) {
    if (entry.version == version) return load_entry(entry, folder_, findings);
    known.push_back(std::to_string(entry.version));
  }
  return not_found("form.unknown-version",
                   {{"form", std::string(id)},
                    {"version", std::to_string(version)},
                    {"known", internal::join(known)}},
                   folder_);
}

Result<Form> FormLibrary::load_for_year(std::string_view id, int year, Findings& findings) const {
  const Result<std::vector<FormEntry>> entries = list();
  if (!entries) return entries.error();
  const std::vector<FormEntry> versions = versions_of(id, *entries);
  if (versions.empty()) return unknown_form(id, *entries, folder_);
  std::vector<std::string> known;
  std::optional<Error> unreadable;
  for (const FormEntry& entry : versions) {
    const Result<Years> years = years_of(entry);
    if (!years) {
      unreadable = years.error();
      continue;
    }
    if (years->hold(year)) return load_entry(entry, folder_, findings);
    known.push_back(years->to_string());
  }
  if (unreadable) return *unreadable;
  return not_found(
      "form.no-version-for-year",
      {{"form", std::string(id)}, {"year", std::to_string(year)}, {"known", internal::join(known)}},
      folder_);
}

}  // namespace govreport::inline v1
