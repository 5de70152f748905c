#pragma once

#include "govreport/plugin.h"
#include "test_folders.hpp"

#include <stdexcept>
#include <string>

#include <dlfcn.h>

namespace govreport::test {

/// A plugin as it was built, loaded the way a host loads it: by the one name it exports.
class PluginModule {
 public:
  explicit PluginModule(const std::string& id)
      : PluginModule("govreport_" + id, binary_folder() / "lib/govreport/plugins") {}
  /// One that a test made.
  PluginModule(const std::string& name, const std::filesystem::path& folder) {
    const auto file = folder / (name + ".so");
    handle_ = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle_ == nullptr) throw std::runtime_error(dlerror());
    entry_ = static_cast<const govreport_plugin*>(dlsym(handle_, GOVREPORT_PLUGIN_ENTRY_NAME));
    if (entry_ == nullptr) throw std::runtime_error(dlerror());
  }
  // Never closed: sanitizers name functions of modules that are still there.
  const govreport_plugin& entry() const { return *entry_; }
  const govreport_format& format(std::uint32_t index = 0) const {
    const char* const first = static_cast<const char*>(entry_->formats.data);
    const void* const record = first + std::size_t{index} * entry_->formats.stride;
    return *static_cast<const govreport_format*>(record);
  }

 private:
  void* handle_ = nullptr;
  const govreport_plugin* entry_ = nullptr;
};

}  // namespace govreport::test
