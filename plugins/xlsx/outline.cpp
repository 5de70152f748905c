#include "outline.hpp"

namespace govreport::xlsx {
namespace {

class Outliner {
 public:
  explicit Outliner(const sdk::Document& document) : document_(document) {}

  std::vector<SheetOutline> run() && {
    if (!document_.nodes.empty()) {
      const govreport_node root = document_.nodes[0];
      page_setup_ = root.page_setup;
      walk(root);
    }
    if (sheets_.empty()) open(GOVREPORT_NONE, document_.head.title);
    return std::move(sheets_);
  }

 private:
  void walk(const govreport_node& parent) {
    for (govreport_index child = parent.first_child; child != GOVREPORT_NONE;
         child = document_.nodes[child].next_sibling)
      take(child);
  }

  void take(govreport_index index) {
    const govreport_node node = document_.nodes[index];
    if (node.kind == GOVREPORT_NODE_SECTION && node.parent == 0) {
      open(index, name_of(node));
      walk(node);
    } else if (node.kind == GOVREPORT_NODE_TABLE || node.text.size != 0) {
      current().push_back(index);
    } else {
      walk(node);  // a group, of whatever kind
    }
  }

  void open(govreport_index section, govreport_text name) {
    SheetOutline sheet;
    sheet.wanted_name = sdk::view(name);
    sheet.node = section;
    const govreport_index own =
        section == GOVREPORT_NONE ? GOVREPORT_NONE : document_.nodes[section].page_setup;
    sheet.page_setup = own == GOVREPORT_NONE ? page_setup_ : own;
    sheet.blocks = std::move(waiting_);
    waiting_.clear();
    sheets_.push_back(std::move(sheet));
  }

  /// The name of a section's table, else its heading.
  govreport_text name_of(const govreport_node& section) const {
    govreport_text heading = section.id;
    for (govreport_index child = section.first_child; child != GOVREPORT_NONE;) {
      const govreport_node node = document_.nodes[child];
      if (node.kind == GOVREPORT_NODE_TABLE && document_.tables[node.table].sheet.size != 0)
        return document_.tables[node.table].sheet;
      if (node.kind == GOVREPORT_NODE_HEADING && node.level == 1) heading = node.text;
      child = node.next_sibling;
    }
    return heading;
  }

  std::vector<govreport_index>& current() {
    return sheets_.empty() ? waiting_ : sheets_.back().blocks;
  }

  const sdk::Document& document_;
  govreport_index page_setup_ = GOVREPORT_NONE;
  std::vector<SheetOutline> sheets_;
  std::vector<govreport_index> waiting_;  ///< before the first section
};

}  // namespace

std::vector<SheetOutline> outline(const sdk::Document& document) {
  return Outliner(document).run();
}

}  // namespace govreport::xlsx
