/// What the tag file's elements are called, and in which namespace.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace govreport::ofd {

/// The elements of the tag file.
enum class Tag {
  document,
  title,
  section,
  heading,
  paragraph,
  list,
  list_item,
  table,
  row,
  header_cell,
  data_cell,
  note,
  signature,
  date
};
inline constexpr std::size_t tag_count = 14;

/// The namespace and the names in force. Both are ours unless an office gives its own: the names
/// of GB/T 33476.1 are not to be had.
class TagNames {
 public:
  /// Ours.
  TagNames();

  /// Takes an office's own name for the element that we call `ours`.
  /// False when `ours` is none of our names. Pre: `theirs` is a name (`is_xml_name`).
  bool rename(std::string_view ours, std::string_view theirs);
  /// With the prefix: "t:table".
  const char* of(Tag tag) const { return names_[static_cast<std::size_t>(tag)].c_str(); }

  std::string name_space;

  /// All our names, for messages: "document, title, …".
  static std::string known();

 private:
  std::array<std::string, tag_count> names_;
};

}  // namespace govreport::ofd
