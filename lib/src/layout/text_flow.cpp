#include "layout/text_flow.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace govreport::internal {

namespace {

/// How many lines of a text go with what has to stand beside them.
constexpr std::size_t lines_kept = 2;

Length height_of(const SetText& text, std::size_t lines) {
  return text.style.line_pitch * static_cast<std::int64_t>(lines);
}

}  // namespace

Length TextFlow::held_height() const {
  Length height;
  for (const FlowingText& flowing : held_)
    height += flowing.text.height();
  return height;
}

/// What of the text has to stand on one page with what is held.
Length TextFlow::beginning_of(const FlowingText& flowing) const {
  const std::size_t lines = flowing.text.lines.size();
  const std::size_t kept = std::min<std::size_t>(lines, held_.empty() ? 1 : lines_kept);
  const Length before = flowing.text.style.line_pitch * flowing.text.style.lines_before;
  if (lines > lines_kept) return before + height_of(flowing.text, kept);
  const bool ends_too = flowing.followed_by > Length();
  return before + height_of(flowing.text, ends_too ? lines : kept) + flowing.followed_by;
}

void TextFlow::begin(FlowingText text) {
  const Length needed = held_height() + beginning_of(text);
  if (!pages_.is_empty() && needed > pages_.room()) pages_.break_page();
  release();
  taken_.push_back(std::move(text));
}

void TextFlow::release() {
  taken_.insert(
      taken_.end(), std::make_move_iterator(held_.begin()), std::make_move_iterator(held_.end()));
  held_.clear();
}

bool TextFlow::place_next() {
  if (taken_.empty()) return false;
  const FlowingText& flowing = taken_.front();
  if (next_line_ == 0) leave_space(flowing.text);
  for (; next_line_ < flowing.text.lines.size(); ++next_line_) {
    if (!fits(flowing) && !pages_.is_empty()) {
      pages_.break_page();
      return true;
    }
    pages_.draw_line(flowing.text,
                     next_line_,
                     pages_.left() + flowing.shift,
                     pages_.y(),
                     GOVREPORT_ARTIFACT_NONE);
    pages_.advance(flowing.text.style.line_pitch);
  }
  taken_.pop_front();
  next_line_ = 0;
  return true;
}

void TextFlow::place_all() {
  while (place_next()) {
  }
}

/// May the next line stand on this page?
bool TextFlow::fits(const FlowingText& flowing) const {
  const std::size_t left = flowing.text.lines.size() - next_line_;
  if (left != lines_kept || next_line_ == 0) return flowing.text.style.line_pitch <= pages_.room();
  const bool ends_too = flowing.followed_by > Length();
  return height_of(flowing.text, ends_too ? left : 1) + flowing.followed_by <= pages_.room();
}

/// Empty lines at the head of a page are left out.
void TextFlow::leave_space(const SetText& text) {
  const Length pitch = text.style.line_pitch;
  const Length space = pitch * text.style.lines_before;
  if (!pages_.is_empty() && space + pitch > pages_.room()) pages_.break_page();
  if (!pages_.is_empty()) pages_.advance(space);
}

}  // namespace govreport::internal
