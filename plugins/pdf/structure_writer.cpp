#include "structure_writer.hpp"

#include "element_ids.hpp"
#include "search_tree.hpp"
#include "table_attributes.hpp"

#include <span>

namespace govreport::pdf {
namespace {

std::size_t index_of(ElementId element) {
  return static_cast<std::size_t>(element);
}

// One marked-content sequence.
struct Mark {
  Reference page;
  std::int64_t mcid;
};

// What each element holds, by its index.
struct Contents {
  std::vector<std::vector<Mark>> marks;
  std::vector<std::vector<ElementId>> kids;  ///< only those that are kept
};

std::vector<std::vector<Mark>> marks_by_element(const std::vector<DrawnPage>& pages,
                                                std::size_t elements) {
  std::vector<std::vector<Mark>> marks(elements);
  for (const DrawnPage& page : pages) {
    std::int64_t mcid = 0;
    for (const ElementId owner : page.marks.owners())
      marks[index_of(owner)].push_back({page.object, mcid++});
  }
  return marks;
}

bool is_part_of_table(const sdk::Document& document, const Element& element) {
  if (element.node == GOVREPORT_NONE) return true;
  const std::uint32_t kind = document.nodes[element.node].kind;
  return kind == GOVREPORT_NODE_TABLE || kind == GOVREPORT_NODE_ROW || kind == GOVREPORT_NODE_CELL;
}

class StructureWriter {
 public:
  StructureWriter(const sdk::Document& document, const StructureTree& tree, Writer& writer)
      : document_(document), tree_(tree), writer_(writer) {}

  WrittenStructure write(const std::vector<DrawnPage>& pages) {
    const std::span<const Element> elements = tree_.elements();
    contents_.marks = marks_by_element(pages, elements.size());
    contents_.kids.resize(elements.size());
    result_.root = writer_.allocate();
    result_.elements.resize(elements.size());
    choose_kept(elements);
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (result_.elements[i]) write_element(elements[i], i);
    }
    write_root(pages);
    return std::move(result_);
  }

 private:
  // From the last to the first, so that an element's kids are decided before it.
  void choose_kept(std::span<const Element> elements) {
    std::vector<bool> kept(elements.size());
    for (std::size_t i = elements.size(); i-- > 0;) {
      kept[i] = kept[i] || i == 0 || !contents_.marks[i].empty() ||
                is_part_of_table(document_, elements[i]);
      if (kept[i] && i != 0) kept[index_of(elements[i].parent)] = true;
    }
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (!kept[i]) continue;
      result_.elements[i] = writer_.allocate();
      if (i != 0) contents_.kids[index_of(elements[i].parent)].push_back(ElementId(i));
    }
  }

  Reference parent_of(const Element& element) const {
    return element.parent == ElementId::none ? result_.root
                                             : result_.elements[index_of(element.parent)];
  }

  void write_element(const Element& element, std::size_t index) {
    Dictionary dictionary;  // without /Type, which is optional and would be a tenth of the tree
    dictionary.set(Name{"S"}, Name{element.type}).set(Name{"P"}, parent_of(element));
    set_content(dictionary, index);
    if (element.node != GOVREPORT_NONE) set_node_entries(dictionary, element);
    writer_.put(result_.elements[index], dictionary);
  }

  // Marks on the element's own page are plain numbers; on a later page they name it.  14.7.4.2
  void set_content(Dictionary& dictionary, std::size_t index) const {
    const std::vector<Mark>& marks = contents_.marks[index];
    Array kids;
    for (const Mark& mark : marks) {
      if (mark.page == marks.front().page) {
        kids.add(Integer{mark.mcid});
        continue;
      }
      Dictionary reference(Name{"MCR"});
      reference.set(Name{"Pg"}, mark.page).set(Name{"MCID"}, Integer{mark.mcid});
      kids.add(reference);
    }
    for (const ElementId kid : contents_.kids[index])
      kids.add(result_.elements[index_of(kid)]);
    if (!marks.empty()) dictionary.set(Name{"Pg"}, marks.front().page);
    if (!kids.empty()) dictionary.set(Name{"K"}, kids);
  }

  void set_node_entries(Dictionary& dictionary, const Element& element) {
    const govreport_node node = document_.nodes[element.node];
    if (node.language.size != 0) dictionary.set(Name{"Lang"}, ByteString{sdk::view(node.language)});
    if (node.kind == GOVREPORT_NODE_CELL) return set_cell_entries(dictionary, element);
    if (node.kind == GOVREPORT_NODE_TABLE && document_.tables[node.table].title.size != 0)
      dictionary.set(Name{"A"}, table_attributes(document_.tables[node.table]));
    if (node.kind == GOVREPORT_NODE_NOTE) set_id(dictionary, note_id(element.node), element);
  }

  void set_cell_entries(Dictionary& dictionary, const Element& element) {
    const govreport_cell cell = document_.cells[document_.nodes[element.node].cell];
    dictionary.set(Name{"A"}, cell_attributes(document_, cell));
    if (cell.role != GOVREPORT_ROLE_DATA) set_id(dictionary, header_id(cell), element);
  }

  void set_id(Dictionary& dictionary, const std::string& id, const Element& element) {
    dictionary.set(Name{"ID"}, ByteString{id});
    ids_.emplace_back(id, result_.elements[index_of(tree_.element_of(element.node))]);
  }

  Reference write_parent_tree(const std::vector<DrawnPage>& pages) {
    NumberTree tree;
    for (std::size_t page = 0; page < pages.size(); ++page) {
      Array owners;
      for (const ElementId owner : pages[page].marks.owners())
        owners.add(result_.elements[index_of(owner)]);
      tree.emplace_back(static_cast<std::int64_t>(page), owners);
    }
    return write_number_tree(tree, writer_);
  }

  void write_root(const std::vector<DrawnPage>& pages) {
    Dictionary roles;
    for (const Role& role : StructureTree::roles())
      roles.set(Name{role.type}, Name{role.standard});
    Dictionary root(Name{"StructTreeRoot"});
    root.set(Name{"K"}, result_.elements.front())
        .set(Name{"ParentTree"}, write_parent_tree(pages))
        .set(Name{"ParentTreeNextKey"}, Integer{static_cast<std::int64_t>(pages.size())})
        .set(Name{"RoleMap"}, roles);
    if (!ids_.empty()) root.set(Name{"IDTree"}, write_name_tree(std::move(ids_), writer_));
    writer_.put(result_.root, root);
  }

  const sdk::Document& document_;
  const StructureTree& tree_;
  Writer& writer_;
  Contents contents_;
  NameTree ids_;
  WrittenStructure result_;
};

}  // namespace

WrittenStructure write_structure(const sdk::Document& document,
                                 const StructureTree& tree,
                                 const std::vector<DrawnPage>& pages,
                                 Writer& writer) {
  return StructureWriter(document, tree, writer).write(pages);
}

}  // namespace govreport::pdf
