#pragma once

#include "export/descriptor.hpp"

#include <filesystem>
#include <memory>

namespace govreport::internal {

/// May code from `path` (a folder or a file) be trusted to run? Refused: writable by everyone, or
/// owned by neither root nor the user. Errors: refused, saying which; not_found.
Result<void> check_trust(const std::filesystem::path& path);

/// A plugin's shared module, loaded. Unloaded with the last copy.
class PluginModule {
 public:
  /// Errors: not_found; refused (not to be trusted); malformed (no module, no entry, another ABI,
  /// a faulty descriptor), each with what the loader said.
  static Result<PluginModule> load(const std::filesystem::path& file);

  const Descriptor& descriptor() const { return descriptor_; }

 private:
  PluginModule(std::shared_ptr<void> handle, Descriptor descriptor)
      : handle_(std::move(handle)), descriptor_(std::move(descriptor)) {}

  std::shared_ptr<void> handle_;
  Descriptor descriptor_;
};

}  // namespace govreport::internal
