/// Laid-out pages: the very records of govreport.pages/1.
#pragma once

#include "document/arena.hpp"
#include "govreport/plugin.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// One page. The texts of runs that show a node point into the document.
///
/// Conventions beyond plugin.h: a stroke's ink ends at its end points (butt ends), and its points
/// lie so that corners close. A glyph's advance is how far it is to the next one as placed. Runs
/// of a node, in page order, together say exactly the node's text, but for characters withheld
/// (findings text.control-character, text.malformed).
struct Page {
  std::vector<govreport_run> runs;
  std::vector<govreport_glyph> glyphs;
  std::vector<govreport_stroke> strokes;
  TextArena arena;  ///< for texts that are not the document's
  govreport_page record{};

  /// Points the record's arrays at the vectors. Nothing may be added afterwards.
  void seal();
};

/// Gives pages one after another.
class PageSource {
 public:
  virtual ~PageSource() = default;
  /// The next page, valid until the next call; null after the last.
  virtual const govreport_page* next() = 0;
};

/// All pages of a short document, laid out once. Immutable; any number of cursors on it, each
/// for one thread.
class Pages {
 public:
  explicit Pages(std::vector<std::unique_ptr<const Page>> pages) : pages_(std::move(pages)) {}

  std::size_t size() const { return pages_.size(); }
  const Page& operator[](std::size_t index) const { return *pages_[index]; }
  /// A walk over the pages; they must outlive it.
  std::unique_ptr<PageSource> walk() const;

 private:
  std::vector<std::unique_ptr<const Page>> pages_;
};

/// Millimetres with two decimals, rounded.
std::string in_mm(govreport_emu length);

/// Pages as text, for golden tests: page, rules, then a line an item: line of the page, item of the
/// line, node, number of the face, size, place in mm, text. A style that changes changes the lines
/// of its own texts, and what moves because of them.
std::string dump(const Page& page);

}  // namespace govreport::internal
