#pragma once

#include "export/plugin_module.hpp"

#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// How a manifest is named beside its module: govreport_pdf.so, govreport_pdf.plugin.xml.
inline constexpr std::string_view manifest_ending = ".plugin.xml";

/// The plugins found by their manifests; modules are loaded when a format is first wanted.
/// Thread-safe.
class PluginShelf {
 public:
  PluginShelf(const std::vector<std::filesystem::path>& folders, Findings& findings);

  const std::vector<FormatDescription>& formats() const { return formats_; }
  Result<FormatDescription> find(std::string_view format) const;
  /// The format, its module loaded. The pointer lives as long as the shelf.
  /// Errors: as `find`; not_found "export.plugin-missing"; what PluginModule::load says; refused,
  /// when the manifest disagrees with the module.
  Result<const DescribedFormat*> load(std::string_view format);
  /// The SHA-256 of a plugin's file, 64 hex digits; made once. Errors: as used_file.
  Result<std::string> sha256_of(const std::filesystem::path& file);

 private:
  void scan(const std::filesystem::path& folder, Findings& findings);
  void add_manifest(const std::filesystem::path& manifest, Findings& findings);
  void add_format(FormatDescription format, Findings& findings);
  Result<const PluginModule*> module_of(const FormatDescription& format);

  std::vector<FormatDescription> formats_;
  std::map<std::filesystem::path, std::string> manifests_;  ///< module → its manifest's bytes
  std::mutex mutex_;
  std::map<std::filesystem::path, PluginModule> modules_;  ///< guarded by mutex_
  std::map<std::filesystem::path, std::string> digests_;   ///< guarded by mutex_
};

}  // namespace govreport::internal
