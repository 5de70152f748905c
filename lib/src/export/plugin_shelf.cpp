#include "export/plugin_shelf.hpp"

#include "base/files.hpp"
#include "base/nearest.hpp"
#include "export/page_options.hpp"

#include <algorithm>
#include <set>

namespace govreport::internal {
namespace {

std::filesystem::path module_beside(const std::filesystem::path& manifest) {
  std::string name = manifest.filename().string();
  name.resize(name.size() - manifest_ending.size());
  return manifest.parent_path() / (name + ".so");
}

std::vector<std::filesystem::path> sorted_files(const std::filesystem::path& folder) {
  std::set<std::filesystem::path> files;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    files.insert(entry.path());
  }
  return {files.begin(), files.end()};
}

std::vector<std::string> ids_of(const std::vector<FormatDescription>& formats,
                                bool installed_only) {
  std::vector<std::string> ids;
  for (const FormatDescription& format : formats) {
    if (format.installed || !installed_only) ids.push_back(format.id);
  }
  return ids;
}

void add_page_options(FormatDescription& format) {
  if (!format.paged) return;
  for (OptionDescription& option : page_options())
    format.options.push_back(std::move(option));
}

}  // namespace

PluginShelf::PluginShelf(const std::vector<std::filesystem::path>& folders, Findings& findings) {
  for (const std::filesystem::path& folder : folders) {
    if (std::filesystem::is_directory(folder)) scan(folder, findings);
  }
}

void PluginShelf::scan(const std::filesystem::path& folder, Findings& findings) {
  if (const auto trusted = check_trust(folder); !trusted) {
    findings.push_back(to_finding(trusted.error(), Severity::warning));
    return;
  }
  for (const std::filesystem::path& file : sorted_files(folder)) {
    if (file.filename().string().ends_with(manifest_ending)) add_manifest(file, findings);
  }
}

void PluginShelf::add_manifest(const std::filesystem::path& manifest, Findings& findings) {
  Result<std::string> bytes = read_file(manifest);
  Result<Descriptor> descriptor =
      bytes ? read_manifest(*bytes, manifest.string()) : Result<Descriptor>(bytes.error());
  if (!descriptor) {
    findings.push_back(to_finding(descriptor.error(), Severity::warning));
    return;
  }
  const std::filesystem::path module = module_beside(manifest);
  manifests_[module] = *std::move(bytes);
  for (DescribedFormat& format : descriptor->formats) {
    format.description.file = module;
    format.description.installed = std::filesystem::exists(module);
    add_page_options(format.description);
    add_format(std::move(format.description), findings);
  }
}

void PluginShelf::add_format(FormatDescription format, Findings& findings) {
  const auto same =
      std::find_if(formats_.begin(), formats_.end(), [&format](const FormatDescription& known) {
        return known.id == format.id;
      });
  if (same == formats_.end()) {
    formats_.push_back(std::move(format));
    return;
  }
  Finding hidden;
  hidden.severity = Severity::note;
  hidden.code = "plugin.hidden";
  hidden.arguments = {{"format", format.id}, {"first", same->file.string()}};
  hidden.place.file = format.file.string();
  findings.push_back(std::move(hidden));
}

Result<FormatDescription> PluginShelf::find(std::string_view format) const {
  for (const FormatDescription& known : formats_) {
    if (known.id == format) return known;
  }
  const std::vector<std::string> ids = ids_of(formats_, false);
  const auto near = nearest(format, ids);
  return Error{ErrorCode::usage,
               near ? "export.unknown-format-near" : "export.unknown-format",
               {{"format", std::string(format)}, {"near", near.value_or("")}, {"known", join(ids)}},
               {}};
}

Result<const DescribedFormat*> PluginShelf::load(std::string_view format) {
  const Result<FormatDescription> description = find(format);
  if (!description) return description.error();
  if (!description->installed) {
    return Error{ErrorCode::not_found,
                 "export.plugin-missing",
                 {{"format", description->id}, {"installed", join(ids_of(formats_, true))}},
                 {.file = description->file.string()}};
  }
  const Result<const PluginModule*> module = module_of(*description);
  if (!module) return module.error();
  for (const DescribedFormat& each : (*module)->descriptor().formats) {
    if (each.description.id == format) return &each;
  }
  return Error{
      ErrorCode::internal, "plugin.manifest-disagrees", {}, {.file = description->file.string()}};
}

Result<const PluginModule*> PluginShelf::module_of(const FormatDescription& format) {
  const std::lock_guard lock(mutex_);
  if (const auto loaded = modules_.find(format.file); loaded != modules_.end())
    return &loaded->second;
  Result<PluginModule> module = PluginModule::load(format.file);
  if (!module) return std::move(module).error();
  if (write_manifest(module->descriptor()) != manifests_.at(format.file)) {
    return Error{
        ErrorCode::refused, "plugin.manifest-disagrees", {}, {.file = format.file.string()}};
  }
  return &modules_.emplace(format.file, *std::move(module)).first->second;
}

Result<std::string> PluginShelf::sha256_of(const std::filesystem::path& file) {
  const std::lock_guard lock(mutex_);
  if (const auto known = digests_.find(file); known != digests_.end()) return known->second;
  const Result<UsedFile> used = used_file(file);
  if (!used) return used.error();
  return digests_.emplace(file, used->sha256).first->second;
}

}  // namespace govreport::internal

namespace govreport::inline v1 {

PluginRegistry::PluginRegistry(const std::vector<std::filesystem::path>& folders,
                               Findings& findings)
    : shelf_(std::make_unique<internal::PluginShelf>(folders, findings)) {}
PluginRegistry::~PluginRegistry() = default;
PluginRegistry::PluginRegistry(PluginRegistry&&) noexcept = default;
PluginRegistry& PluginRegistry::operator=(PluginRegistry&&) noexcept = default;

const std::vector<FormatDescription>& PluginRegistry::formats() const {
  return shelf_->formats();
}

Result<FormatDescription> PluginRegistry::find(std::string_view format) const {
  return shelf_->find(format);
}

}  // namespace govreport::inline v1
