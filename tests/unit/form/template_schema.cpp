#include "template_schema.hpp"

#include "base/xml.hpp"
#include "form/language.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace govreport::internal {
namespace {

struct ValueType {
  ValueKind kind;
  std::string_view name;
  std::string_view pattern;
};

/// Those of ValueKind that are types of their own; "words" also serves elements that hold text.
constexpr auto value_types = std::to_array<ValueType>({
    {ValueKind::formula, "words", R"((.|\s)*\S(.|\s)*)"},
    {ValueKind::id, "id", "[a-z]([a-z0-9\\-]*[a-z0-9])?"},
    {ValueKind::path, "path", "[a-z]([a-z0-9\\-]*[a-z0-9])?(\\.[a-z]([a-z0-9\\-]*[a-z0-9])?)*"},
    {ValueKind::whole, "whole", "[0-9]{1,9}"},
    {ValueKind::decimal, "decimal", "none|-?[0-9]{1,10}(\\.[0-9]{1,6})?"},
    {ValueKind::length, "length", "[0-9]{1,6}(\\.[0-9]{1,6})?(mm|pt)"},
    {ValueKind::yes_no, "yes-no", "yes|no"},
    {ValueKind::digits, "digits", R"(\s*([1-9]|1[0-9]|20)(\s+([1-9]|1[0-9]|20))*\s*)"},
});

std::string_view type_name(const AttributeRule& rule) {
  if (rule.kind == ValueKind::text) return rule.required ? "words" : "xs:string";
  if (rule.kind == ValueKind::lengths) return "lengths";
  for (const ValueType& type : value_types) {
    if (type.kind == rule.kind) return type.name;
  }
  return "xs:string";
}

/// An id that must be the only one of its kind, and what may name it.
struct Key {
  std::string_view name;
  std::string_view selector;
  std::string_view field;
  std::string_view constraint = "xs:key";  ///< xs:unique where not each has one
};
constexpr auto keys = std::to_array<Key>({
    {"section", "sections/section", "@id"},
    {"table", "table", "@id"},
    {"role", "roles/role", "@id"},
    {"style", "styles/style", "@id"},
    {"use", "style-use/use", "@for"},
    {"page", "pages/page", "@id"},
    {"claim", "prose/claim", "@id", "xs:unique"},
});

struct KeyReference {
  std::string_view key;
  std::string_view selector;
  std::string_view field;
};
constexpr auto key_references = std::to_array<KeyReference>({
    {"table", "sections/section", "@table"},
    {"role", "styles/style", "@role"},
    {"style", "style-use/use", "@style"},
    {"style", "table/look", "@head-style"},
    {"style", "table/look", "@label-style"},
    {"style", "table/look", "@data-style"},
    {"style", "table/look", "@compact-head-style"},
    {"style", "table/look", "@compact-label-style"},
    {"style", "table/look", "@compact-data-style"},
    {"style", "pages/page", "@number-style"},
    {"claim", "prose/claim", "@after"},
    {"claim", "prose/nothing", "@contradicts"},
});

class SchemaWriter {
 public:
  std::string write() {
    writer_.open("xs:schema").attribute("xmlns:xs", "http://www.w3.org/2001/XMLSchema");
    about(
        "A form template of govreport: one form, one version. Made from the table the reader "
        "goes by; taught in docs/template-language.md.");
    write_root();
    write_values();
    collect(form_element());
    for (const ElementRule* rule : rules_)
      write_type(*rule);
    writer_.close();
    return std::move(text_);
  }

 private:
  void about(std::string_view words) {
    if (words.empty()) return;
    writer_.open("xs:annotation").element("xs:documentation", words).close();
  }

  void write_root() {
    writer_.open("xs:element").attribute("name", form_element_name).attribute("type", "form");
    for (const Key& key : keys)
      constraint(key.constraint, key.name, "", key.selector, key.field);
    for (std::size_t index = 0; index < key_references.size(); ++index) {
      const KeyReference& reference = key_references[index];
      const std::string name = std::string(reference.key) + "-reference-" + std::to_string(index);
      constraint("xs:keyref", name, reference.key, reference.selector, reference.field);
    }
    writer_.close();
  }

  // NOLINTNEXTLINE(readability-function-size): the five things an XSD constraint says
  void constraint(std::string_view kind,
                  std::string_view name,
                  std::string_view refer,
                  std::string_view selector,
                  std::string_view field) {
    writer_.open(kind).attribute("name", name);
    if (!refer.empty()) writer_.attribute("refer", refer);
    writer_.open("xs:selector").attribute("xpath", selector).close();
    writer_.open("xs:field").attribute("xpath", field).close();
    writer_.close();
  }

  void write_values() {
    for (const ValueType& type : value_types) {
      writer_.open("xs:simpleType").attribute("name", type.name);
      writer_.open("xs:restriction").attribute("base", "xs:string");
      writer_.open("xs:pattern").attribute("value", type.pattern).close();
      writer_.close().close();
    }
    writer_.open("xs:simpleType").attribute("name", "lengths");
    writer_.open("xs:restriction").open("xs:simpleType");
    writer_.open("xs:list").attribute("itemType", "length").close();
    writer_.close();
    writer_.open("xs:minLength").attribute("value", "1").close();
    writer_.close().close();
  }

  /// Every rule once, a parent before its children.
  void collect(const ElementRule& rule) {
    if (std::find(rules_.begin(), rules_.end(), &rule) != rules_.end()) return;
    rules_.push_back(&rule);
    for (const ChildRule& child : rule.children)
      collect(*child.element);
  }

  void write_type(const ElementRule& rule) {
    writer_.open("xs:complexType").attribute("name", rule.type);
    about(rule.about);
    if (rule.content == Content::words) {
      writer_.open("xs:simpleContent").open("xs:extension").attribute("base", "words");
      write_attributes(rule);
      writer_.close().close();
    } else {
      write_children(rule);
      write_attributes(rule);
    }
    writer_.close();
  }

  void write_children(const ElementRule& rule) {
    if (rule.children.empty()) return;
    const bool in_order = rule.content == Content::in_order;
    writer_.open(in_order ? "xs:sequence" : "xs:choice");
    if (!in_order) writer_.attribute("minOccurs", "0").attribute("maxOccurs", "unbounded");
    for (const ChildRule& child : rule.children) {
      writer_.open("xs:element").attribute("name", child.name);
      writer_.attribute("type", child.element->type);
      if (in_order) write_counts(child);
      writer_.close();
    }
    writer_.close();
  }

  void write_counts(const ChildRule& child) {
    if (child.at_least != 1) writer_.attribute("minOccurs", std::to_string(child.at_least));
    if (child.at_most != 1)
      writer_.attribute("maxOccurs",
                        child.at_most == many ? "unbounded" : std::to_string(child.at_most));
  }

  void write_attributes(const ElementRule& rule) {
    for (const AttributeRule& attribute : rule.attributes)
      write_attribute(attribute);
  }

  void write_attribute(const AttributeRule& rule) {
    writer_.open("xs:attribute").attribute("name", rule.name);
    const bool is_choice = rule.kind == ValueKind::word;
    if (!is_choice) writer_.attribute("type", type_name(rule));
    if (rule.required) writer_.attribute("use", "required");
    about(rule.about);
    if (is_choice) write_words(rule);
    writer_.close();
  }

  void write_words(const AttributeRule& rule) {
    writer_.open("xs:simpleType").open("xs:restriction").attribute("base", "xs:string");
    for (const std::string_view word : rule.words)
      writer_.open("xs:enumeration").attribute("value", word).close();
    writer_.close().close();
  }

  std::string text_;
  XmlWriter writer_{text_};
  std::vector<const ElementRule*> rules_;
};

}  // namespace

std::string template_schema() {
  return SchemaWriter().write();
}

}  // namespace govreport::internal
