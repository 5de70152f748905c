#include "form/element.hpp"

#include "base/utf8.hpp"

namespace govreport::internal {

std::vector<std::string> words_of(const XmlElement& element, std::string_view name) {
  std::vector<std::string> words;
  for (const XmlElement& child : children_of(element, name))
    words.emplace_back(trim(child.text()));
  return words;
}

std::vector<XmlElement> children_of(const XmlElement& element, std::string_view name) {
  std::vector<XmlElement> found;
  for (const XmlElement& child : element.children()) {
    if (child.name() == name) found.push_back(child);
  }
  return found;
}

}  // namespace govreport::internal
