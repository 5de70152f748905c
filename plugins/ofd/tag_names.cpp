#include "tag_names.hpp"

#include <algorithm>

namespace govreport::ofd {
namespace {

/// In the order of Tag.
constexpr std::array<std::string_view, tag_count> our_names = {"document",
                                                               "title",
                                                               "section",
                                                               "heading",
                                                               "paragraph",
                                                               "list",
                                                               "list-item",
                                                               "table",
                                                               "row",
                                                               "header-cell",
                                                               "data-cell",
                                                               "note",
                                                               "signature",
                                                               "date"};

std::string prefixed(std::string_view name) {
  return "t:" + std::string(name);
}

}  // namespace

TagNames::TagNames() {
  std::transform(our_names.begin(), our_names.end(), names_.begin(), prefixed);
}

bool TagNames::rename(std::string_view ours, std::string_view theirs) {
  const auto* const found = std::find(our_names.begin(), our_names.end(), ours);
  if (found == our_names.end()) return false;
  names_[static_cast<std::size_t>(found - our_names.begin())] = prefixed(theirs);
  return true;
}

std::string TagNames::known() {
  std::string list;
  for (const std::string_view name : our_names) {
    if (!list.empty()) list += ", ";
    list += name;
  }
  return list;
}

}  // namespace govreport::ofd
