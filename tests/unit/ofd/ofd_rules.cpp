#include "ofd_rules.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <set>

namespace govreport::test {
namespace {

constexpr double tolerance = 0.0002;  // two units of the fourth decimal

struct Rectangle {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  static Rectangle of(const char* box) {
    std::vector<double> n = numbers(box);
    n.resize(4);
    return {n[0], n[1], n[0] + n[2], n[1] + n[3]};
  }
  bool holds(double x, double y) const {
    return x >= left - tolerance && x <= right + tolerance && y >= top - tolerance &&
           y <= bottom + tolerance;
  }
  bool holds(const Rectangle& other) const {
    return holds(other.left, other.top) && holds(other.right, other.bottom);
  }
};

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash + 1);
}

class Inspection {
 public:
  explicit Inspection(const OfdFile& file) : file_(file) {}

  std::vector<std::string> run() {
    check_paths();
    for (const OfdFile::Entry& entry : file_.entries)
      check_names(entry);
    check_package();
    check_references();
    return faults_;
  }

 private:
  void fault(const std::string& part, const std::string& what) {
    faults_.push_back(part + ": " + what);
  }
  void require(bool holds, const std::string& part, const std::string& what) {
    if (!holds) fault(part, what);
  }

  static bool is_plain(const std::string& path) {
    return !path.empty() && path.front() != '/' && path.find("./") == std::string::npos &&
           path.find('\\') == std::string::npos &&
           std::all_of(path.begin(), path.end(), [](char c) { return c > ' ' && c < 0x7F; });
  }

  void check_paths() {
    require(!file_.entries.empty() && file_.entries.front().path == "OFD.xml",
            "OFD.xml",
            "is not the first part");
    std::set<std::string> seen;
    for (const std::string& path : file_.paths()) {
      require(is_plain(path), path, "path is not plain");
      require(seen.insert(path).second, path, "is there twice");
    }
  }

  void check_names(const OfdFile::Entry& entry) {
    if (entry.bytes.find("=\"http://www.ofdspec.org/2016\"") == std::string::npos) return;
    require(entry.bytes.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"),
            entry.path,
            "is not declared as UTF-8");
    require(entry.bytes.find("<!DOCTYPE") == std::string::npos, entry.path, "has a document type");
    const pugi::xml_document document = parse(entry.bytes);
    const std::string own = std::string(document.document_element().name());
    const std::string prefix = own.substr(0, own.find(':') + 1);
    check_element(document.document_element(), prefix, entry.path);
  }

  void check_element(const pugi::xml_node& node,
                     const std::string& prefix,
                     const std::string& part) {
    const std::string name = node.name();
    const bool named =
        name.rfind("ofd:", 0) == 0 || (prefix != "ofd:" && name.rfind(prefix, 0) == 0);
    require(named && name.find(':') != std::string::npos, part, name + " lacks its prefix");
    for (const pugi::xml_attribute attribute : node.attributes()) {
      const std::string written = attribute.name();
      require(written.find(':') == std::string::npos || written.rfind("xmlns:", 0) == 0,
              part,
              written + " has a prefix");
    }
    for (const pugi::xml_node child : node.children()) {
      if (child.type() == pugi::node_element) check_element(child, prefix, part);
    }
  }

  /// The part that `node` of `from` names, if it is there.
  std::string follow(const std::string& from, const std::string& base, const std::string& named) {
    const std::string path = folder_of(from) + (base.empty() ? "" : base + "/") + named;
    require(is_plain(named), from, "names " + named + ", which is not plain");
    if (!file_.has(path)) {
      fault(from, "names " + path + ", which is not there");
      return "";
    }
    reached_.insert(path);
    return path;
  }

  void check_package() {
    reached_.insert("OFD.xml");
    const pugi::xml_document document = parse(file_.part("OFD.xml"));
    const auto bodies = all(document, "ofd:DocBody");
    require(bodies.size() == 1, "OFD.xml", "has not one DocBody");
    if (bodies.empty()) return;
    const std::string id = bodies[0].child("ofd:DocInfo").child_value("ofd:DocID");
    const bool hexadecimal =
        std::all_of(id.begin(), id.end(), [](unsigned char c) { return std::isxdigit(c) != 0; });
    require(id.size() == 32 && hexadecimal, "OFD.xml", "DocID is not 32 hexadecimal digits");
    const std::string root = follow("OFD.xml", "", bodies[0].child_value("ofd:DocRoot"));
    if (!root.empty()) check_document(root);
    for (const std::string& path : file_.paths())
      require(reached_.count(path) == 1, path, "is not named by any part");
  }

  void check_document(const std::string& path) {
    const pugi::xml_document document = parse(file_.part(path));
    const pugi::xml_node root = document.document_element();
    const pugi::xml_node common = root.child("ofd:CommonData");
    for (const char* kind : {"ofd:PublicRes", "ofd:DocumentRes"}) {
      for (const pugi::xml_node resource : common.children(kind))
        check_resources(follow(path, "", resource.child_value()));
    }
    for (const pugi::xml_node page : all(root, "ofd:Page"))
      check_page(page, follow(path, "", page.attribute("BaseLoc").value()), path);
    check_outline(root, path);
    if (const pugi::xml_node tags = root.child("ofd:CustomTags"))
      check_tags(follow(path, "", tags.child_value()));
    if (const pugi::xml_node attachments = root.child("ofd:Attachments"))
      check_attachments(follow(path, "", attachments.child_value()));
    const auto last = static_cast<unsigned>(std::stoul(common.child_value("ofd:MaxUnitID")));
    for (const unsigned id : ids_)
      require(id <= last, path, "MaxUnitID is below " + std::to_string(id));
    require(ids_.count(last) == 1, path, "MaxUnitID " + std::to_string(last) + " is no id");
  }

  void take_id(const pugi::xml_node& node, const std::string& part) {
    const unsigned id = node.attribute("ID").as_uint();
    require(id > 0, part, std::string(node.name()) + " has no ID");
    require(ids_.insert(id).second, part, "ID " + std::to_string(id) + " is there twice");
  }

  void check_resources(const std::string& path) {
    if (path.empty()) return;
    const pugi::xml_document document = parse(file_.part(path));
    const std::string base = document.document_element().attribute("BaseLoc").value();
    for (const pugi::xml_node font : all(document, "ofd:Font")) {
      take_id(font, path);
      fonts_.insert(font.attribute("ID").as_uint());
      follow(path, base, font.child_value("ofd:FontFile"));
    }
  }

  void check_page(const pugi::xml_node& entry, const std::string& path, const std::string& from) {
    take_id(entry, from);
    if (path.empty()) return;
    const pugi::xml_document document = parse(file_.part(path));
    const Rectangle page = Rectangle::of(all(document, "ofd:PhysicalBox").at(0).child_value());
    for (const pugi::xml_node layer : all(document, "ofd:Layer"))
      take_id(layer, path);
    for (const char* kind : {"ofd:PathObject", "ofd:TextObject"}) {
      for (const pugi::xml_node object : all(document, kind)) {
        take_id(object, path);
        objects_[entry.attribute("ID").as_uint()].insert(object.attribute("ID").as_uint());
        require(page.holds(Rectangle::of(object.attribute("Boundary").value())),
                path,
                "Boundary of " + name_of(object) + " reaches over the page");
        std::string_view(kind) == "ofd:PathObject" ? check_path(object, path)
                                                   : check_text(object, path);
      }
    }
  }

  static std::string name_of(const pugi::xml_node& object) {
    return std::string("object ") + object.attribute("ID").value();
  }

  /// The object's own rectangle, from 0 0.
  static Rectangle room_of(const pugi::xml_node& object) {
    const Rectangle box = Rectangle::of(object.attribute("Boundary").value());
    return {0, 0, box.right - box.left, box.bottom - box.top};
  }

  void check_path(const pugi::xml_node& object, const std::string& part) {
    require(
        object.attribute("LineWidth").as_double() > 0, part, name_of(object) + " has no LineWidth");
    std::string data = object.child_value("ofd:AbbreviatedData");
    std::replace_if(
        data.begin(), data.end(), [](unsigned char c) { return std::isalpha(c) != 0; }, ' ');
    const std::vector<double> points = numbers(data);
    const Rectangle room = room_of(object);
    for (std::size_t i = 0; i + 1 < points.size(); i += 2)
      require(room.holds(points[i], points[i + 1]), part, name_of(object) + " leaves its Boundary");
  }

  void check_text(const pugi::xml_node& object, const std::string& part) {
    const std::string name = name_of(object);
    require(fonts_.count(object.attribute("Font").as_uint()) == 1, part, name + " has no font");
    for (const pugi::xml_node code : object.children("ofd:TextCode")) {
      const std::vector<char32_t> text = characters(code.child_value());
      require(!text.empty(), part, name + " has no text");
      check_deltas(code, text.size(), part, name);
      check_planes(object, text, part);
      check_places(object, code, part);
      check_glyphs(object, text.size(), part);
    }
  }

  void check_deltas(const pugi::xml_node& code,
                    std::size_t count,
                    const std::string& part,
                    const std::string& name) {
    const bool several = count > 1;
    require(!several || code.attribute("DeltaX"), part, name + " has no DeltaX");
    for (const char* attribute : {"DeltaX", "DeltaY"}) {
      if (!code.attribute(attribute)) continue;
      require(deltas(code.attribute(attribute).value()).size() == count - 1,
              part,
              name + " has a wrong number of " + attribute);
    }
  }

  void check_planes(const pugi::xml_node& object,
                    const std::vector<char32_t>& text,
                    const std::string& part) {
    const bool outside =
        std::any_of(text.begin(), text.end(), [](char32_t c) { return c > 0xFFFF; });
    const bool alone = text.size() == 1 || (text.size() == 2 && is_selector(text[1]));
    require(!outside || alone, part, name_of(object) + " mixes planes of Unicode");
  }

  static bool is_selector(char32_t c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
  }

  void check_places(const pugi::xml_node& object,
                    const pugi::xml_node& code,
                    const std::string& part) {
    const Rectangle room = room_of(object);
    double x = code.attribute("X").as_double();
    const double y = code.attribute("Y").as_double();
    const std::vector<double> matrix = numbers(object.attribute("CTM").value());
    const auto is_held = [&room, &matrix](double at_x, double at_y) {
      if (matrix.size() != 6) return room.holds(at_x, at_y);
      return room.holds(matrix[0] * at_x + matrix[2] * at_y + matrix[4],
                        matrix[1] * at_x + matrix[3] * at_y + matrix[5]);
    };
    bool inside = is_held(x, y);
    for (const double step : deltas(code.attribute("DeltaX").value())) {
      x += step;
      inside = inside && is_held(x, y);
    }
    require(inside, part, name_of(object) + " leaves its Boundary");
  }

  void check_glyphs(const pugi::xml_node& object, std::size_t count, const std::string& part) {
    std::size_t covered = 0;
    for (const pugi::xml_node transform : object.children("ofd:CGTransform")) {
      require(transform.attribute("CodePosition").as_uint() == covered,
              part,
              name_of(object) + " leaves out characters between glyphs");
      covered += transform.attribute("CodeCount").as_uint();
      require(numbers(transform.child_value("ofd:Glyphs")).size() ==
                  transform.attribute("GlyphCount").as_uint(),
              part,
              name_of(object) + " miscounts its glyphs");
    }
    require(covered == count, part, name_of(object) + " has characters without glyphs");
  }

  void check_outline(const pugi::xml_node& root, const std::string& path) {
    const pugi::xml_node outlines = root.child("ofd:Outlines");
    if (!outlines) return;
    require(static_cast<bool>(outlines.child("ofd:OutlineElem")), path, "Outlines is empty");
    for (const pugi::xml_node place : all(outlines, "ofd:Dest"))
      require(objects_.count(place.attribute("PageID").as_uint()) == 1,
              path,
              "an outline entry leads to no page");
  }

  void check_tags(const std::string& path) {
    if (path.empty()) return;
    const pugi::xml_document document = parse(file_.part(path));
    for (const pugi::xml_node tag : all(document, "ofd:CustomTag")) {
      const std::string tags = follow(path, "", tag.child_value("ofd:FileLoc"));
      if (!tags.empty()) tag_files_.push_back(tags);
    }
  }

  void check_attachments(const std::string& path) {
    if (path.empty()) return;
    const pugi::xml_document document = parse(file_.part(path));
    for (const pugi::xml_node attachment : all(document, "ofd:Attachment"))
      follow(path, "", attachment.child_value("ofd:FileLoc"));
  }

  void check_references() {
    std::set<unsigned> tagged;
    for (const std::string& path : tag_files_) {
      const pugi::xml_document document = parse(file_.part(path));
      for (const pugi::xml_node reference : all(document, "ofd:ObjectRef")) {
        const unsigned object = reference.text().as_uint();
        const auto page = objects_.find(reference.attribute("PageRef").as_uint());
        require(page != objects_.end() && page->second.count(object) == 1,
                path,
                "object " + std::to_string(object) + " is not on the page named");
        require(tagged.insert(object).second,
                path,
                "object " + std::to_string(object) + " is tagged twice");
      }
    }
  }

  const OfdFile& file_;
  std::vector<std::string> faults_;
  std::set<std::string> reached_;
  std::set<unsigned> ids_;
  std::set<unsigned> fonts_;
  std::map<unsigned, std::set<unsigned>> objects_;  ///< by page
  std::vector<std::string> tag_files_;
};

}  // namespace

std::vector<std::string> faults_of(const OfdFile& file) {
  return Inspection(file).run();
}

}  // namespace govreport::test
