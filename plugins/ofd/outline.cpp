#include "outline.hpp"

#include <algorithm>

namespace govreport::ofd {
namespace {

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

void HeadingSpots::add(const Page& page) {
  for (const TextObject& text : page.texts) {
    if (text.node >= document_.nodes.size() ||
        document_.nodes[text.node].kind != GOVREPORT_NODE_HEADING)
      continue;
    const Tick top = std::max<Tick>(text.y.front() - to_ticks(text.size), 0);
    spots_.emplace(text.node, Spot{pages_, top});
  }
  ++pages_;
}

std::vector<OutlineEntry> HeadingSpots::outline(const PackagePlan& plan) const {
  std::vector<OutlineEntry> entries;
  for (const auto& [index, spot] : spots_) {
    const govreport_node node = document_.nodes[index];
    entries.push_back({std::max(node.level, 1U),
                       std::string(sdk::view(node.text)),
                       plan.pages[spot.page].id,
                       spot.top});
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
