#include "form/structure.hpp"

#include "base/nearest.hpp"
#include "base/utf8.hpp"
#include "form/parts.hpp"
#include "form/values.hpp"
#include "govreport/decimal.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace govreport::internal {
namespace {

template <class Rules>
std::vector<std::string> names_of(const Rules& rules) {
  std::vector<std::string> names;
  for (const auto& rule : rules)
    names.emplace_back(rule.name);
  return names;
}

/// The code of the fault that a value is not of `kind`; empty where it is.
// NOLINTNEXTLINE(readability-function-cognitive-complexity): one line a kind
std::string_view value_fault(std::string_view value, const AttributeRule& rule) {
  switch (rule.kind) {
    case ValueKind::text:
      return rule.required && trim(value).empty() ? "form.no-words" : "";
    case ValueKind::formula:
      return trim(value).empty() ? "form.no-words" : "";
    case ValueKind::id:
      return is_id(value) ? "" : "form.bad-id";
    case ValueKind::path:
      return is_path(value) ? "" : "form.bad-path";
    case ValueKind::whole:
      return parse_whole(value) ? "" : "form.bad-whole";
    case ValueKind::decimal:
      return value == "none" || Decimal::parse(value) ? "" : "form.bad-decimal";
    case ValueKind::length:
      return parse_length(value) ? "" : "form.bad-length";
    case ValueKind::lengths:
      return parse_lengths(value) ? "" : "form.bad-lengths";
    case ValueKind::digits:
      return parse_digits(value) ? "" : "form.bad-digits";
    case ValueKind::yes_no:
      return value == "yes" || value == "no" ? "" : "form.bad-yes-no";
    case ValueKind::word:
      return std::find(rule.words.begin(), rule.words.end(), value) != rule.words.end()
                 ? ""
                 : "form.bad-word";
  }
  return "";
}

class StructureCheck {
 public:
  explicit StructureCheck(Faults& faults) : faults_(faults) {}

  void check(const XmlElement& element, const ElementRule& rule) {
    check_attributes(element, rule);
    check_words(element, rule);
    const std::vector<XmlElement> children = element.children();
    for (const ChildRule& child : rule.children)
      check_count(element, children, child);
    if (rule.content == Content::in_order) check_order(element, children, rule);
    for (const XmlElement& child : children)
      check_child(element, rule, child);
  }

 private:
  void check_attributes(const XmlElement& element, const ElementRule& rule) {
    std::vector<std::string_view> seen;
    for (const XmlAttribute& attribute : element.attributes()) {
      if (attribute.name == xinclude_declaration) continue;
      if (std::find(seen.begin(), seen.end(), attribute.name) != seen.end())
        fault(element, "form.attribute-twice", std::string(attribute.name));
      seen.push_back(attribute.name);
      check_attribute(element, rule, attribute);
    }
    for (const AttributeRule& known : rule.attributes) {
      if (known.required && !element.has(known.name))
        fault(element, "form.missing-attribute", std::string(known.name));
    }
  }

  void check_attribute(const XmlElement& element,
                       const ElementRule& rule,
                       const XmlAttribute& attribute) {
    const auto known = std::find_if(
        rule.attributes.begin(), rule.attributes.end(), [&attribute](const AttributeRule& each) {
          return each.name == attribute.name;
        });
    if (known == rule.attributes.end()) {
      faults_.add_unknown(element.line(),
                          "form.unknown-attribute",
                          attribute.name,
                          names_of(rule.attributes),
                          {{"element", std::string(element.name())}});
      return;
    }
    check_value(element, *known, attribute.value);
  }

  void check_value(const XmlElement& element, const AttributeRule& rule, std::string_view value) {
    const std::string_view code = value_fault(value, rule);
    if (code.empty()) return;
    std::vector<Argument> arguments = {{"element", std::string(element.name())},
                                       {"attribute", std::string(rule.name)}};
    if (rule.kind == ValueKind::word) {
      const std::vector<std::string> words(rule.words.begin(), rule.words.end());
      faults_.add_unknown(element.line(), code, value, words, std::move(arguments));
      return;
    }
    arguments.push_back({"value", std::string(value)});
    faults_.add(element.line(), code, std::move(arguments));
  }

  void check_words(const XmlElement& element, const ElementRule& rule) {
    const bool needs_words = rule.content == Content::words;
    if (needs_words && !element.has_text()) fault(element, "form.no-text", "");
    if (!needs_words && element.has_text())
      fault(element, "form.stray-text", std::string(trim(element.text())));
  }

  void check_count(const XmlElement& parent,
                   const std::vector<XmlElement>& children,
                   const ChildRule& rule) {
    std::uint32_t count = 0;
    for (const XmlElement& child : children) {
      if (child.name() != rule.name) continue;
      ++count;
      if (count == rule.at_most + 1)
        faults_.add(child.line(),
                    "form.element-twice",
                    {{"element", std::string(parent.name())}, {"name", std::string(rule.name)}});
    }
    if (count < rule.at_least) fault(parent, "form.missing-element", std::string(rule.name));
  }

  /// Says of each child that stands after one it should precede.
  void check_order(const XmlElement& parent,
                   const std::vector<XmlElement>& children,
                   const ElementRule& rule) {
    std::size_t reached = 0;
    for (const XmlElement& child : children) {
      const auto place = static_cast<std::size_t>(
          std::find_if(rule.children.begin(),
                       rule.children.end(),
                       [&child](const ChildRule& known) { return known.name == child.name(); }) -
          rule.children.begin());
      if (place == rule.children.size()) continue;
      if (place < reached)
        faults_.add(child.line(),
                    "form.element-order",
                    {{"element", std::string(parent.name())},
                     {"name", std::string(child.name())},
                     {"after", std::string(rule.children[reached].name)},
                     {"known", join(names_of(rule.children))}});
      reached = std::max(reached, place);
    }
  }

  void check_child(const XmlElement& parent, const ElementRule& rule, const XmlElement& child) {
    for (const ChildRule& known : rule.children) {
      if (known.name == child.name()) return check(child, *known.element);
    }
    faults_.add_unknown(child.line(),
                        rule.children.empty() ? "form.no-elements" : "form.unknown-element",
                        child.name(),
                        names_of(rule.children),
                        {{"element", std::string(parent.name())}});
  }

  void fault(const XmlElement& element, std::string_view code, std::string name) {
    faults_.add(element.line(),
                code,
                {{"element", std::string(element.name())}, {"name", std::move(name)}});
  }

  Faults& faults_;
};

}  // namespace

void check_structure(const XmlElement& element, const ElementRule& rule, Faults& faults) {
  StructureCheck(faults).check(element, rule);
}

}  // namespace govreport::internal
