#include "ofd_ink_rules.hpp"

#include <algorithm>
#include <map>
#include <memory>

#include <hb.h>

namespace govreport::test {
namespace {

constexpr double tolerance = 0.001;  // millimetres: what four decimals of several numbers can make

/// A rectangle in millimetres, or in units of a font.
struct Extent {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};

/// A font program of the package, as HarfBuzz reads it.
class EmbeddedFont {
 public:
  /// Pre: `program` outlives the font.
  explicit EmbeddedFont(const std::string& program)
      : blob_(hb_blob_create(program.data(),
                             static_cast<unsigned>(program.size()),
                             HB_MEMORY_MODE_READONLY,
                             nullptr,
                             nullptr),
              hb_blob_destroy),
        face_(hb_face_create(blob_.get(), 0), hb_face_destroy),
        font_(hb_font_create(face_.get()), hb_font_destroy) {}

  unsigned glyph_count() const { return hb_face_get_glyph_count(face_.get()); }

  /// The ink of `glyph` at a size of 1, y downward from its origin; where it has none, the origin.
  Extent ink(unsigned glyph) const {
    hb_glyph_extents_t ink{};
    hb_font_get_glyph_extents(font_.get(), glyph, &ink);
    const double em = hb_face_get_upem(face_.get());
    return {ink.x_bearing / em,
            -ink.y_bearing / em,
            (ink.x_bearing + ink.width) / em,
            -(ink.y_bearing + ink.height) / em};
  }

 private:
  template <class Type>
  using Owned = std::unique_ptr<Type, void (*)(Type*)>;
  Owned<hb_blob_t> blob_;
  Owned<hb_face_t> face_;
  Owned<hb_font_t> font_;
};

class InkInspection {
 public:
  explicit InkInspection(const OfdFile& file) : file_(file) {}

  std::vector<std::string> run() {
    read_fonts();
    for (const OfdFile::Entry& entry : file_.entries) {
      if (!entry.path.ends_with("/Content.xml")) continue;
      const pugi::xml_document page = parse(entry.bytes);
      for (const pugi::xml_node object : all(page, "ofd:TextObject"))
        check_object(object, entry.path);
    }
    return faults_;
  }

 private:
  void read_fonts() {
    const pugi::xml_document resources = parse(file_.part("Doc_0/PublicRes.xml"));
    for (const pugi::xml_node font : all(resources, "ofd:Font")) {
      const std::string path = std::string("Doc_0/Res/") + font.child_value("ofd:FontFile");
      const auto read =
          fonts_.emplace(font.attribute("ID").as_uint(), EmbeddedFont(file_.part(path)));
      if (read.first->second.glyph_count() == 0) faults_.push_back(path + ": is no font");
    }
  }

  void check_object(const pugi::xml_node& object, const std::string& part) {
    const EmbeddedFont& font = fonts_.at(object.attribute("Font").as_uint());
    std::vector<unsigned> glyphs;
    for (const pugi::xml_node transform : object.children("ofd:CGTransform")) {
      for (const double glyph : numbers(transform.child_value("ofd:Glyphs")))
        glyphs.push_back(static_cast<unsigned>(glyph));
    }
    const std::string name = part + ": object " + object.attribute("ID").value();
    const auto is_foreign = [&](unsigned glyph) { return glyph >= font.glyph_count(); };
    if (std::any_of(glyphs.begin(), glyphs.end(), is_foreign)) {
      faults_.push_back(name + " names a glyph that its font has not");
      return;
    }
    if (!is_held(object, font, glyphs)) faults_.push_back(name + " has ink outside its Boundary");
  }

  static bool is_held(const pugi::xml_node& object,
                      const EmbeddedFont& font,
                      const std::vector<unsigned>& glyphs) {
    const double size = object.attribute("Size").as_double();
    const std::vector<Spot> spots = spots_of(object.child("ofd:TextCode"));
    for (std::size_t i = 0; i < std::min(glyphs.size(), spots.size()); ++i) {
      const Extent ink = font.ink(glyphs[i]);
      const Spot& at = spots[i];
      if (!is_inside(object, at.x + ink.left * size, at.y + ink.top * size) ||
          !is_inside(object, at.x + ink.right * size, at.y + ink.bottom * size))
        return false;
    }
    return true;
  }

  struct Spot {
    double x = 0;
    double y = 0;
  };

  static std::vector<Spot> spots_of(const pugi::xml_node& code) {
    std::vector<Spot> spots = {{code.attribute("X").as_double(), code.attribute("Y").as_double()}};
    const std::vector<double> across = deltas(code.attribute("DeltaX").value());
    std::vector<double> down = deltas(code.attribute("DeltaY").value());
    down.resize(across.size());
    for (std::size_t i = 0; i < across.size(); ++i)
      spots.push_back({spots.back().x + across[i], spots.back().y + down[i]});
    return spots;
  }

  /// Whether a point of the object, moved by its matrix if it has one, lies in its boundary.
  static bool is_inside(const pugi::xml_node& object, double x, double y) {
    const std::vector<double> box = numbers(object.attribute("Boundary").value());
    const std::vector<double> m = numbers(object.attribute("CTM").value());
    if (m.size() == 6) {
      const double across = m[0] * x + m[2] * y + m[4];
      y = m[1] * x + m[3] * y + m[5];
      x = across;
    }
    return x >= -tolerance && y >= -tolerance && x <= box.at(2) + tolerance &&
           y <= box.at(3) + tolerance;
  }

  const OfdFile& file_;
  std::map<unsigned, EmbeddedFont> fonts_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> ink_faults_of(const OfdFile& file) {
  return InkInspection(file).run();
}

}  // namespace govreport::test
