#include "archive_rules.hpp"

#include "ofd_rules.hpp"
#include "sfnt_directory.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

namespace govreport::test {
namespace {

using Words = std::set<std::string_view>;

/// The elements of DA/T 46-2009, 5.2 to 5.5.
const Words archival_names = {
    "聚合层次", "档案馆名称", "档案馆代码", "全宗名称", "立档单位名称", "电子文件号",
    "档号",     "全宗号",     "目录号",     "年度",     "保管期限",     "机构或问题",
    "类别号",   "室编案卷号", "馆编案卷号", "室编件号", "馆编件号",     "文档序号",
    "页号",     "题名",       "并列题名",   "副题名",   "说明题名文字", "主题词",
    "关键词",   "人名",       "摘要",       "分类号",   "文件编号",     "责任者",
    "日期",     "文种"};

/// Attachments in the way of text.
const Words text_formats = {"xml", "txt", "csv", "json"};

/// 6.2.6 c.
constexpr std::array<std::string_view, 10> font_tables = {
    "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "OS/2", "post"};

constexpr std::array<const char*, 6> line_attributes = {
    "LineWidth", "Cap", "Join", "MiterLimit", "DashOffset", "DashPattern"};

const char* const document_path = "Doc_0/Document.xml";

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

class ArchiveInspection {
 public:
  explicit ArchiveInspection(const OfdFile& file) : file_(file), faults_(faults_of(file)) {}

  std::vector<std::string> run() {
    for (const OfdFile::Entry& entry : file_.entries) {
      require(!entry.encrypted, entry.path, "6.16: is encrypted");
      if (ends_with(entry.path, ".xml")) parts_.emplace(entry.path, parse(entry.bytes));
    }
    check_entrance();
    check_metadata();
    check_document();
    for (const auto& [path, part] : parts_)
      check_actions(path, part);
    check_resources();
    for (const pugi::xml_node page : all(parts_.at(document_path), "ofd:Page"))
      check_page(page);
    check_reading_order();
    check_fonts();
    check_tags();
    check_attachments();
    return faults_;
  }

 private:
  void require(bool holds, const std::string& part, const std::string& what) {
    if (!holds) faults_.push_back(part + ": " + what);
  }

  void check_entrance() {
    const pugi::xml_document& package = parts_.at("OFD.xml");
    const std::string type = package.document_element().attribute("DocType").value();
    require(type == "OFD-A", "OFD.xml", "6.2.1 a: DocType is " + type);
    require(all(package, "ofd:DocBody").size() == 1, "OFD.xml", "6.2.1 c: has not one DocBody");
    require(all(package, "ofd:Encryptions").empty(), "OFD.xml", "6.16: names encryptions");
  }

  void check_metadata() {
    std::set<std::string> names;
    for (const pugi::xml_node data : all(parts_.at("OFD.xml"), "ofd:CustomData")) {
      const std::string name = data.attribute("Name").value();
      names.insert(name);
      require(archival_names.count(name) == 1, "OFD.xml", "6.2.1 b: DA/T 46 has no " + name);
    }
    for (const char* needed : {"题名", "责任者"})
      require(
          names.count(needed) == 1, "OFD.xml", std::string("6.2.1 b: metadata lacks ") + needed);
  }

  void check_document() {
    const pugi::xml_node root = parts_.at(document_path).document_element();
    require(!root.child("ofd:Permissions"), document_path, "6.2.2 a: has Permissions");
    require(!root.child("ofd:VPreferences"), document_path, "6.2.2 b: has VPreferences");
    require(!root.child("ofd:Extensions"), document_path, "6.2.2 e: has Extensions");
  }

  void check_actions(const std::string& path, const pugi::xml_document& part) {
    for (const pugi::xml_node action : all(part, "ofd:Action"))
      require(static_cast<bool>(action.child("ofd:Goto")), path, "6.9: an action is no Goto");
    for (const char* kind : {"ofd:TextObject", "ofd:PathObject", "ofd:ImageObject"}) {
      for (const pugi::xml_node object : all(part, kind))
        require(!object.child("ofd:Actions"), path, "6.3.3 b: an object of a page has actions");
    }
  }

  /// 6.2.6 a: what `list` of the document names, and whether it may hold `resource`.
  void check_place(const char* list, const pugi::xml_node& resource, const std::string& path) {
    const std::string name = resource.name();
    const bool is_public = name == "ofd:Fonts" || name == "ofd:ColorSpaces";
    require(is_public == (std::string_view(list) == "ofd:PublicRes"),
            path,
            "6.2.6 a: " + name + " stands in " + list);
  }

  void check_resources() {
    for (const char* list : {"ofd:PublicRes", "ofd:DocumentRes"}) {
      for (const pugi::xml_node named : all(parts_.at(document_path), list)) {
        const std::string path = std::string("Doc_0/") + named.child_value();
        const auto part = parts_.find(path);
        if (part == parts_.end()) continue;  // a fault of the package
        for (const pugi::xml_node resource : part->second.document_element().children())
          check_place(list, resource, path);
      }
    }
  }

  void check_page(const pugi::xml_node& entry) {
    const std::string path = std::string("Doc_0/") + entry.attribute("BaseLoc").value();
    const auto part = parts_.find(path);
    if (part == parts_.end()) return;  // a fault of the package
    std::set<std::string> names;
    for (const pugi::xml_node layer : all(part->second, "ofd:Layer")) {
      const bool is_new = names.insert(layer.attribute("Name").value()).second;
      require(is_new, path, "6.2.3 d: two layers are named alike");
    }
    check_blocks(part->second, 0, path);
    for (const char* kind : {"ofd:TextObject", "ofd:PathObject"}) {
      for (const pugi::xml_node object : all(part->second, kind))
        check_strokes(object, path);
    }
    take_texts(entry.attribute("ID").as_uint(), part->second);
  }

  void check_blocks(const pugi::xml_node& node, int depth, const std::string& path) {
    require(depth <= 3, path, "6.2.3 e: a PageBlock is more than three deep");
    if (depth > 3) return;
    for (const pugi::xml_node child : node.children())
      check_blocks(
          child, depth + (std::string_view(child.name()) == "ofd:PageBlock" ? 1 : 0), path);
  }

  /// GB/T 33190-2016, 9.1 and 11.2: a path is stroked unless it says otherwise, a text is not.
  void check_strokes(const pugi::xml_node& object, const std::string& path) {
    const bool is_path = std::string_view(object.name()) == "ofd:PathObject";
    if (object.attribute("Stroke").as_bool(is_path)) return;
    for (const char* attribute : line_attributes)
      require(!object.attribute(attribute),
              path,
              std::string("6.3.3 c: ") + attribute + " without a stroke");
  }

  void take_texts(unsigned page, const pugi::xml_document& part) {
    for (const pugi::xml_node object : all(part, "ofd:TextObject")) {
      drawn_[page].push_back(object.attribute("ID").as_uint());
      std::set<unsigned>& glyphs = glyphs_[object.attribute("Font").as_uint()];
      for (const pugi::xml_node transform : object.children("ofd:CGTransform")) {
        for (const double glyph : numbers(transform.child_value("ofd:Glyphs")))
          glyphs.insert(static_cast<unsigned>(glyph));
      }
    }
  }

  /// 6.2.4 c: on each page what is tagged is drawn in the order of the tags.
  void check_reading_order() {
    for (const auto& [path, part] : parts_) {
      std::map<unsigned, std::vector<unsigned>> tagged;
      for (const pugi::xml_node reference : all(part, "ofd:ObjectRef"))
        tagged[reference.attribute("PageRef").as_uint()].push_back(reference.text().as_uint());
      for (const auto& [page, objects] : tagged)
        require(without_others(drawn_[page], objects) == objects,
                path,
                "6.2.4 c: page " + std::to_string(page) + " is not drawn in the order of reading");
    }
  }

  static std::vector<unsigned> without_others(std::vector<unsigned> objects,
                                              const std::vector<unsigned>& wanted) {
    const std::set<unsigned> known(wanted.begin(), wanted.end());
    std::erase_if(objects, [&](unsigned object) { return known.count(object) == 0; });
    return objects;
  }

  void check_fonts() {
    for (const auto& [path, part] : parts_) {
      const std::string base = part.document_element().attribute("BaseLoc").value();
      for (const pugi::xml_node font : all(part, "ofd:Font")) {
        const std::string program = "Doc_0/" + base + "/" + font.child_value("ofd:FontFile");
        const bool is_embedded = font.child("ofd:FontFile") && file_.has(program);
        require(is_embedded, path, "6.2.6 b: a font is not embedded");
        if (is_embedded) check_program(program, glyphs_[font.attribute("ID").as_uint()].size());
      }
    }
  }

  void check_program(const std::string& path, std::size_t shown) {
    const SfntDirectory font(file_.part(path));
    for (const std::string_view table : font_tables)
      require(font.has(table), path, "6.2.6 c: has no table " + std::string(table));
    // Beside glyph 0, parts of composite glyphs come along; how many is the face's matter.
    require(font.glyphs() <= 1 + 2 * shown, path, "6.2.6 b: is no subset");
  }

  /// 6.11: a schema of the tags is in the package, if one is named.
  void check_tags() {
    for (const auto& [path, part] : parts_) {
      for (const pugi::xml_node schema : all(part, "ofd:SchemaLoc"))
        require(file_.has(std::string("Doc_0/Tags/") + schema.child_value()),
                path,
                "6.11: the schema of the tags is not in the package");
    }
  }

  void check_attachments() {
    for (const auto& [path, part] : parts_) {
      for (const pugi::xml_node attachment : all(part, "ofd:Attachment")) {
        const std::string name = attachment.attribute("Name").value();
        const std::string format = attachment.attribute("Format").value();
        const bool is_text = text_formats.count(format) == 1 && ends_with(name, "." + format);
        require(is_text, path, "6.15: attachment " + name + " is no text");
      }
    }
  }

  const OfdFile& file_;
  std::vector<std::string> faults_;
  std::map<std::string, pugi::xml_document> parts_;  ///< by path
  std::map<unsigned, std::vector<unsigned>> drawn_;  ///< texts by page, in the order of drawing
  std::map<unsigned, std::set<unsigned>> glyphs_;    ///< shown, by font
};

}  // namespace

std::vector<std::string> archive_faults_of(const OfdFile& file) {
  return ArchiveInspection(file).run();
}

}  // namespace govreport::test
