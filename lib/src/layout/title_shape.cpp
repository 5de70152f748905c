#include "layout/title_shape.hpp"

#include "text/shaped_text.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace govreport::internal {

namespace {

/// Lines that differ by less look equally long (ours).
constexpr std::int64_t least_step = em;
/// By how much lines differ in a shape that looks well (ours).
constexpr std::int64_t ideal_step = 3 * em;
constexpr std::uint32_t most_lines = 6;

/// Follows the widths of lines from the top and says whether they can still make the shape.
class Outline {
 public:
  explicit Outline(TitleShape shape) : shape_(shape) {}

  bool take(std::int64_t width) {
    const std::int64_t step = width - previous_;
    const bool is_first = previous_ == 0;
    previous_ = width;
    if (is_first || shape_ == TitleShape::any) return true;
    if (shape_ == TitleShape::distinct && std::abs(step) < least_step) return false;
    if (step < 0) shrinks_ = true;
    return step <= 0 || !shrinks_;
  }

 private:
  TitleShape shape_;
  std::int64_t previous_ = 0;
  bool shrinks_ = false;
};

/// Tries all divisions into a number of lines, and keeps the one that costs least.
class TitleSearch {
 public:
  TitleSearch(std::span<const TitlePlace> places, std::int64_t width, bool keeps_preferred)
      : places_(places), width_(width), keeps_preferred_(keeps_preferred) {}

  std::optional<std::vector<std::size_t>> divide(std::uint32_t lines, TitleShape shape) {
    best_.clear();
    best_cost_ = std::numeric_limits<double>::max();
    go_on({0, 0, 0, 0}, lines, Outline(shape));
    if (best_.empty()) return {};
    return best_;
  }

 private:
  struct State {
    std::size_t next = 0;       ///< the first place the line may end at
    std::int64_t begin = 0;     ///< of the line
    std::int64_t previous = 0;  ///< width of the line before
    double cost = 0;
  };

  void go_on(const State& state, std::uint32_t lines, const Outline& outline) {
    if (places_.back().end - state.begin > width_ * lines) return;
    for (std::size_t i = state.next; i < places_.size(); ++i) {
      const std::int64_t width = places_[i].end - state.begin;
      if (width > width_) return;
      Outline with_line = outline;
      const bool is_last = i + 1 == places_.size();
      if (is_last == (lines == 1) && with_line.take(width)) {
        end_line(state, i, lines, with_line);
      }
      if (places_[i].preferred && keeps_preferred_) return;
    }
  }

  void end_line(const State& state, std::size_t i, std::uint32_t lines, const Outline& outline) {
    const std::int64_t width = places_[i].end - state.begin;
    const double cost = state.cost + cost_of(state.previous, width) + cost_of(places_[i]);
    if (cost >= best_cost_) return;
    ends_.push_back(i);
    if (lines == 1) {
      best_ = ends_;
      best_cost_ = cost;
    } else {
      go_on({i + 1, places_[i].begin, width, cost}, lines - 1, outline);
    }
    ends_.pop_back();
  }

  /// In ems squared.
  static double cost_of(std::int64_t previous, std::int64_t width) {
    if (previous == 0) return 0;
    const double off =
        static_cast<double>(std::abs(width - previous) - ideal_step) / static_cast<double>(em);
    return off * off;
  }

  /// A break amid a name is worse than lines that differ by five characters too many (ours).
  static double cost_of(const TitlePlace& place) {
    constexpr double amid_a_name = 30;
    return place.preferred || place.after_name ? 0 : amid_a_name;
  }

  std::span<const TitlePlace> places_;
  std::int64_t width_;
  bool keeps_preferred_;
  std::vector<std::size_t> ends_;
  std::vector<std::size_t> best_;
  double best_cost_ = 0;
};

/// The fewest lines that hold the words, whatever their shape; 0: none do.
std::uint32_t fewest_lines(TitleSearch& search) {
  for (std::uint32_t lines = 1; lines <= most_lines; ++lines) {
    if (search.divide(lines, TitleShape::any)) return lines;
  }
  return 0;
}

std::optional<std::vector<std::size_t>> divide_as_needed(TitleSearch& search) {
  const std::uint32_t fewest = fewest_lines(search);
  if (fewest == 0) return {};
  for (const TitleShape shape : {TitleShape::distinct, TitleShape::weak}) {
    for (const std::uint32_t lines : {fewest, fewest + 1}) {
      if (auto ends = search.divide(lines, shape)) return ends;
    }
  }
  return search.divide(fewest, TitleShape::any);
}

std::optional<std::vector<std::size_t>> divide_exactly(TitleSearch& search, std::uint32_t lines) {
  for (const TitleShape shape : {TitleShape::distinct, TitleShape::weak, TitleShape::any}) {
    if (auto ends = search.divide(lines, shape)) return ends;
  }
  return {};
}

}  // namespace

std::optional<std::vector<std::size_t>> divide_title(std::span<const TitlePlace> places,
                                                     TitleFrame frame) {
  if (places.empty() || frame.width <= 0 || frame.lines > most_lines) return {};
  TitleSearch search(places, frame.width, true);
  if (frame.lines == 0) return divide_as_needed(search);
  if (auto ends = divide_exactly(search, frame.lines)) return ends;
  TitleSearch free_search(places, frame.width, false);
  return divide_exactly(free_search, frame.lines);
}

TitleShape shape_of(std::span<const std::int64_t> widths) {
  for (const TitleShape shape : {TitleShape::distinct, TitleShape::weak}) {
    Outline outline(shape);
    if (std::all_of(widths.begin(), widths.end(), [&outline](std::int64_t width) {
          return outline.take(width);
        }))
      return shape;
  }
  return TitleShape::any;
}

}  // namespace govreport::internal
