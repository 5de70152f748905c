#include "outline.hpp"

#include "destinations.hpp"

#include <map>

namespace govreport::pdf {
namespace {

struct Bookmark {
  Reference object;
  govreport_index node = GOVREPORT_NONE;
  Place place;
  int rank = 0;
  std::vector<std::size_t> kids;
  std::int64_t descendants = 0;
};

// "H2" → 2
int rank_of(std::string_view type) {
  return type[1] - '0';
}

class Outline {
 public:
  Outline(const sdk::Document& document, const StructureTree& tree, Writer& writer)
      : document_(document), tree_(tree), writer_(writer) {
    bookmarks_.emplace_back().object = writer.allocate();
  }

  void add(govreport_index node, const Place& place) {
    const int rank = rank_of(tree_.type_of(node));
    while (bookmarks_[open_.back()].rank >= rank)
      open_.pop_back();
    const std::size_t parent = open_.back();
    for (const std::size_t ancestor : open_)
      ++bookmarks_[ancestor].descendants;
    open_.push_back(bookmarks_.size());
    bookmarks_[parent].kids.push_back(bookmarks_.size());
    bookmarks_.push_back({writer_.allocate(), node, place, rank, {}, 0});
  }

  /// Writes everything and gives the outline itself.
  Reference write(const std::vector<DrawnPage>& pages, const WrittenStructure& structure) {
    for (const Bookmark& parent : bookmarks_) {
      for (std::size_t position = 0; position < parent.kids.size(); ++position)
        write_kid(parent, position, pages, structure);
    }
    Dictionary root(Name{"Outlines"});
    set_kids(bookmarks_.front(), root);
    writer_.put(bookmarks_.front().object, root);
    return bookmarks_.front().object;
  }

 private:
  void write_kid(const Bookmark& parent,
                 std::size_t position,
                 const std::vector<DrawnPage>& pages,
                 const WrittenStructure& structure) {
    const Bookmark& bookmark = bookmarks_[parent.kids[position]];
    Dictionary item;
    item.set(Name{"Title"}, TextString{sdk::view(document_.nodes[bookmark.node].text)});
    set_siblings(parent, position, item);
    set_kids(bookmark, item);
    const auto element = static_cast<std::size_t>(tree_.element_of(bookmark.node));
    item.set(Name{"Dest"}, destination(bookmark.place, pages))
        .set(Name{"SE"}, structure.elements[element]);
    writer_.put(bookmark.object, item);
  }

  // First, Last and Count; what has no kids has none of them.
  void set_kids(const Bookmark& bookmark, Dictionary& dictionary) const {
    if (bookmark.kids.empty()) return;
    dictionary.set(Name{"First"}, bookmarks_[bookmark.kids.front()].object)
        .set(Name{"Last"}, bookmarks_[bookmark.kids.back()].object)
        .set(Name{"Count"}, Integer{bookmark.descendants});
  }

  // Parent, Prev and Next of the kid at `position`.
  void set_siblings(const Bookmark& parent, std::size_t position, Dictionary& dictionary) const {
    dictionary.set(Name{"Parent"}, parent.object);
    if (position > 0) dictionary.set(Name{"Prev"}, bookmarks_[parent.kids[position - 1]].object);
    if (position + 1 < parent.kids.size())
      dictionary.set(Name{"Next"}, bookmarks_[parent.kids[position + 1]].object);
  }

  const sdk::Document& document_;
  const StructureTree& tree_;
  Writer& writer_;
  std::vector<Bookmark> bookmarks_;  // 0 is the outline itself
  std::vector<std::size_t> open_{0};
};

}  // namespace

Reference write_outline(const sdk::Document& document,
                        const StructureTree& tree,
                        const std::vector<DrawnPage>& pages,
                        const WrittenStructure& structure,
                        Writer& writer) {
  const std::map<govreport_index, Place> places =
      places_of(GOVREPORT_NODE_HEADING, document, pages);
  if (places.empty()) return {};
  Outline outline(document, tree, writer);
  for (const auto& [node, place] : places)
    outline.add(node, place);
  return outline.write(pages, structure);
}

}  // namespace govreport::pdf
