#include "text/line_search.hpp"

namespace govreport::internal {

LineSpan LineSearch::find(std::uint32_t first, std::uint32_t end, std::int64_t limit) {
  first_ = first;
  end_ = end;
  limit_ = limit;
  ends_ = {};
  advance_ = room_ = width_ = narrowest_ = 0;
  visible_end_ = first;
  for (std::uint32_t i = first; i < end; ++i) {
    if (!take(i)) break;
  }
  return chosen();
}

/// False: nothing from this cluster on fits.
bool LineSearch::take(std::uint32_t index) {
  const Place before = index == first_ ? adjuster_.at_start(index) : adjuster_.between(index);
  const Cluster& cluster = shaped_.clusters[index];
  advance_ += before.natural + cluster.advance;
  room_ += before.room;
  if (!cluster.is_space()) {
    const Place end = adjuster_.at_end(index);
    visible_end_ = index + 1;
    width_ = advance_ + end.natural;
    narrowest_ = width_ - room_ - end.room;
  }
  room_ += adjuster_.room_in(index);
  if (narrowest_ > limit_) return false;
  const std::uint32_t last = index + 1;
  Ends& ends = of(last == end_ ? LineStart::free : starts_[last]);
  const LineSpan here = {first_, last, visible_end_, width_, {}};
  if (width_ <= limit_) {
    ends.fitting = here;
  } else if (!exists(ends.squeezed)) {
    ends.squeezed = here;
  }
  return true;
}

LineSpan LineSearch::chosen() const {
  const Ends& free = of(LineStart::free);
  if (exists(free.fitting) || exists(free.squeezed)) return chosen_of_free();
  for (const LineStart start : {LineStart::in_address, LineStart::torn, LineStart::forbidden}) {
    if (exists(of(start).fitting)) return of(start).fitting;
    if (exists(of(start).squeezed)) return of(start).squeezed;
  }
  return {first_, first_ + 1, first_ + 1, shaped_.clusters[first_].advance, {}};
}

/// CLREQ 3.1.4: squeezed in first, then pushed out.
LineSpan LineSearch::chosen_of_free() const {
  const auto& [fitting, squeezed] = of(LineStart::free);
  if (!exists(fitting)) return squeezed;
  if (fitting.last == end_) return fitting;
  if (exists(squeezed) && wants_squeezing(fitting)) return squeezed;
  const LineSpan* const in_word = end_in_word(fitting);
  return in_word != nullptr ? *in_word : fitting;
}

/// A line is squeezed where it would have to be stretched otherwise; one that is not justified,
/// where something that fits would have to be pushed out.
bool LineSearch::wants_squeezing(const LineSpan& fitting) const {
  if (fitting.width == limit_) return false;
  if (form_.justified) return true;
  for (const LineStart start : {LineStart::in_address, LineStart::torn, LineStart::forbidden}) {
    if (of(start).fitting.last > fitting.last) return true;
  }
  return false;
}

/// Where the word after `before` may be broken, if it must be: it is too long for a line, or it
/// is an address and leaves too much white behind.
const LineSpan* LineSearch::end_in_word(const LineSpan& before) const {
  const bool is_long = is_too_long(before.last, LineStart::free);
  const bool is_loose = form_.justified && adjuster_.is_loose(before, limit_ - before.width);
  const LineSpan& in_address = of(LineStart::in_address).fitting;
  if ((is_long || is_loose) && in_address.last > before.last) return &in_address;
  const LineSpan& torn = of(LineStart::torn).fitting;
  const bool must_tear = is_long && is_too_long(before.last, LineStart::in_address);
  return must_tear && torn.last > before.last ? &torn : nullptr;
}

/// Whether what begins at cluster `from` and ends where a line may begin so is wider than a line.
bool LineSearch::is_too_long(std::uint32_t from, LineStart until) const {
  std::int64_t width = 0;
  for (std::uint32_t i = from; i < end_ && (i == from || starts_[i] < until); ++i) {
    width += shaped_.clusters[i].advance;
    if (width > form_.rest) return true;
  }
  return false;
}

}  // namespace govreport::internal
