#include "structure_writer.hpp"

#include "element_ids.hpp"
#include "search_tree.hpp"
#include "table_attributes.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace govreport::pdf {
namespace {

std::size_t index_of(ElementId element) {
  return static_cast<std::size_t>(element);
}

// What an element holds, in reading order; on one page or over several.
struct Contents {
  struct Mark {
    Reference page;
    std::int64_t mcid;
  };
  std::vector<Mark> marks;
  std::vector<Reference> links;  ///< annotations, all on the page of the first mark
  std::vector<ElementId> kids;   ///< only those that are kept
};

std::vector<Contents> contents_of(std::size_t elements,
                                  const std::vector<DrawnPage>& pages,
                                  const std::vector<LinkAnnotation>& links) {
  std::vector<Contents> contents(elements);
  for (const DrawnPage& page : pages) {
    std::int64_t mcid = 0;
    for (const ElementId owner : page.marks.owners())
      contents[index_of(owner)].marks.push_back({page.object, mcid++});
  }
  for (const LinkAnnotation& link : links)
    contents[index_of(link.element)].links.push_back(link.object);
  return contents;
}

// A cell without content is a cell; anything else that shows nothing is left out.
bool is_part_of_table(const Element& element) {
  constexpr std::array<std::string_view, 6> types{"Table", "THead", "TBody", "TR", "TH", "TD"};
  return std::find(types.begin(), types.end(), element.type) != types.end();
}

class StructureWriter {
 public:
  StructureWriter(const sdk::Document& document, const StructureTree& tree, Writer& writer)
      : document_(document), tree_(tree), writer_(writer) {}

  WrittenStructure write(const std::vector<DrawnPage>& pages,
                         const std::vector<LinkAnnotation>& links) {
    const std::span<const Element> elements = tree_.elements();
    contents_ = contents_of(elements.size(), pages, links);
    result_.root = writer_.allocate();
    result_.elements.resize(elements.size());
    choose_kept(elements);
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (result_.elements[i]) write_element(elements[i], i);
    }
    write_root(pages, links);
    return std::move(result_);
  }

 private:
  // From the last to the first, so that an element's kids are decided before it.
  void choose_kept(std::span<const Element> elements) {
    std::vector<bool> kept(elements.size());
    for (std::size_t i = elements.size(); i-- > 0;) {
      kept[i] = kept[i] || i == 0 || !contents_[i].marks.empty() || is_part_of_table(elements[i]);
      if (kept[i] && i != 0) kept[index_of(elements[i].parent)] = true;
    }
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (!kept[i]) continue;
      result_.elements[i] = writer_.allocate();
      if (i != 0) contents_[index_of(elements[i].parent)].kids.push_back(ElementId(i));
    }
  }

  Reference parent_of(const Element& element) const {
    return element.parent == ElementId::none ? result_.root
                                             : result_.elements[index_of(element.parent)];
  }

  void write_element(const Element& element, std::size_t index) {
    Dictionary dictionary;  // without /Type, which is optional and would be a tenth of the tree
    dictionary.set(Name{"S"}, Name{element.type}).set(Name{"P"}, parent_of(element));
    set_content(dictionary, contents_[index]);
    if (element.node != GOVREPORT_NONE) set_node_entries(dictionary, element);
    writer_.put(result_.elements[index], dictionary);
  }

  // Marks on the element's own page are plain numbers; on a later page they name it. A kid alone
  // needs no array.                                                   14.7.4.2
  void set_content(Dictionary& dictionary, const Contents& contents) const {
    Array kids;
    for (const Contents::Mark& mark : contents.marks) {
      if (mark.page == contents.marks.front().page) {
        kids.add(Integer{mark.mcid});
        continue;
      }
      Dictionary reference(Name{"MCR"});
      reference.set(Name{"Pg"}, mark.page).set(Name{"MCID"}, Integer{mark.mcid});
      kids.add(reference);
    }
    for (const Reference link : contents.links) {
      Dictionary reference(Name{"OBJR"});
      kids.add(reference.set(Name{"Obj"}, link));
    }
    for (const ElementId kid : contents.kids)
      kids.add(result_.elements[index_of(kid)]);
    if (!contents.marks.empty()) dictionary.set(Name{"Pg"}, contents.marks.front().page);
    if (kids.size() == 1) {
      dictionary.set(Name{"K"}, Verbatim{kids.items()});
    } else if (!kids.empty()) {
      dictionary.set(Name{"K"}, kids);
    }
  }

  void set_node_entries(Dictionary& dictionary, const Element& element) {
    const govreport_node node = document_.nodes[element.node];
    if (node.language.size != 0) dictionary.set(Name{"Lang"}, ByteString{sdk::view(node.language)});
    if (node.kind == GOVREPORT_NODE_CELL) return set_cell_entries(dictionary, element);
    if (node.kind == GOVREPORT_NODE_TABLE && document_.tables[node.table].title.size != 0)
      dictionary.set(Name{"A"}, table_attributes(document_.tables[node.table]));
    if (node.kind == GOVREPORT_NODE_LIST) dictionary.set(Name{"A"}, list_attributes());
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

  Reference write_parent_tree(const std::vector<DrawnPage>& pages,
                              const std::vector<LinkAnnotation>& links) {
    NumberTree tree;
    for (const DrawnPage& page : pages) {
      Array owners;
      for (const ElementId owner : page.marks.owners())
        owners.add(result_.elements[index_of(owner)]);
      tree.emplace_back(static_cast<std::int64_t>(tree.size()), owners);
    }
    for (const LinkAnnotation& link : links)
      tree.emplace_back(static_cast<std::int64_t>(tree.size()),
                        result_.elements[index_of(link.element)]);
    return write_number_tree(tree, writer_);
  }

  void write_root(const std::vector<DrawnPage>& pages, const std::vector<LinkAnnotation>& links) {
    Dictionary roles;
    for (const Role& role : StructureTree::roles())
      roles.set(Name{role.type}, Name{role.standard});
    Dictionary root(Name{"StructTreeRoot"});
    root.set(Name{"K"}, result_.elements.front())
        .set(Name{"ParentTree"}, write_parent_tree(pages, links))
        .set(Name{"ParentTreeNextKey"},
             Integer{static_cast<std::int64_t>(pages.size() + links.size())})
        .set(Name{"RoleMap"}, roles);
    if (!ids_.empty()) root.set(Name{"IDTree"}, write_name_tree(std::move(ids_), writer_));
    writer_.put(result_.root, root);
  }

  const sdk::Document& document_;
  const StructureTree& tree_;
  Writer& writer_;
  std::vector<Contents> contents_;  // by element
  NameTree ids_;
  WrittenStructure result_;
};

}  // namespace

WrittenStructure write_structure(const sdk::Document& document,
                                 const StructureTree& tree,
                                 const std::vector<DrawnPage>& pages,
                                 const std::vector<LinkAnnotation>& links,
                                 Writer& writer) {
  return StructureWriter(document, tree, writer).write(pages, links);
}

}  // namespace govreport::pdf
