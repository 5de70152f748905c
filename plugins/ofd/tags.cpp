#include "tags.hpp"

#include "xml_part.hpp"

namespace govreport::ofd {
namespace {

Tag cell_tag(std::uint32_t role) {
  return role == GOVREPORT_ROLE_DATA ? Tag::data_cell : Tag::header_cell;
}

const char* scope_of(std::uint32_t role) {
  switch (role) {
    case GOVREPORT_ROLE_TITLE:
      return "block";
    case GOVREPORT_ROLE_COLUMN_HEADER:
      return "column";
    case GOVREPORT_ROLE_ROW_HEADER:
      return "row";
    default:
      return "";
  }
}

/// A kind that is not known here is a group of its children, or a paragraph if it has text.
Tag node_tag(const govreport_node& node) {
  switch (node.kind) {
    case GOVREPORT_NODE_TITLE:
      return Tag::title;
    case GOVREPORT_NODE_SECTION:
      return Tag::section;
    case GOVREPORT_NODE_HEADING:
      return Tag::heading;
    case GOVREPORT_NODE_TABLE:
      return Tag::table;
    case GOVREPORT_NODE_ROW:
      return Tag::row;
    case GOVREPORT_NODE_NOTE:
      return Tag::note;
    case GOVREPORT_NODE_SIGNATURE:
      return Tag::signature;
    case GOVREPORT_NODE_DATE:
      return Tag::date;
    case GOVREPORT_NODE_LIST:
      return Tag::list;
    case GOVREPORT_NODE_LIST_ITEM:
      return Tag::list_item;
    default:
      return node.text.size == 0 ? Tag::section : Tag::paragraph;
  }
}

class TagWriter {
 public:
  TagWriter(const sdk::Document& document, const TagNames& names, const ShownObjects& objects)
      : document_(document), names_(names), objects_(objects) {}

  void write_children(const Element& parent, const govreport_node& node) const {
    for (govreport_index child = node.first_child; child != GOVREPORT_NONE;
         child = document_.nodes[child].next_sibling)
      write_node(parent, child);
  }

 private:
  void write_node(const Element& parent, govreport_index index) const {
    const govreport_node node = document_.nodes[index];
    const Element element =
        node.kind == GOVREPORT_NODE_CELL ? write_cell(parent, node) : write_plain(parent, node);
    for (const ShownObjects::Reference& reference : objects_.of(index))
      element.child("ofd:ObjectRef", number(reference.object))
          .attribute("PageRef", number(reference.page));
    write_children(element, node);
  }

  Element write_plain(const Element& parent, const govreport_node& node) const {
    const Element element = parent.child(names_.of(node_tag(node)));
    if (node.kind == GOVREPORT_NODE_HEADING) element.attribute("Level", sdk::integer(node.level));
    if (node.kind == GOVREPORT_NODE_TABLE) write_grid(element, node);
    if (node.kind == GOVREPORT_NODE_NOTE && node.cell != GOVREPORT_NONE)
      element.attribute("For", cell_id(node.cell));
    return element.optional_attribute("Label", sdk::view(node.text).substr(0, node.label_size))
        .optional_attribute("Name", sdk::view(node.id))
        .optional_attribute("Language", sdk::view(node.language));
  }

  void write_grid(const Element& element, const govreport_node& node) const {
    const govreport_table table = document_.tables[node.table];
    element.attribute("Rows", sdk::integer(table.rows))
        .attribute("Columns", sdk::integer(table.columns))
        .optional_attribute("Title", sdk::view(table.title));
  }

  Element write_cell(const Element& parent, const govreport_node& node) const {
    const govreport_cell cell = document_.cells[node.cell];
    const Element element = parent.child(names_.of(cell_tag(cell.role)))
                                .attribute("Id", cell_id(node.cell))
                                .attribute("Row", sdk::integer(cell.row + 1))
                                .attribute("Column", sdk::integer(cell.column + 1));
    if (cell.row_span > 1) element.attribute("RowSpan", sdk::integer(cell.row_span));
    if (cell.column_span > 1) element.attribute("ColumnSpan", sdk::integer(cell.column_span));
    return element.optional_attribute("Scope", scope_of(cell.role))
        .optional_attribute("CellId", sdk::view(cell.id))
        .optional_attribute("Headers", headers_of(cell));
  }

  std::string headers_of(const govreport_cell& cell) const {
    std::string result;
    for (const govreport_index header : document_.header_cells.slice(cell.headers)) {
      if (!result.empty()) result += ' ';
      result += cell_id(header);
    }
    return result;
  }

  static std::string cell_id(govreport_index cell) {
    std::string id = "c";
    sdk::append_integer(id, cell);
    return id;
  }

  const sdk::Document& document_;
  const TagNames& names_;
  const ShownObjects& objects_;
};

}  // namespace

void ShownObjects::add(const Page& page, const PagePlan& plan) {
  for (std::size_t i = 0; i < page.texts.size(); ++i) {
    const govreport_index node = page.texts[i].node;
    if (node < by_node_.size()) by_node_[node].push_back({plan.id, plan.text(i)});
  }
}

std::string tags_part(const PackagePlan& plan, const Settings& settings) {
  // Annex A has NameSpace; the prose (table 63) and the files there are have TypeID.
  const bool as_annex_a = settings.profile != Profile::compatible;
  const XmlPart part("ofd:CustomTags", "ofd", ofd_namespace);
  part.root()
      .child("ofd:CustomTag")
      .attribute(as_annex_a ? "NameSpace" : "TypeID", settings.tag_names.name_space)
      .child("ofd:FileLoc", plan.tag_file.relative);
  return part.bytes();
}

std::string tag_file_part(const sdk::Document& document,
                          const TagNames& names,
                          const ShownObjects& objects) {
  const XmlPart part(names.of(Tag::document), "t", names.name_space.c_str());
  const Element root = part.root();
  root.attribute("xmlns:ofd", ofd_namespace)
      .optional_attribute("Form", sdk::view(document.head.form))
      .attribute("FormVersion", sdk::integer(document.head.form_version))
      .attribute("Year", sdk::integer(document.head.year))
      .optional_attribute("Language", sdk::view(document.head.language));
  if (document.nodes.empty()) return part.bytes();
  const TagWriter writer(document, names, objects);
  writer.write_children(root, document.nodes[0]);
  return part.bytes();
}

}  // namespace govreport::ofd
