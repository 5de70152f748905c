#include "export/plugin_module.hpp"

#include <string>

#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

namespace govreport::internal {
namespace {

Error fault(ErrorCode code,
            std::string_view id,
            const std::filesystem::path& file,
            std::vector<Argument> arguments = {}) {
  return {code, std::string(id), std::move(arguments), {.file = file.string()}};
}

std::string loader_message() {
  const char* message = dlerror();  // NOLINT(concurrency-mt-unsafe): thread-local in glibc
  return message == nullptr ? "" : message;
}

}  // namespace

Result<void> check_trust(const std::filesystem::path& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return fault(ErrorCode::not_found, "plugin.no-file", path);
  if ((status.st_mode & S_IWOTH) != 0) {
    return fault(ErrorCode::refused, "plugin.writable-by-everyone", path);
  }
  if (status.st_uid != 0 && status.st_uid != geteuid()) {
    return fault(ErrorCode::refused, "plugin.foreign-owner", path);
  }
  return {};
}

Result<PluginModule> PluginModule::load(const std::filesystem::path& file) {
  GOVREPORT_TRY(check_trust(file));
  // A name without a slash would be looked for among the system's libraries.
  const std::filesystem::path found = std::filesystem::absolute(file);
  std::shared_ptr<void> handle(dlopen(found.c_str(), RTLD_NOW | RTLD_LOCAL), [](void* raw) {
    if (raw != nullptr) dlclose(raw);
  });
  if (handle == nullptr) {
    return fault(ErrorCode::malformed, "plugin.not-loadable", file, {{"what", loader_message()}});
  }
  const auto* entry =
      static_cast<const govreport_plugin*>(dlsym(handle.get(), GOVREPORT_PLUGIN_ENTRY_NAME));
  if (entry == nullptr) return fault(ErrorCode::malformed, "plugin.no-entry", file);
  if (entry->size < offsetof(govreport_plugin, id) || entry->abi != GOVREPORT_PLUGIN_ABI) {
    return fault(ErrorCode::malformed,
                 "plugin.other-abi",
                 file,
                 {{"found", std::to_string(entry->abi)},
                  {"expected", std::to_string(GOVREPORT_PLUGIN_ABI)}});
  }
  Result<Descriptor> descriptor = read_descriptor(*entry, file.string());
  if (!descriptor) return std::move(descriptor).error();
  for (DescribedFormat& format : descriptor->formats) {
    format.description.file = file;
    format.description.installed = true;
  }
  return PluginModule(std::move(handle), *std::move(descriptor));
}

}  // namespace govreport::internal

namespace govreport::inline v1 {

Result<std::string> describe_plugin(const std::filesystem::path& file) {
  const auto module = internal::PluginModule::load(file);
  if (!module) return module.error();
  return internal::write_manifest(module->descriptor());
}

}  // namespace govreport::inline v1
