#include "head.hpp"

#include "special_characters.hpp"
#include "style_sheet.hpp"

#include <string>
#include <vector>

namespace govreport::html {
namespace {

/// Fewer sections than this are seen at a glance.
constexpr std::size_t fewest_listed = 3;

struct Heading {
  govreport_text section;
  govreport_text words;
};

/// The first heading of each section that has an id.
std::vector<Heading> headings_of(const sdk::Document& document) {
  std::vector<Heading> headings;
  if (document.nodes.empty()) return headings;
  each_child(document, 0, [&](govreport_index index, const govreport_node& section) {
    if (section.kind != GOVREPORT_NODE_SECTION || section.id.size == 0) return;
    const std::size_t before = headings.size();
    each_child(document, index, [&](govreport_index, const govreport_node& node) {
      if (node.kind == GOVREPORT_NODE_HEADING && headings.size() == before)
        headings.push_back({section.id, node.text});
    });
  });
  return headings;
}

/// The name of a property of the document as HTML has it; empty = not there (HTML, 4.2.5.1).
std::string_view meta_name(std::string_view property) {
  if (property == "Author") return "author";
  if (property == "Subject") return "description";
  return property == "Keywords" ? "keywords" : "";
}

void write_meta(Markup& markup, std::string_view name, std::string_view content) {
  markup.open_void("meta").attribute("name", name).attribute("content", content).line_end();
}

/// Text alone: a title holds no elements, and a break in it is a space.
std::string plain(std::string_view words) {
  std::string line;
  for (std::size_t done = 0; done < words.size();) {
    const FoundSpecial found = next_special(words, done);
    line += words.substr(done, found.offset - done);
    if (found.kind == Special::markup || found.kind == Special::private_use)
      line += words.substr(found.offset, found.size);
    if (found.kind == Special::line_end || found.kind == Special::tabulator) line += ' ';
    done = found.offset + found.size;
  }
  return line;
}

}  // namespace

void write_head(const Page& page, const AttachedData& data) {
  Markup& markup = page.markup;
  const bool is_gb18030 = page.settings.charset == Charset::gb18030;
  markup.open("head").line_end();
  markup.open_void("meta").attribute("charset", is_gb18030 ? "gb18030" : "utf-8").line_end();
  write_meta(markup, "viewport", "width=device-width, initial-scale=1");
  markup.element("title", plain(sdk::view(page.document.head.title))).line_end();
  for (const govreport_property property : page.document.properties) {
    const std::string_view name = meta_name(sdk::view(property.name));
    if (!name.empty()) write_meta(markup, name, sdk::view(property.value));
  }
  write_alternate(page, data);
  write_style(page);
  markup.close().line_end();
}

void write_contents(const Page& page) {
  Markup& markup = page.markup;
  const Names& names = markup.names();
  markup.open("a").class_name("skip").link_to(names.of("main"));
  markup.text(page.words.skip).close().line_end();
  const std::vector<Heading> headings = headings_of(page.document);
  if (headings.size() < fewest_listed) return;
  markup.open("nav").class_name("contents").attribute("aria-label", page.words.contents);
  markup.line_end().open("ul").line_end();
  for (const Heading& heading : headings) {
    markup.open("li").open("a").link_to(names.section(sdk::view(heading.section)));
    markup.text(sdk::view(heading.words)).close().close().line_end();
  }
  markup.close().line_end().close().line_end();
}

}  // namespace govreport::html
