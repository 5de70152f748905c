#pragma once

#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <zip.h>

namespace govreport::test {

/// Names and contents of a zip archive, in the order of its directory.
inline std::vector<std::pair<std::string, std::string>> zip_parts(std::string_view archive) {
  zip_source_t* const source = zip_source_buffer_create(archive.data(), archive.size(), 0, nullptr);
  const std::unique_ptr<zip_t, void (*)(zip_t*)> zip(
      zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr), zip_discard);
  if (!zip) throw std::runtime_error("not a zip archive");
  std::vector<std::pair<std::string, std::string>> parts;
  for (zip_int64_t i = 0; i < zip_get_num_entries(zip.get(), 0); ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    zip_stat_t about;
    zip_stat_index(zip.get(), index, 0, &about);
    std::string content(about.size, '\0');
    zip_file_t* const file = zip_fopen_index(zip.get(), index, 0);
    if (file == nullptr ||
        zip_fread(file, content.data(), about.size) != static_cast<zip_int64_t>(about.size))
      throw std::runtime_error(std::string("cannot be read: ") + about.name);
    zip_fclose(file);
    parts.emplace_back(about.name, std::move(content));
  }
  return parts;
}

/// One tag a line, so that a person can read it and a diff is small.
inline std::string tag_a_line(std::string_view xml) {
  std::string result;
  for (const char character : xml) {
    if (character == '<' && !result.empty() && result.back() == '>') result += '\n';
    result += character;
  }
  return result + '\n';
}

}  // namespace govreport::test
