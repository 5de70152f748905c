#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <pugixml.hpp>

namespace govreport::test {

/// An OFD package, unpacked.
struct OfdFile {
  struct Entry {
    std::string path;
    std::string bytes;
    std::int64_t time = 0;
    bool deflated = false;
    bool encrypted = false;
  };
  std::vector<Entry> entries;  ///< in the order of the package

  /// Throws when `bytes` is no ZIP file.
  static OfdFile unpack(std::string_view bytes);

  bool has(std::string_view path) const;
  /// Throws when there is no such part.
  std::string& part(std::string_view path);
  const std::string& part(std::string_view path) const;
  std::vector<std::string> paths() const;
};

/// A part as a tree. Throws when it is not XML.
pugi::xml_document parse(const std::string& xml);
/// A part with an element a line, for people.
std::string indented(const std::string& xml);
/// All elements of the name, in document order.
std::vector<pugi::xml_node> all(const pugi::xml_node& root, std::string_view name);

/// The numbers of an ST_Array.
std::vector<double> numbers(std::string_view array);
/// DeltaX or DeltaY with its runs `g COUNT VALUE` written out.
std::vector<double> deltas(std::string_view array);
/// The characters of UTF-8 text.
std::vector<char32_t> characters(std::string_view text);

}  // namespace govreport::test
