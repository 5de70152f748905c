#include "outline.hpp"

namespace govreport::xlsx {
namespace {

class Outliner {
 public:
  Outliner(const sdk::Document& document, const Room& room) : document_(document), room_(room) {}

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
      if (sheets_.empty()) add_room(waiting_, room_.preamble, 0);
      open(index, name_of(node));
      walk(node);
      SheetOutline& sheet = sheets_.back();
      add_room(sheet.blocks, sheet.has_table ? room_.table : room_.prose, index);
    } else if (node.kind == GOVREPORT_NODE_TABLE || node.text.size != 0 || is_closing(node)) {
      current().push_back({index, false});
      if (node.kind == GOVREPORT_NODE_TABLE && !sheets_.empty()) sheets_.back().has_table = true;
    } else {
      walk(node);  // a group, of whatever kind
    }
  }

  /// An empty signature or date that is to be filled in.
  bool is_closing(const govreport_node& node) const {
    return room_.prose > 0 &&
           (node.kind == GOVREPORT_NODE_SIGNATURE || node.kind == GOVREPORT_NODE_DATE);
  }

  static void add_room(std::vector<OutlineBlock>& blocks,
                       std::uint32_t lines,
                       govreport_index node) {
    blocks.insert(blocks.end(), lines, {node, true});
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

  std::vector<OutlineBlock>& current() {
    return sheets_.empty() ? waiting_ : sheets_.back().blocks;
  }

  const sdk::Document& document_;
  const Room room_;
  govreport_index page_setup_ = GOVREPORT_NONE;
  std::vector<SheetOutline> sheets_;
  std::vector<OutlineBlock> waiting_;  ///< before the first section
};

}  // namespace

std::vector<SheetOutline> outline(const sdk::Document& document, const Room& room) {
  return Outliner(document, room).run();
}

}  // namespace govreport::xlsx
