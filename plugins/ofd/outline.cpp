#include "outline.hpp"

#include <algorithm>
#include <map>

namespace govreport::ofd {
namespace {

struct Spot {
  PageId page;
  Tick top = 0;
};

/// Where each node is first shown: a size above its first base line.
std::map<govreport_index, Spot> first_spots(const std::vector<Page>& pages,
                                            const PackagePlan& plan) {
  std::map<govreport_index, Spot> spots;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const TextObject& text : pages[i].texts) {
      const Tick top = std::max<Tick>(text.y.front() - to_ticks(text.size), 0);
      spots.emplace(text.node, Spot{plan.pages[i].id, top});
    }
  }
  return spots;
}

Element write_entry(const Element& parent, const OutlineEntry& entry) {
  const Element element = parent.child("ofd:OutlineElem");
  element.attribute("Title", entry.title)
      .child("ofd:Actions")
      .child("ofd:Action")
      .attribute("Event", "CLICK")
      .child("ofd:Goto")
      .child("ofd:Dest")
      .attribute("Type", "XYZ")
      .attribute("PageID", number(entry.page))
      .attribute("Left", "0")
      .attribute("Top", millimetres(entry.top));
  return element;
}

}  // namespace

std::vector<OutlineEntry> outline_of(const sdk::Document& document,
                                     const std::vector<Page>& pages,
                                     const PackagePlan& plan) {
  const std::map<govreport_index, Spot> spots = first_spots(pages, plan);
  std::vector<OutlineEntry> entries;
  for (govreport_index i = 0; i < document.nodes.size(); ++i) {
    const govreport_node node = document.nodes[i];
    const auto spot = spots.find(i);
    if (node.kind != GOVREPORT_NODE_HEADING || spot == spots.end()) continue;
    entries.push_back({std::max(node.level, 1U),
                       std::string(sdk::view(node.text)),
                       spot->second.page,
                       spot->second.top});
  }
  return entries;
}

void write_outline(const Element& document, const std::vector<OutlineEntry>& entries) {
  struct Open {
    std::uint32_t level;
    Element element;
  };
  std::vector<Open> open = {{0, document.child("ofd:Outlines")}};
  for (const OutlineEntry& entry : entries) {
    while (open.back().level >= entry.level)
      open.pop_back();
    open.push_back({entry.level, write_entry(open.back().element, entry)});
  }
}

}  // namespace govreport::ofd
