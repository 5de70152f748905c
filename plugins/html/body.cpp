#include "body.hpp"

#include "findings_view.hpp"
#include "heading_ranks.hpp"
#include "shown_text.hpp"
#include "table.hpp"

#include <array>
#include <string>

namespace govreport::html {
namespace {

constexpr std::array<std::string_view, 7> heading_elements = {
    "p", "h1", "h2", "h3", "h4", "h5", "h6"};

class Body {
 public:
  explicit Body(const Page& page)
      : page_(page), markup_(page.markup), ranks_(page.settings.fragment ? 2 : 1) {}

  void write() {
    if (!page_.document.nodes.empty()) write_children(0);
  }

 private:
  void write_children(govreport_index parent) {
    each_child(page_.document, parent, [this](govreport_index index, const govreport_node& node) {
      if (!markup_.output().has_failed()) write_node(index, node);
    });
  }

  void write_node(govreport_index index, const govreport_node& node) {
    page_.markup.output().set_progress(
        static_cast<std::uint32_t>(std::uint64_t{index} * 1000 / page_.document.nodes.size()));
    switch (node.kind) {
      case GOVREPORT_NODE_TITLE:
        return write_text(heading_elements.at(ranks_.title()), node);
      case GOVREPORT_NODE_SECTION:
        return write_section(index, node);
      case GOVREPORT_NODE_HEADING:
        last_heading_ = sdk::view(node.text);
        return write_text(heading_elements.at(ranks_.enter(node.level)), node);
      case GOVREPORT_NODE_TABLE:
        return write_table(page_, node.table, last_heading_);
      case GOVREPORT_NODE_NOTE:
        return write_note(index, node);
      case GOVREPORT_NODE_LIST:
        return write_group("ul", "list", index);
      case GOVREPORT_NODE_LIST_ITEM:
        return write_group("li", {}, index);
      default:
        return write_other(index, node);
    }
  }

  void write_section(govreport_index index, const govreport_node& node) {
    markup_.open("section");
    if (node.id.size != 0) markup_.id(markup_.names().section(sdk::view(node.id)));
    const bool has_page =
        node.page_setup != GOVREPORT_NONE && node.page_setup != page_.document.nodes[0].page_setup;
    if (has_page && !page_.settings.fragment)
      markup_.attribute("class", markup_.names().page(node.page_setup));
    markup_.line_end();
    write_children(index);
    write_findings_beside(page_, index);
    markup_.close().line_end();
  }

  /// The numbers of a list are words of its author: the browser adds none of its own.
  void write_group(std::string_view element, std::string_view name, govreport_index index) {
    markup_.open(element);
    if (!name.empty()) markup_.class_name(name);
    markup_.line_end();
    write_children(index);
    markup_.close().line_end();
  }

  void write_note(govreport_index index, const govreport_node& node) {
    start("p", node).id(markup_.names().note(index));
    finish(node);
  }

  /// A paragraph if it has text, whatever it is called; else what is in it (plugin.h, 7).
  void write_other(govreport_index index, const govreport_node& node) {
    if (node.text.size != 0) write_text("p", node);
    write_children(index);
  }

  void write_text(std::string_view element, const govreport_node& node) {
    if (node.text.size == 0) return;
    start(element, node);
    finish(node);
  }

  Markup& start(std::string_view element, const govreport_node& node) {
    markup_.open(element);
    std::string classes;
    if (node.style != GOVREPORT_NONE) classes = markup_.names().style(node.style);
    if (node.kind == GOVREPORT_NODE_SIGNATURE)
      classes.append(classes.empty() ? "" : " ").append(markup_.names().of("signature"));
    if (!classes.empty()) markup_.attribute("class", classes);
    if (node.language.size != 0) markup_.attribute("lang", sdk::view(node.language));
    return markup_;
  }

  void finish(const govreport_node& node) {
    write_shown(markup_, node);
    markup_.close().line_end();
  }

  const Page& page_;
  Markup& markup_;
  HeadingRanks ranks_;
  std::string_view last_heading_;
};

}  // namespace

void write_report(const Page& page) {
  Body(page).write();
}

}  // namespace govreport::html
