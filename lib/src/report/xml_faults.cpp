#include "report/xml_faults.hpp"

#include "base/nearest.hpp"

#include <algorithm>
#include <map>

namespace govreport::internal {
namespace {

bool is_of_xml_itself(std::string_view attribute) {
  return attribute == "xmlns" || attribute.starts_with("xmlns:") || attribute.starts_with("xsi:");
}

bool is_one_of(std::string_view word, std::span<const std::string> known) {
  return std::find(known.begin(), known.end(), word) != known.end();
}

}  // namespace

void XmlFaults::add(std::string_view code, const XmlElement& at, std::vector<Argument> arguments) {
  arguments.push_back({"element", std::string(at.name())});
  Finding finding;
  finding.code = code;
  finding.arguments = std::move(arguments);
  finding.place.file = file_;
  finding.place.line = at.line();
  findings_.push_back(std::move(finding));
}

void XmlFaults::check_attributes(const XmlElement& element, std::span<const std::string> known) {
  for (const XmlAttribute& attribute : element.attributes()) {
    if (is_of_xml_itself(attribute.name) || is_one_of(attribute.name, known)) continue;
    add("report-xml.attribute-unknown",
        element,
        {{"attribute", std::string(attribute.name)}, {"known", join(known)}});
  }
}

void XmlFaults::check_no_text(const XmlElement& element) {
  if (element.has_text()) add("report-xml.text", element, {{"text", element.text()}});
}

void XmlFaults::check_no_children(const XmlElement& element) {
  for (const XmlElement& child : element.children())
    add("report-xml.element-inside", child, {{"parent", std::string(element.name())}});
}

void XmlFaults::each_child(const XmlElement& parent,
                           std::span<const std::string> names,
                           const Take& take,
                           std::string_view repeated) {
  check_no_text(parent);
  std::map<std::string_view, std::size_t> places;
  for (std::size_t index = 0; index < names.size(); ++index)
    places.emplace(names[index], index);
  std::vector<bool> seen(names.size(), false);
  std::size_t furthest = 0;
  for (const XmlElement& child : parent.children()) {
    const auto found = places.find(child.name());
    const std::size_t index = found == places.end() ? names.size() : found->second;
    if (found == places.end()) {
      add("report-xml.element-unknown",
          child,
          {{"parent", std::string(parent.name())}, {"known", join(names)}});
    } else if (seen[index] && child.name() != repeated) {
      add("report-xml.element-twice", child, {{"parent", std::string(parent.name())}});
    } else {
      if (index < furthest) add("report-xml.element-order", child, {{"after", names[furthest]}});
      furthest = std::max(furthest, index);
      seen[index] = true;
      take(index, child);
    }
  }
}

}  // namespace govreport::internal
