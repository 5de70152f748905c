#include "page_painter.hpp"

#include "glyph_line.hpp"

#include <span>

namespace govreport::pdf {
namespace {

Artifact kind_of(std::uint32_t artifact) {
  switch (artifact) {
    case GOVREPORT_ARTIFACT_PAGE_NUMBER:
      return Artifact::page_number;
    case GOVREPORT_ARTIFACT_REPEATED_HEADER:
      return Artifact::repeated_header;
    default:
      return Artifact::layout;
  }
}

// Neighbours that belong to one element, or are artifacts of one kind, share a mark.
bool belong_together(const PlacedRun& a, const PlacedRun& b) {
  if (a.run.artifact != b.run.artifact) return false;
  return a.is_artifact() || (a.run.node == b.run.node && a.is_label == b.is_label);
}

std::size_t end_of_group(std::span<const PlacedRun> runs) {
  std::size_t end = 1;
  while (end < runs.size() && belong_together(runs[0], runs[end]))
    ++end;
  return end;
}

MarkedText open_mark(const PlacedRun& placed,
                     const Paint& with,
                     TextObject& text,
                     PageMarks& marks) {
  if (placed.is_artifact()) return text.artifact(kind_of(placed.run.artifact));
  const govreport_index node = placed.run.node;
  const ElementId owner = placed.is_label ? with.tree.label_of(node) : with.tree.content_of(node);
  return text.marked(Name{with.tree.at(owner).type}, marks.mark(owner));
}

void paint_run(const PlacedPage& page,
               const PlacedRun& placed,
               const Paint& with,
               MarkedText& text) {
  const Font& font = with.fonts.font(placed.run.face);
  text.font(font.resource, placed.run.size);
  GlyphLine line(text, font, placed.run);
  if (placed.language.empty() || placed.language == with.language) {
    line.show(clusters_of(page, placed));
    return;
  }
  const Scope foreign = text.in_language(placed.language);
  line.show(clusters_of(page, placed));
  text.end_showing();
}

void paint_text(const PlacedPage& page,
                const Paint& with,
                ContentStream& content,
                PageMarks& marks) {
  std::span<const PlacedRun> runs = page.runs;
  if (runs.empty()) return;
  TextObject text = content.text();
  while (!runs.empty()) {
    const std::size_t end = end_of_group(runs);
    MarkedText mark = open_mark(runs.front(), with, text, marks);
    for (const PlacedRun& placed : runs.first(end))
      paint_run(page, placed, with, mark);
    runs = runs.subspan(end);
  }
}

// One path for neighbours of one width.
void paint_strokes(std::span<const govreport_stroke> strokes, ContentStream& content) {
  if (strokes.empty()) return;
  MarkedContent mark = content.artifact(Artifact::layout);
  const Scope state = mark.saved_state();
  for (std::size_t i = 0; i < strokes.size(); ++i) {
    if (i == 0 || strokes[i].width != strokes[i - 1].width) {
      if (i != 0) mark.stroke();
      mark.line_width(strokes[i].width);
    }
    mark.move_to(strokes[i].x0, strokes[i].y0);
    mark.line_to(strokes[i].x1, strokes[i].y1);
  }
  mark.stroke();
}

}  // namespace

std::string paint(const PlacedPage& page, const Paint& with, PageMarks& marks) {
  ContentStream content(page.height);
  paint_strokes(page.strokes, content);
  paint_text(page, with, content, marks);
  return std::move(content).finish();
}

}  // namespace govreport::pdf
