#include "form/references.hpp"

#include "form/element.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

namespace govreport::internal {
namespace {

/// An attribute of `element` that names one of the ids of another kind.
struct Reference {
  std::string_view element;
  std::string_view attribute;
  std::string_view kind;  ///< the element whose id it is
};

constexpr auto references = std::to_array<Reference>({
    {"section", "table", "table"},
    {"section", "page", "page"},
    {"style", "role", "role"},
    {"use", "style", "style"},
    {"run-in", "style", "style"},
    {"look", "head-style", "style"},
    {"look", "label-style", "style"},
    {"look", "data-style", "style"},
    {"look", "compact-head-style", "style"},
    {"look", "compact-label-style", "style"},
    {"look", "compact-data-style", "style"},
    {"page", "number-style", "style"},
    {"claim", "after", "claim"},
    {"nothing", "contradicts", "claim"},
});

constexpr auto kinds =
    std::to_array<std::string_view>({"section", "table", "role", "style", "page", "claim"});

/// The id that must be the only one of its kind: of a <use>, what it is for.
std::string_view identity_of(const XmlElement& element) {
  return element.attribute(element.name() == "use" ? "for" : "id");
}

bool has_identity(std::string_view element) {
  return element == "use" || std::find(kinds.begin(), kinds.end(), element) != kinds.end();
}

class ReferenceCheck {
 public:
  explicit ReferenceCheck(Faults& faults) : faults_(faults) {}

  void run(const XmlElement& root) {
    collect(root);
    for (const XmlElement& element : elements_)
      check(element);
    check_tables_shown();
  }

 private:
  void collect(const XmlElement& parent) {
    for (const XmlElement& element : parent.children()) {
      elements_.push_back(element);
      if (has_identity(element.name())) claim(element);
      const std::string_view name = element.name();
      if (name != "columns" && name != "rows") collect(element);
    }
  }

  void claim(const XmlElement& element) {
    const std::string id(identity_of(element));
    if (id.empty()) return;
    auto& ids = ids_[std::string(element.name())];
    const auto [first, is_new] = ids.emplace(id, element.line());
    if (!is_new)
      faults_.add(element.line(),
                  "form.id-twice",
                  {{"id", id}, {"first", faults_.first_at(first->second, element.line())}});
  }

  void check(const XmlElement& element) {
    for (const Reference& reference : references) {
      if (element.name() != reference.element || !element.has(reference.attribute)) continue;
      check_reference(element, reference);
    }
  }

  void check_reference(const XmlElement& element, const Reference& reference) {
    const std::string_view id = element.attribute(reference.attribute);
    const auto& known = ids_[std::string(reference.kind)];
    if (reference.kind == "table") shown_.emplace_back(id);
    if (!is_id(id) || known.find(id) != known.end()) return;
    std::vector<std::string> names;
    for (const auto& [name, line] : known)
      names.push_back(name);
    faults_.add_unknown(element.line(),
                        "form.unknown-reference",
                        id,
                        names,
                        {{"element", std::string(element.name())},
                         {"attribute", std::string(reference.attribute)},
                         {"kind", std::string(reference.kind)}});
  }

  void check_tables_shown() {
    for (const auto& [id, line] : ids_["table"]) {
      const auto times = std::count(shown_.begin(), shown_.end(), id);
      if (times != 1)
        faults_.add(
            line, times == 0 ? "form.table-not-shown" : "form.table-shown-twice", {{"id", id}});
    }
  }

  Faults& faults_;
  std::vector<XmlElement> elements_;
  std::map<std::string, std::map<std::string, std::uint32_t, std::less<>>> ids_;
  std::vector<std::string> shown_;
};

}  // namespace

void check_references(const XmlElement& root, Faults& faults) {
  ReferenceCheck(faults).run(root);
}

}  // namespace govreport::internal
