#include "readers/html_elements.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace govreport::internal {
namespace {

constexpr auto unseen = std::to_array<std::string_view>(
    {"script", "style", "noscript", "template", "iframe",   "object", "embed",    "svg",
     "canvas", "audio", "video",    "select",   "button",   "input",  "textarea", "map",
     "head",   "title", "applet",   "datalist", "frameset", "frame",  "link",     "meta"});

constexpr auto asides = std::to_array<std::string_view>({"nav", "footer", "aside", "menu"});

constexpr auto parts = std::to_array<std::string_view>(
    {"html",   "body",     "div",    "section", "article", "main",    "header",
     "form",   "fieldset", "center", "table",   "thead",   "tbody",   "tfoot",
     "tr",     "td",       "th",     "caption", "dl",      "ul",      "ol",
     "figure", "nav",      "menu",   "aside",   "footer",  "details", "blockquote"});

constexpr auto lines = std::to_array<std::string_view>({"p",
                                                        "li",
                                                        "dt",
                                                        "dd",
                                                        "pre",
                                                        "address",
                                                        "figcaption",
                                                        "hr",
                                                        "summary",
                                                        "h1",
                                                        "h2",
                                                        "h3",
                                                        "h4",
                                                        "h5",
                                                        "h6"});

template <class Words>
bool has(const Words& words, std::string_view name) {
  return std::find(words.begin(), words.end(), name) != words.end();
}

/// A style that hides its element, spaces and size of letters aside.
bool hides(std::string_view style) {
  std::string plain = small_letters(style);
  std::erase(plain, ' ');
  return plain.find("display:none") != std::string::npos ||
         plain.find("visibility:hidden") != std::string::npos;
}

}  // namespace

bool is_hidden(const HtmlNode& element) {
  return has(unseen, element.name()) || element.has("hidden") || hides(element.attribute("style"));
}

bool is_aside_element(std::string_view name) {
  return has(asides, name);
}

bool is_block(std::string_view name) {
  return has(parts, name) || has(lines, name);
}

bool is_part(std::string_view name) {
  return has(parts, name);
}

int heading_depth(std::string_view name) {
  const bool is_heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
  return is_heading ? name[1] - '0' : 0;
}

}  // namespace govreport::internal
