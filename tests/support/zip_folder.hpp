/// Zip archives of parts kept as files, which a person can read and change.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <zip.h>

namespace govreport::test {

/// An archive of `parts`, in their order.
inline std::string zip_of(const std::vector<std::pair<std::string, std::string>>& parts) {
  zip_source_t* const source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(source);
  zip_t* const zip = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  if (zip == nullptr) throw std::runtime_error("no archive can be made");
  for (const auto& [name, content] : parts) {
    zip_source_t* const part = zip_source_buffer(zip, content.data(), content.size(), 0);
    const zip_int64_t index = zip_file_add(zip, name.c_str(), part, ZIP_FL_ENC_UTF_8);
    if (index < 0) throw std::runtime_error("cannot be packed: " + name);
    zip_file_set_mtime(zip, static_cast<zip_uint64_t>(index), 1'000'000'000, 0);
  }
  if (zip_close(zip) != 0) throw std::runtime_error("the archive cannot be closed");
  zip_stat_t about;
  zip_source_stat(source, &about);
  std::string archive(about.size, '\0');
  zip_source_open(source);
  zip_source_read(source, archive.data(), archive.size());
  zip_source_close(source);
  zip_source_free(source);
  return archive;
}

/// An archive of the files below `folder`, sorted by their names.
inline std::string zip_folder(const std::filesystem::path& folder) {
  std::vector<std::pair<std::string, std::string>> parts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    parts.emplace_back(entry.path().lexically_relative(folder).generic_string(),
                       std::string(std::istreambuf_iterator<char>(stream), {}));
  }
  std::sort(parts.begin(), parts.end());
  return zip_of(parts);
}

}  // namespace govreport::test
