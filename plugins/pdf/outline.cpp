#include "outline.hpp"

#include <map>

namespace govreport::pdf {
namespace {

// Where a heading stands.
struct Place {
  std::size_t page = 0;
  govreport_emu top = 0;
};

struct Bookmark {
  Reference object;
  govreport_index node = GOVREPORT_NONE;
  Place place;
  int rank = 0;
  std::size_t parent = 0;  ///< bookmark 0 is the outline itself
  std::vector<std::size_t> kids;
  std::int64_t descendants = 0;
};

std::map<govreport_index, Place> places_of_headings(const sdk::Document& document,
                                                    const std::vector<PlacedPage>& pages) {
  std::map<govreport_index, Place> places;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (const PlacedRun& placed : pages[page].runs) {
      const govreport_run& run = placed.run;
      if (placed.is_artifact() || document.nodes[run.node].kind != GOVREPORT_NODE_HEADING) continue;
      places.try_emplace(run.node, Place{page, run.y - run.size});
    }
  }
  return places;
}

// "H2" → 2
int rank_of(std::string_view type) {
  return type[1] - '0';
}

class Outline {
 public:
  Outline(const StructureTree& tree, Writer& writer) : tree_(tree), writer_(writer) {
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
    bookmarks_.push_back({writer_.allocate(), node, place, rank, parent, {}, 0});
  }

  const std::vector<Bookmark>& bookmarks() const { return bookmarks_; }
  Reference root() const { return bookmarks_.front().object; }

  /// First, Last and Count; what has no kids has none of them.
  void set_kids(const Bookmark& bookmark, Dictionary& dictionary) const {
    if (bookmark.kids.empty()) return;
    dictionary.set(Name{"First"}, bookmarks_[bookmark.kids.front()].object)
        .set(Name{"Last"}, bookmarks_[bookmark.kids.back()].object)
        .set(Name{"Count"}, Integer{bookmark.descendants});
  }

  /// Parent, Prev and Next of the kid at `position`.
  void set_siblings(const Bookmark& parent, std::size_t position, Dictionary& dictionary) const {
    dictionary.set(Name{"Parent"}, parent.object);
    if (position > 0) dictionary.set(Name{"Prev"}, bookmarks_[parent.kids[position - 1]].object);
    if (position + 1 < parent.kids.size())
      dictionary.set(Name{"Next"}, bookmarks_[parent.kids[position + 1]].object);
  }

 private:
  const StructureTree& tree_;
  Writer& writer_;
  std::vector<Bookmark> bookmarks_;
  std::vector<std::size_t> open_{0};
};

// 12.3.2.2: the page scrolled so that the heading is at its top, as large as it was.
Array destination(const Place& place,
                  const std::vector<PlacedPage>& placed,
                  const std::vector<DrawnPage>& pages) {
  Array array;
  array.add(pages[place.page].object)
      .add(Name{"XYZ"})
      .add(Integer{0})
      .add(Points{placed[place.page].height - place.top})
      .add(Integer{0});
  return array;
}

}  // namespace

Reference write_outline(const sdk::Document& document,
                        const StructureTree& tree,
                        const std::vector<PlacedPage>& placed,
                        const std::vector<DrawnPage>& pages,
                        const WrittenStructure& structure,
                        Writer& writer) {
  const std::map<govreport_index, Place> places = places_of_headings(document, placed);
  if (places.empty()) return {};
  Outline outline(tree, writer);
  for (const auto& [node, place] : places)
    outline.add(node, place);

  for (const Bookmark& parent : outline.bookmarks()) {
    for (std::size_t i = 0; i < parent.kids.size(); ++i) {
      const Bookmark& bookmark = outline.bookmarks()[parent.kids[i]];
      Dictionary item;
      item.set(Name{"Title"}, TextString{sdk::view(document.nodes[bookmark.node].text)});
      outline.set_siblings(parent, i, item);
      outline.set_kids(bookmark, item);
      const auto element = static_cast<std::size_t>(tree.element_of(bookmark.node));
      item.set(Name{"Dest"}, destination(bookmark.place, placed, pages))
          .set(Name{"SE"}, structure.elements[element]);
      writer.put(bookmark.object, item);
    }
  }
  Dictionary root(Name{"Outlines"});
  outline.set_kids(outline.bookmarks().front(), root);
  writer.put(outline.root(), root);
  return outline.root();
}

}  // namespace govreport::pdf
