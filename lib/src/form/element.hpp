/// Attributes of an element as values. An attribute that is not there, or that the check of the
/// structure has already found faulty, gives the value for "nothing".
#pragma once

#include "base/xml.hpp"
#include "form/values.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

inline std::string text_of(const XmlElement& element, std::string_view name) {
  return std::string(element.attribute(name));
}
inline std::uint32_t whole_of(const XmlElement& element, std::string_view name) {
  return parse_whole(element.attribute(name)).value_or(0);
}
inline Length length_of(const XmlElement& element, std::string_view name) {
  return parse_length(element.attribute(name)).value_or(Length());
}
inline bool yes_of(const XmlElement& element, std::string_view name) {
  return element.attribute(name) == "yes";
}

/// The words of each child called `name`.
std::vector<std::string> words_of(const XmlElement& element, std::string_view name);

/// The children called `name`.
std::vector<XmlElement> children_of(const XmlElement& element, std::string_view name);

}  // namespace govreport::internal
