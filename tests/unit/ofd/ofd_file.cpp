#include "ofd_file.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include <zip.h>

namespace govreport::test {
namespace {

std::string read_entry(zip_t* archive, zip_uint64_t index, const zip_stat_t& about) {
  std::string bytes(static_cast<std::size_t>(about.size), '\0');
  zip_file_t* const file = zip_fopen_index(archive, index, 0);
  if (file == nullptr) throw std::runtime_error(zip_strerror(archive));
  const zip_int64_t got = zip_fread(file, bytes.data(), bytes.size());
  zip_fclose(file);
  if (got != static_cast<zip_int64_t>(bytes.size())) throw std::runtime_error("short part");
  return bytes;
}

void collect(const pugi::xml_node& node,
             std::string_view name,
             std::vector<pugi::xml_node>& found) {
  if (name == node.name()) found.push_back(node);
  for (const pugi::xml_node child : node.children())
    collect(child, name, found);
}

std::vector<std::string> words(std::string_view array) {
  std::istringstream stream{std::string(array)};
  std::vector<std::string> result;
  for (std::string word; stream >> word;)
    result.push_back(word);
  return result;
}

}  // namespace

OfdFile OfdFile::unpack(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* const archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (archive == nullptr) throw std::runtime_error(zip_error_strerror(&error));
  OfdFile file;
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(zip_get_num_entries(archive, 0)); ++i) {
    zip_stat_t about;
    zip_stat_index(archive, i, 0, &about);
    file.entries.push_back({about.name,
                            read_entry(archive, i, about),
                            static_cast<std::int64_t>(about.mtime),
                            about.comp_method == ZIP_CM_DEFLATE,
                            about.encryption_method != ZIP_EM_NONE});
  }
  zip_discard(archive);
  return file;
}

bool OfdFile::has(std::string_view path) const {
  return std::any_of(
      entries.begin(), entries.end(), [&](const Entry& entry) { return entry.path == path; });
}

std::string& OfdFile::part(std::string_view path) {
  for (Entry& entry : entries) {
    if (entry.path == path) return entry.bytes;
  }
  throw std::runtime_error("no part " + std::string(path));
}

const std::string& OfdFile::part(std::string_view path) const {
  return const_cast<OfdFile*>(this)->part(path);
}

std::vector<std::string> OfdFile::paths() const {
  std::vector<std::string> result;
  for (const Entry& entry : entries)
    result.push_back(entry.path);
  return result;
}

pugi::xml_document parse(const std::string& xml) {
  pugi::xml_document document;
  const auto outcome = document.load_buffer(
      xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
  if (!outcome) throw std::runtime_error(outcome.description());
  return document;
}

std::string indented(const std::string& xml) {
  std::ostringstream out;
  parse(xml).save(out, "  ", pugi::format_indent | pugi::format_no_declaration);
  return out.str();
}

std::vector<pugi::xml_node> all(const pugi::xml_node& root, std::string_view name) {
  std::vector<pugi::xml_node> found;
  collect(root, name, found);
  return found;
}

std::vector<double> numbers(std::string_view array) {
  std::vector<double> result;
  for (const std::string& word : words(array))
    result.push_back(std::stod(word));
  return result;
}

std::vector<double> deltas(std::string_view array) {
  const std::vector<std::string> written = words(array);
  std::vector<double> result;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (written[i] != "g") {
      result.push_back(std::stod(written[i]));
      continue;
    }
    result.insert(result.end(), std::stoul(written.at(i + 1)), std::stod(written.at(i + 2)));
    i += 2;
  }
  return result;
}

std::vector<char32_t> characters(std::string_view text) {
  std::vector<char32_t> result;
  for (const char unit : text) {
    const auto byte = static_cast<unsigned char>(unit);
    if (byte < 0x80) {
      result.push_back(byte);
    } else if (byte >= 0xC0) {
      result.push_back(byte & (byte < 0xE0 ? 0x1FU : byte < 0xF0 ? 0x0FU : 0x07U));
    } else {
      result.back() = result.back() << 6U | (byte & 0x3FU);
    }
  }
  return result;
}

}  // namespace govreport::test
