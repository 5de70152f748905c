#include "page_part.hpp"

#include "xml_part.hpp"

#include <algorithm>

namespace govreport::ofd {
namespace {

Box bounds_of(const PathObject& path) {
  const Line& first = path.lines.front();
  Box box = {first.x0, first.y0, first.x0, first.y0};
  for (const Line& line : path.lines) {
    box.left = std::min({box.left, line.x0, line.x1});
    box.right = std::max({box.right, line.x0, line.x1});
    box.top = std::min({box.top, line.y0, line.y1});
    box.bottom = std::max({box.bottom, line.y0, line.y1});
  }
  const Tick reach = path.width;  // half of it is ink; the rest keeps readers' rounding out of it
  return {box.left - reach, box.top - reach, box.right + reach, box.bottom + reach};
}

std::string outline_of(const PathObject& path, const Box& box) {
  std::string data;
  for (const Line& line : path.lines) {
    if (!data.empty()) data += ' ';
    data += "M " + millimetres(line.x0 - box.left) + ' ' + millimetres(line.y0 - box.top) + " L " +
            millimetres(line.x1 - box.left) + ' ' + millimetres(line.y1 - box.top);
  }
  return data;
}

/// LineWidth stands on the object itself: ofdrw 2.3.6 passes over a DrawParam's.
void write_path(const Element& layer, const PathObject& path, ObjectId id, const Box& page) {
  const Box box = bounds_of(path).within(page);
  layer.child("ofd:PathObject")
      .attribute("ID", number(id))
      .attribute("Boundary", box.written())
      .attribute("LineWidth", millimetres(path.width))
      .child("ofd:AbbreviatedData", outline_of(path, box));
}

/// GB/T 33190-2016, 11.4: which glyphs of the embedded font show the characters.
void write_transform(const Element& object, const TextObject& text, const Font& font) {
  std::string glyphs;
  for (const std::uint32_t glyph : text.glyphs) {
    if (!glyphs.empty()) glyphs += ' ';
    sdk::append_integer(glyphs, font.glyphs.at(glyph));
  }
  object.child("ofd:CGTransform")
      .attribute("CodePosition", "0")
      .attribute("CodeCount", sdk::integer(static_cast<std::int64_t>(text.x.size())))
      .attribute("GlyphCount", sdk::integer(static_cast<std::int64_t>(text.glyphs.size())))
      .child("ofd:Glyphs", glyphs);
}

bool is_level(const std::vector<Tick>& y) {
  return std::all_of(y.begin(), y.end(), [&](Tick each) { return each == y.front(); });
}

/// GB/T 33190-2016, 8.5: takes what is written from the pivot on to its place in `box`.
std::string turning_matrix(const TextObject& text, const Box& box) {
  return "0 1 -1 0 " + millimetres(text.pivot_x - box.left) + ' ' +
         millimetres(text.pivot_y - box.top);
}

/// GB/T 33190-2016, 11.3.
void write_code(const Element& object, const TextObject& text, const Box& box) {
  const Tick left = text.turned ? text.pivot_x : box.left;
  const Tick top = text.turned ? text.pivot_y : box.top;
  object.child("ofd:TextCode", text.text)
      .attribute("X", millimetres(text.x.front() - left))
      .attribute("Y", millimetres(text.y.front() - top))
      .optional_attribute("DeltaX", steps(text.x))
      .optional_attribute("DeltaY", is_level(text.y) ? "" : steps(text.y));
}

/// What a page's text needs to know of the fonts.
struct FontUse {
  const Font& font;
  FontId id;
};

void write_text(const Element& layer,
                const TextObject& text,
                ObjectId id,
                const FontUse& use,
                const Box& page) {
  const Box box = boundary_of(text, use.font.face, page);
  const Element object =
      layer.child("ofd:TextObject")
          .attribute("ID", number(id))
          .attribute("Boundary", box.written())
          .optional_attribute("CTM", text.turned ? turning_matrix(text, box) : "")
          .attribute("Font", number(use.id))
          .attribute("Size", millimetres_of(text.size));
  write_transform(object, text, use.font);
  write_code(object, text, box);
}

/// `box` turned clockwise by a quarter about the pivot of `text`.
Box turned(const Box& box, const TextObject& text) {
  const Tick x = text.pivot_x;
  const Tick y = text.pivot_y;
  return {x - (box.bottom - y), y + (box.left - x), x - (box.top - y), y + (box.right - x)};
}

}  // namespace

Box boundary_of(const TextObject& text, const govreport_face& face, const Box& page) {
  const auto scaled = [&](std::int64_t units) {
    return to_ticks(text.size * units / std::max<std::int64_t>(face.units_per_em, 1));
  };
  const Tick room = to_ticks(text.size / 20);
  const auto [left, right] = std::minmax_element(text.x.begin(), text.x.end());
  const auto [top, bottom] = std::minmax_element(text.y.begin(), text.y.end());
  const Box box = {*left - room,
                   *top - scaled(face.ascent),
                   std::max(*right + to_ticks(text.size), text.end) + room,
                   *bottom - scaled(face.descent)};
  return (text.turned ? turned(box, text) : box).within(page);
}

std::string page_part(const Page& page,
                      const PagePlan& plan,
                      const PackagePlan& package,
                      const Fonts& fonts) {
  const XmlPart part("ofd:Page", "ofd", ofd_namespace);
  part.root().child("ofd:Area").child("ofd:PhysicalBox", page.area.written());
  const Element layer = part.root().child("ofd:Content").child("ofd:Layer");
  layer.attribute("Type", "Body").attribute("ID", number(plan.layer));
  for (std::size_t i = 0; i < page.paths.size(); ++i)
    write_path(layer, page.paths[i], plan.path(i), page.area);
  for (std::size_t i = 0; i < page.texts.size(); ++i) {
    const std::uint32_t face = page.texts[i].face;
    const FontUse use = {fonts.at(face), package.fonts.at(face).id};
    write_text(layer, page.texts[i], plan.text(i), use, page.area);
  }
  return part.bytes();
}

}  // namespace govreport::ofd
