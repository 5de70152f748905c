/// FormLibrary: forms in a folder, <form id>/<version>/form.xml.
#include "base/files.hpp"
#include "base/nearest.hpp"
#include "base/xml.hpp"
#include "form/form_shelf.hpp"
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

bool hold(const internal::FormYears& years, int year) {
  const auto wanted = static_cast<std::uint32_t>(std::max(year, 0));
  return years.first <= wanted && (years.last == 0 || wanted <= years.last);
}

/// "2021 (2021–)"
std::string version_and_years(const FormEntry& entry, const internal::FormYears& years) {
  return std::to_string(entry.version) + " (" + std::to_string(years.first) + "–" +
         (years.last == 0 ? "" : std::to_string(years.last)) + ")";
}

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

Result<internal::FormYears> read_years(const FormEntry& entry) {
  const Result<std::string> bytes = internal::read_file(entry.file);
  if (!bytes) return bytes.error();
  const Result<XmlDocument> document = XmlDocument::parse(*bytes, entry.file.string());
  if (!document) return document.error();
  const internal::XmlElement root = document->root();
  return internal::FormYears{internal::parse_whole(root.attribute("first-year")).value_or(0),
                             internal::parse_whole(root.attribute("last-year")).value_or(0)};
}

Result<Form> read_entry(const FormEntry& entry, const fs::path& library, Findings& findings) {
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

Result<Form> load_entry(internal::FormShelf& shelf,
                        const FormEntry& entry,
                        const fs::path& library,
                        Findings& findings) {
  const auto read = [&]() -> Result<internal::ReadForm> {
    Findings own;
    Result<Form> form = read_entry(entry, library, own);
    if (form) return internal::ReadForm{*std::move(form), std::move(own)};
    findings.insert(findings.end(), own.begin(), own.end());
    return std::move(form).error();
  };
  const Result<internal::ReadForm> kept = shelf.forms.get(entry.file.string(), read);
  if (!kept) return kept.error();
  findings.insert(findings.end(), kept->findings.begin(), kept->findings.end());
  return kept->form;
}

/// By id and version. Errors: not_found, when the folder is not.
Result<std::vector<FormEntry>> read_listing(const fs::path& folder) {
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored))
    return not_found("form.no-folder", {{"folder", folder.string()}}, folder);
  std::vector<FormEntry> entries;
  for (const fs::path& form : folders_in(folder))
    add_versions(form, entries);
  std::sort(entries.begin(), entries.end(), [](const FormEntry& a, const FormEntry& b) {
    return std::tie(a.id, a.version) < std::tie(b.id, b.version);
  });
  return entries;
}

}  // namespace

FormLibrary::FormLibrary(fs::path folder)
    : folder_(std::move(folder)), shelf_(std::make_shared<internal::FormShelf>()) {}

Result<std::vector<FormEntry>> FormLibrary::list() const {
  return shelf_->listings.get(folder_.string(), [this] { return read_listing(folder_); });
}

Result<Form> FormLibrary::load(std::string_view id, int version, Findings& findings) const {
  const Result<std::vector<FormEntry>> entries = list();
  if (!entries) return entries.error();
  const std::vector<FormEntry> versions = versions_of(id, *entries);
  if (versions.empty()) return unknown_form(id, *entries, folder_);
  std::vector<std::string> known;
  for (const FormEntry& entry : versions) {
    if (entry.version == version) return load_entry(*shelf_, entry, folder_, findings);
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
    const Result<internal::FormYears> years =
        shelf_->years.get(entry.file.string(), [&entry] { return read_years(entry); });
    if (!years) {
      unreadable = years.error();
      continue;
    }
    if (hold(*years, year)) return load_entry(*shelf_, entry, folder_, findings);
    known.push_back(version_and_years(entry, *years));
  }
  if (unreadable) return *unreadable;
  return not_found(
      "form.no-version-for-year",
      {{"form", std::string(id)}, {"year", std::to_string(year)}, {"known", internal::join(known)}},
      folder_);
}

}  // namespace govreport::inline v1
