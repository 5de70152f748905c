#pragma once

#include "base/length.hpp"
#include "layout/page_flow.hpp"
#include "layout/set_text.hpp"

#include <cstddef>
#include <deque>
#include <vector>

namespace govreport::internal {

/// A text on its way to pages.
struct FlowingText {
  SetText text;
  Length shift;        ///< to the right of where its style puts it
  Length followed_by;  ///< height of what may not stand alone on the page after it
};

/// Places texts on pages, a page at a time. Pages are filled to their last line, as GB/T 9704-2012,
/// 5.2.3 has it: the first or last line of a paragraph may stand alone, but for these (ours): a
/// text that waits for its successor, such as a heading, stands above at least two of its lines;
/// and what follows the last text takes its last two lines along to a page that it would begin.
class TextFlow {
 public:
  /// `pages` must outlive it.
  explicit TextFlow(PageFlow& pages) : pages_(pages) {}

  /// Keeps the text for what comes next: both stand on one page.
  void hold(FlowingText text) { held_.push_back(std::move(text)); }
  bool holds() const { return !held_.empty(); }
  Length held_height() const;

  /// Takes what is held and then `text`, on a new page if its beginning has no room on this one.
  void begin(FlowingText text);
  /// Takes what is held.
  void release();

  /// Places what it has taken, as far as the end of the page. False: there was nothing.
  bool place_next();
  /// Places all of it.
  void place_all();

 private:
  Length beginning_of(const FlowingText& flowing) const;
  bool fits(const FlowingText& flowing) const;
  void leave_space(const SetText& text);

  PageFlow& pages_;
  std::vector<FlowingText> held_;
  std::deque<FlowingText> taken_;
  std::size_t next_line_ = 0;  ///< of the first of them
};

}  // namespace govreport::internal
