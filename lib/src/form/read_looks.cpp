#include "form/read_looks.hpp"

#include "base/utf8.hpp"
#include "form/element.hpp"

namespace govreport::internal {
namespace {

Alignment alignment_of(std::string_view word) {
  if (word == "centre") return Alignment::centre;
  if (word == "end") return Alignment::end;
  return word == "justify" ? Alignment::justify : Alignment::start;
}

FontRole read_role(const XmlElement& element) {
  FontRole role{text_of(element, "id"), text_of(element, "label"), {}};
  for (const XmlElement& family : children_of(element, "family"))
    role.families.push_back({std::string(trim(family.text())), yes_of(family, "bold")});
  return role;
}

Style read_style(const XmlElement& element) {
  Style style;
  style.id = text_of(element, "id");
  style.role = text_of(element, "role");
  style.size = length_of(element, "size");
  style.line_pitch = length_of(element, "line-pitch");
  style.first_indent_ems = whole_of(element, "first-indent");
  style.end_indent_ems = whole_of(element, "end-indent");
  style.lines_before = whole_of(element, "lines-before");
  style.alignment = alignment_of(element.attribute("alignment"));
  style.keep_with_next = yes_of(element, "keep-with-next");
  return style;
}

PageSetup read_page(const XmlElement& element) {
  PageSetup page;
  page.id = text_of(element, "id");
  page.width = length_of(element, "width");
  page.height = length_of(element, "height");
  page.top = length_of(element, "top");
  page.right = length_of(element, "right");
  page.bottom = length_of(element, "bottom");
  page.left = length_of(element, "left");
  page.number_style = text_of(element, "number-style");
  page.number_pattern = text_of(element, "number-pattern");
  page.number_distance = length_of(element, "number-distance");
  page.turned = yes_of(element, "turned");
  page.number_outside = element.attribute("number-place") == "outside";
  return page;
}

}  // namespace

std::vector<FontRole> read_roles(const XmlElement& element) {
  std::vector<FontRole> roles;
  for (const XmlElement& role : children_of(element, "role"))
    roles.push_back(read_role(role));
  return roles;
}

std::vector<Style> read_styles(const XmlElement& element) {
  std::vector<Style> styles;
  for (const XmlElement& style : children_of(element, "style"))
    styles.push_back(read_style(style));
  return styles;
}

StyleUse read_style_use(const XmlElement& element) {
  StyleUse use;
  for (const XmlElement& each : children_of(element, "use"))
    use.emplace(text_of(each, "for"), text_of(each, "style"));
  return use;
}

std::vector<RunInStyle> read_run_in_heads(const XmlElement& element) {
  std::vector<RunInStyle> heads;
  for (const XmlElement& each : children_of(element, "run-in"))
    heads.push_back({text_of(each, "number"), text_of(each, "style"), whole_of(each, "longest")});
  return heads;
}

std::vector<PageSetup> read_pages(const XmlElement& element) {
  std::vector<PageSetup> pages;
  for (const XmlElement& page : children_of(element, "page"))
    pages.push_back(read_page(page));
  return pages;
}

}  // namespace govreport::internal
