#include "form/unused.hpp"

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace govreport::internal {
namespace {

/// Everything that is declared and taken by name, by kind: "role", "style", "page".
class Uses {
 public:
  void walk(const XmlElement& parent) {
    for (const XmlElement& element : parent.children()) {
      note_declared(parent, element);
      note_taken(element);
      walk(element);
    }
  }

  std::vector<XmlElement> unused() const {
    std::vector<XmlElement> result;
    for (const XmlElement& element : declared_) {
      if (taken_.count({element.name(), element.attribute("id")}) == 0) result.push_back(element);
    }
    return result;
  }

 private:
  void note_declared(const XmlElement& parent, const XmlElement& element) {
    const std::string_view name = element.name();
    if (name == "role" || name == "style") declared_.push_back(element);
    // The first page is the report's own.
    if (name == "page" && element.line() != parent.children().front().line())
      declared_.push_back(element);
  }

  void note_taken(const XmlElement& element) {
    for (const XmlAttribute& attribute : element.attributes()) {
      if (attribute.name == "role" || attribute.name == "page")
        taken_.insert({attribute.name, attribute.value});
      if (attribute.name == "style" || attribute.name.ends_with("-style"))
        taken_.insert({"style", attribute.value});
    }
  }

  std::vector<XmlElement> declared_;
  std::set<std::pair<std::string_view, std::string_view>> taken_;
};

}  // namespace

void find_unused(const XmlElement& form,
                 std::uint32_t own_lines,
                 const TemplateFiles& files,
                 Findings& findings) {
  Uses uses;
  uses.walk(form);
  for (const XmlElement& element : uses.unused()) {
    if (element.line() > own_lines) continue;
    Finding finding;
    finding.severity = Severity::warning;
    finding.code = "form.unused";
    finding.arguments = {{"element", std::string(element.name())},
                         {"id", std::string(element.attribute("id"))}};
    finding.place = files.place_of(element.line());
    findings.push_back(std::move(finding));
  }
}

}  // namespace govreport::internal
