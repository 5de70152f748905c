#include "export/option_files.hpp"

#include "base/files.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

std::vector<std::filesystem::path> paths_in(std::string_view list) {
  std::vector<std::filesystem::path> paths;
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    if (comma > 0) paths.emplace_back(list.substr(0, comma));
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return paths;
}

bool is_text(std::string_view name) {
  if (first_malformed_utf8(name)) return false;
  for (std::size_t i = 0; i < name.size();) {
    const char32_t character = next_codepoint(name, i);
    if (is_forbidden_control(character) || character == U'\t' || character == U'\n') return false;
  }
  return true;
}

/// Before anything is read; what has no size is for read_file to name.
std::uintmax_t size_together(const std::vector<std::filesystem::path>& paths) {
  std::uintmax_t size = 0;
  for (const std::filesystem::path& path : paths) {
    std::error_code failure;
    const std::uintmax_t own = std::filesystem::file_size(path, failure);
    if (!failure) size += own;
  }
  return size;
}

Result<OptionFile> read_one(const std::string& option, const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  if (!is_text(name)) return Error{ErrorCode::usage, "export.file-name", {{"option", option}}, {}};
  Result<std::string> bytes = read_file(path);
  if (!bytes) return std::move(bytes).error();
  return OptionFile{option, name, *std::move(bytes)};
}

Result<void> read_all(const FormatDescription& format,
                      const OptionDescription& option,
                      std::string_view list,
                      std::vector<OptionFile>& files) {
  const std::vector<std::filesystem::path> paths = paths_in(list);
  const std::uintmax_t size = size_together(paths);
  if (size > static_cast<std::uintmax_t>(option.maximum)) {
    return Error{ErrorCode::limit,
                 "export.files-too-large",
                 {{"option", option.id},
                  {"format", format.id},
                  {"size", std::to_string(size)},
                  {"limit", std::to_string(option.maximum)}},
                 {}};
  }
  for (const std::filesystem::path& path : paths) {
    Result<OptionFile> file = read_one(option.id, path);
    if (!file) return std::move(file).error();
    files.push_back(*std::move(file));
  }
  return {};
}

}  // namespace

Result<std::vector<OptionFile>> read_option_files(const FormatDescription& format,
                                                  const std::vector<Setting>& settings) {
  std::vector<OptionFile> files;
  for (const OptionDescription& option : format.options) {
    if (option.type != "files") continue;
    for (const Setting& setting : settings) {
      if (setting.id == option.id) GOVREPORT_TRY(read_all(format, option, setting.value, files));
    }
  }
  return files;
}

}  // namespace govreport::internal
