#include "text/line_adjustment.hpp"

#include <algorithm>

namespace govreport::internal {

namespace {

constexpr auto half = static_cast<std::int32_t>(em / 2);
constexpr auto quarter = static_cast<std::int32_t>(em / 4);
constexpr auto eighth = static_cast<std::int32_t>(em / 8);

/// What gives way, in this order (CLREQ 3.5.3). That adjacent marks and an opening mark at the
/// line start come second, and a colon with the commas, is ours.
enum SqueezeStep : std::uint8_t {
  line_end,
  adjacent,
  word_space,
  interpunct,
  bracket,
  pause,
  western_gap,
  stop,
  squeeze_steps
};

enum StretchStep : std::uint8_t { wider_word_space, wider_western_gap, all_gaps, stretch_steps };

SqueezeStep step_of(CharKind kind) {
  switch (kind) {
    case CharKind::opening:
    case CharKind::closing:
      return bracket;
    case CharKind::interpunct:
      return interpunct;
    case CharKind::pause:
      return pause;
    default:
      return stop;
  }
}

/// How much of their blanks two marks beside each other give up: two of 2 em become 1.5 em
/// (CLREQ 3.1.6.2). The first one's comes first.
struct PairCut {
  std::int32_t before = 0;  ///< off the trailing blank of the first
  std::int32_t after = 0;   ///< off the leading blank of the second

  std::int32_t whole() const { return before + after; }
};

PairCut pair_cut(const Cluster& a, const Cluster& b) {
  if (!is_full_mark(a.kind) || !is_full_mark(b.kind)) return {};
  PairCut cut;
  cut.before = std::min(half, a.trailing_blank);
  cut.after = std::min(half - cut.before, b.leading_blank);
  return cut;
}

/// Between Chinese and Latin, 中西间距 (CLREQ 3.2.2).
bool is_western_gap(const Cluster& a, const Cluster& b) {
  return (a.kind == CharKind::ideograph && is_western(b.kind)) ||
         (is_western(a.kind) && b.kind == CharKind::ideograph);
}

bool is_word_space(const Cluster& cluster) {
  return cluster.first == U' ' && cluster.glyph_count != 0;
}

/// Of a Latin word or a number, whose characters stay together.
bool is_narrow(const Cluster& cluster) {
  return is_western(cluster.kind) || cluster.advance < em * 3 / 4;
}

bool divides(CharKind kind) {
  return kind == CharKind::connector || kind == CharKind::solidus;
}

/// CLREQ 3.5.4: not inside marks of two ems, and not beside connectors and solidi; inside words
/// and numbers neither.
bool is_stretchable(const Cluster& a, const Cluster& b) {
  if (b.is_space() || divides(a.kind) || divides(b.kind)) return false;
  if (a.kind == CharKind::long_mark && a.first == b.first) return false;
  return a.is_space() || !is_narrow(a) || !is_narrow(b);
}

}  // namespace

Place LineAdjuster::between(std::uint32_t index) const {
  const Cluster& a = at(index - 1);
  const Cluster& b = at(index);
  const std::int32_t blanks = a.trailing_blank + b.leading_blank;
  if (!form_.compressed) return {0, blanks};
  if (is_western_gap(a, b)) return {quarter, eighth};
  const std::int32_t cut = pair_cut(a, b).whole();
  return {-cut, blanks - cut};
}

/// A paragraph's own first line keeps its mark whole, so that it is indented by two characters
/// and no half; CLREQ 3.1.6.3 leaves the choice.
Place LineAdjuster::at_start(std::uint32_t index) const {
  if (index == 0 || at(index).kind != CharKind::opening) return {};
  const std::int32_t blank = at(index).leading_blank;
  return form_.compressed ? Place{-blank, 0} : Place{0, blank};
}

Place LineAdjuster::at_end(std::uint32_t index) const {
  const std::int32_t blank = at(index).trailing_blank;
  return form_.compressed ? Place{-blank, 0} : Place{0, blank};
}

std::int32_t LineAdjuster::room_in(std::uint32_t index) const {
  return is_word_space(at(index)) ? std::max(0, at(index).advance - quarter) : 0;
}

std::int64_t LineAdjuster::set_naturally(const LineSpan& line) {
  sides_.clear();
  std::int64_t width = 0;
  for (std::uint32_t i = line.first; i < line.visible_end; ++i) {
    Adjustment& sides = sides_.emplace_back(Adjustment{i, 0, 0});
    if (i == line.first) {
      sides.before = at_start(i).natural;
    } else if (form_.compressed && is_western_gap(at(i - 1), at(i))) {
      sides.before = quarter;
    } else if (form_.compressed) {
      const PairCut cut = pair_cut(at(i - 1), at(i));
      sides_[sides_.size() - 2].after -= cut.before;
      sides.before = -cut.after;
    }
    width += at(i).advance;
  }
  if (!sides_.empty()) sides_.back().after += at_end(line.visible_end - 1).natural;
  for (const Adjustment& sides : sides_)
    width += sides.before + sides.after;
  return width;
}

void LineAdjuster::adjust(LineSpan& line, std::int64_t limit, bool stretched) {
  line.width = set_naturally(line);
  if (line.width > limit && !sides_.empty()) {
    squeeze(line, line.width - limit);
  } else if (stretched && line.width < limit && !is_loose(line, limit - line.width)) {
    stretch(line, limit - line.width);
  }
  line.width = 0;
  for (const Adjustment& sides : sides_)
    line.width += at(sides.cluster).advance + sides.before + sides.after;
  std::erase_if(sides_, [](const Adjustment& a) { return a.before == 0 && a.after == 0; });
  line.adjustments.assign(sides_.begin(), sides_.end());
}

void LineAdjuster::offer(std::size_t step, Share share) {
  if (share.most > 0) steps_[step].push_back(share);
}

void LineAdjuster::offer_start(std::uint32_t index) {
  offer(adjacent, {index, true, at_start(index).room});
}

void LineAdjuster::offer_between(std::uint32_t index) {
  const Cluster& a = at(index - 1);
  const Cluster& b = at(index);
  if (form_.compressed && is_western_gap(a, b)) offer(western_gap, {index, true, eighth});
  const PairCut cut = pair_cut(a, b);
  if (!form_.compressed) {
    offer(adjacent, {index - 1, false, cut.before});
    offer(adjacent, {index, true, cut.after});
  }
  offer(step_of(a.kind), {index - 1, false, a.trailing_blank - cut.before});
  offer(step_of(b.kind), {index, true, b.leading_blank - cut.after});
}

void LineAdjuster::offer_end(std::uint32_t index) {
  offer(line_end, {index, false, at_end(index).room});
}

void LineAdjuster::squeeze(const LineSpan& line, std::int64_t need) {
  steps_.assign(squeeze_steps, {});
  offer_start(line.first);
  for (std::uint32_t i = line.first; i < line.visible_end; ++i) {
    if (i > line.first) offer_between(i);
    offer(word_space, {i, false, room_in(i)});
  }
  offer_end(line.visible_end - 1);
  for (const Step& step : steps_) {
    std::int64_t room = 0;
    for (const Share& share : step)
      room += share.most;
    const std::int64_t taken = std::min(need, room);
    distribute(step, line.first, taken, -1);
    need -= taken;
  }
}

bool LineAdjuster::is_loose(const LineSpan& line, std::int64_t slack) const {
  std::int64_t room = 0;
  for (std::uint32_t i = line.first + 1; i < line.visible_end; ++i) {
    if (is_stretchable(at(i - 1), at(i))) room += half;
  }
  return slack > room;
}

void LineAdjuster::stretch(const LineSpan& line, std::int64_t slack) {
  steps_.assign(stretch_steps, {});
  for (std::uint32_t i = line.first; i + 1 < line.visible_end; ++i) {
    const Cluster& a = at(i);
    if (is_word_space(a)) offer(wider_word_space, {i, false, half - a.advance});
    if (form_.compressed && is_western_gap(a, at(i + 1)))
      offer(wider_western_gap, {i, false, half - quarter});
    if (is_stretchable(a, at(i + 1))) offer(all_gaps, {i, false, slack});
  }
  for (const Step& step : steps_) {
    std::int64_t room = 0;
    for (const Share& share : step)
      room += share.most;
    const std::int64_t given = std::min(slack, room);
    distribute(step, line.first, given, 1);
    slack -= given;
  }
}

/// All places of a step give or take at once, each by its room. Computed from the step's whole,
/// so that the parts add up to `amount`.
void LineAdjuster::distribute(const Step& step,
                              std::uint32_t first,
                              std::int64_t amount,
                              int sign) {
  std::int64_t room = 0;
  for (const Share& share : step)
    room += share.most;
  std::int64_t passed = 0;
  std::int64_t given = 0;
  for (const Share& share : step) {
    passed += share.most;
    const std::int64_t due = amount * passed / room;
    const auto part = static_cast<std::int32_t>(sign * (due - given));
    Adjustment& sides = sides_[share.cluster - first];
    (share.before ? sides.before : sides.after) += part;
    given = due;
  }
}

}  // namespace govreport::internal
