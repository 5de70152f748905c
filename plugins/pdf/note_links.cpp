#include "note_links.hpp"

#include <algorithm>

namespace govreport::pdf {
namespace {

// On a page, from its top left corner.
struct Box {
  govreport_emu left = 0;
  govreport_emu top = 0;
  govreport_emu right = 0;
  govreport_emu bottom = 0;
};

// The em boxes of the run's glyphs: 0.88 em above the base line.
Box box_of(const PlacedPage& page, const govreport_run& run) {
  const govreport_emu top = run.y - run.size * 88 / 100;
  Box box{run.x, top, run.x, top + run.size};
  if (run.glyphs.count == 0) return box;
  const govreport_glyph& last = page.glyphs[run.glyphs.first + run.glyphs.count - 1];
  box.right = run.x + last.x + last.advance;
  return box;
}

Box around(const Box& a, const Box& b) {
  return {std::min(a.left, b.left),
          std::min(a.top, b.top),
          std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

// Where a node is shown: on the first page that shows it.
struct Shown {
  std::size_t page = 0;
  Box box;
};

std::map<govreport_index, Shown> boxes_of(const std::map<govreport_index, govreport_index>& cells,
                                          const std::vector<DrawnPage>& pages) {
  std::map<govreport_index, Shown> shown;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (const PlacedRun& placed : pages[page].placed->runs) {
      if (placed.is_artifact() || cells.count(placed.run.node) == 0) continue;
      const Box box = box_of(*pages[page].placed, placed.run);
      const auto [found, is_new] = shown.try_emplace(placed.run.node, Shown{page, box});
      if (!is_new && found->second.page == page) found->second.box = around(found->second.box, box);
    }
  }
  return shown;
}

// The node of each cell that has a note → the note's node.
std::map<govreport_index, govreport_index> notes_by_cell(const sdk::Document& document) {
  std::map<govreport_index, govreport_index> notes;
  for (govreport_index index = 0; index < document.nodes.size(); ++index) {
    const govreport_node node = document.nodes[index];
    if (node.kind == GOVREPORT_NODE_NOTE && node.cell != GOVREPORT_NONE)
      notes.try_emplace(document.cells[node.cell].node, index);
  }
  return notes;
}

Array rectangle(const Box& box, govreport_emu page_height) {
  return Array()
      .add(Points{box.left})
      .add(Points{page_height - box.bottom})
      .add(Points{box.right})
      .add(Points{page_height - box.top});
}

// PDF/A wants it printable, though it prints nothing.                ISO 19005-3:2012, 6.3.2
Dictionary link_to(const Array& destination,
                   const Array& place,
                   govreport_text words,
                   std::size_t key) {
  constexpr std::int64_t print = 4;
  Dictionary link(Name{"Annot"});
  link.set(Name{"Subtype"}, Name{"Link"})
      .set(Name{"Rect"}, place)
      .set(Name{"Border"}, Array().add(Integer{0}).add(Integer{0}).add(Integer{0}))
      .set(Name{"F"}, Integer{print})
      .set(Name{"Contents"}, TextString{sdk::view(words)})
      .set(Name{"Dest"}, destination)
      .set(Name{"StructParent"}, Integer{static_cast<std::int64_t>(key)});
  return link;
}

}  // namespace

void write_note_links(const sdk::Document& document,
                      const StructureTree& tree,
                      std::vector<DrawnPage>& pages,
                      std::vector<LinkAnnotation>& links,
                      Writer& writer) {
  const std::map<govreport_index, govreport_index> notes = notes_by_cell(document);
  if (notes.empty()) return;
  const std::map<govreport_index, Place> targets = places_of(GOVREPORT_NODE_NOTE, document, pages);
  for (const auto& [cell, shown] : boxes_of(notes, pages)) {
    const auto target = targets.find(notes.at(cell));
    if (target == targets.end()) continue;
    DrawnPage& page = pages[shown.page];
    const Reference link = writer.put(link_to(destination(target->second, pages),
                                              rectangle(shown.box, page.placed->height),
                                              document.nodes[target->first].text,
                                              pages.size() + links.size()));
    page.annotations.add(link);
    links.push_back({link, page.object, tree.content_of(cell)});
  }
}

}  // namespace govreport::pdf
