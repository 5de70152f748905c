#include "readers/docx_styles.hpp"

#include "base/ascii.hpp"
#include "readers/ooxml.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

/// Styles are based on others; a ring of them is broken off.
constexpr int longest_chain = 16;
constexpr int running_text = 9;

template <class Number>
std::optional<Number> number_in(const XmlElement& element) {
  const auto value = attribute_named(element, "val");
  return value ? parse_number<Number>(*value) : std::nullopt;
}

/// "heading 2" → 1, "title" → 0.
std::optional<int> outline_level_of(std::string_view style_name) {
  if (style_name == "title") return 0;
  constexpr std::string_view heading = "heading ";
  if (!style_name.starts_with(heading)) return std::nullopt;
  const auto depth = parse_number<int>(style_name.substr(heading.size()));
  return depth && *depth >= 1 && *depth <= 9 ? std::optional(*depth - 1) : std::nullopt;
}

template <class Value>
void fill(std::optional<Value>& own, const std::optional<Value>& other) {
  if (!own) own = other;
}

}  // namespace

DocxParagraphLook read_paragraph_look(const XmlElement& properties) {
  DocxParagraphLook look;
  for (const XmlElement& each : properties.children()) {
    const std::string_view name = local_name(each.name());
    if (name == "outlineLvl") look.outline_level = number_in<int>(each);
    if (name != "numPr") continue;
    if (const auto level = child_named(each, "ilvl"))
      look.list_level = number_in<std::size_t>(*level);
    if (const auto list = child_named(each, "numId"))
      look.list = std::string(attribute_named(*list, "val").value_or(""));
  }
  return look;
}

DocxStyles::Style DocxStyles::read_style(const XmlElement& element) {
  Style style;
  for (const XmlElement& child : element.children()) {
    const std::string_view name = local_name(child.name());
    if (name == "name") style.name = small_letters(attribute_named(child, "val").value_or(""));
    if (name == "basedOn") style.base = attribute_named(child, "val").value_or("");
    if (name == "pPr") style.look = read_paragraph_look(child);
  }
  fill(style.look.outline_level, outline_level_of(style.name));
  return style;
}

void DocxStyles::read(const XmlElement& root) {
  for (const XmlElement& each : children_named(root, "style")) {
    if (attribute_named(each, "type").value_or("paragraph") != "paragraph") continue;
    const std::string id(attribute_named(each, "styleId").value_or(""));
    styles_[id] = read_style(each);
    if (attribute_named(each, "default") == "1") default_ = id;
  }
}

const DocxStyles::Style* DocxStyles::find(std::string_view id) const {
  const auto found = styles_.find(id.empty() ? std::string_view(default_) : id);
  return found == styles_.end() ? nullptr : &found->second;
}

DocxParagraphLook DocxStyles::look(std::string_view style, DocxParagraphLook own) const {
  const Style* each = find(style);
  for (int steps = 0; each != nullptr && steps < longest_chain; ++steps) {
    fill(own.outline_level, each->look.outline_level);
    fill(own.list, each->look.list);
    fill(own.list_level, each->look.list_level);
    each = each->base.empty() ? nullptr : find(each->base);
  }
  return own;
}

bool DocxStyles::is_of_contents(std::string_view style) const {
  const Style* const found = find(style);
  return found != nullptr && found->name.starts_with("toc ");
}

int heading_depth(const DocxParagraphLook& look) {
  const int level = look.outline_level.value_or(running_text);
  return level < 0 || level >= running_text ? 0 : std::min(level + 1, 6);
}

}  // namespace govreport::internal
