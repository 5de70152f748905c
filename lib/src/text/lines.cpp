#include "text/lines.hpp"

#include <algorithm>

namespace govreport::internal {

namespace {

/// Looks for the end of one line, cluster by cluster.
class LineSearch {
 public:
  LineSearch(const ShapedText& shaped, std::uint32_t first, std::int64_t limit)
      : shaped_(shaped), limit_(limit), visible_end_(first) {
    line_.first = line_.last = line_.visible_end = first;
    fallback_ = line_;
  }

  /// Takes the cluster into account; false: nothing from here on fits.
  bool take(std::uint32_t index, bool may_end_after) {
    const Cluster& cluster = shaped_.clusters[index];
    advance_ += cluster.advance;
    LineSpan reached = {line_.first, index + 1, visible_end_, width_, trimmed_};
    if (!cluster.is_space()) {
      const bool needs_trim = advance_ > limit_;
      const std::int32_t trim = needs_trim ? cluster.trailing_blank : 0;
      if (advance_ - trim > limit_) return false;
      reached = {line_.first, index + 1, index + 1, advance_ - trim, trim};
    }
    visible_end_ = reached.visible_end;
    width_ = reached.width;
    trimmed_ = reached.trimmed;
    fallback_ = reached;
    if (may_end_after) line_ = reached;
    return true;
  }

  /// The line found; at least one cluster long.
  LineSpan result() const {
    if (line_.last > line_.first) return line_;
    if (fallback_.last > fallback_.first) return fallback_;
    const Cluster& cluster = shaped_.clusters[line_.first];
    return {line_.first, line_.first + 1, line_.first + 1, cluster.advance, 0};
  }

 private:
  const ShapedText& shaped_;
  std::int64_t limit_;
  std::int64_t advance_ = 0;
  std::uint32_t visible_end_;
  std::int64_t width_ = 0;
  std::int32_t trimmed_ = 0;
  LineSpan line_;
  LineSpan fallback_;
};

/// The cluster the line from `first` has to end before.
std::uint32_t forced_end(const ShapedText& shaped,
                         std::uint32_t first,
                         const std::vector<std::uint32_t>& forced) {
  const auto count = static_cast<std::uint32_t>(shaped.clusters.size());
  if (first >= count) return count;
  const auto place = std::upper_bound(forced.begin(), forced.end(), shaped.clusters[first].begin);
  if (place == forced.end()) return count;
  std::uint32_t end = first + 1;
  while (end < count && shaped.clusters[end].begin < *place)
    ++end;
  return end;
}

}  // namespace

std::vector<LineSpan> fill_lines(const ShapedText& shaped,
                                 const std::vector<bool>& starts,
                                 const std::vector<std::uint32_t>& forced,
                                 LineLimits limits) {
  std::vector<LineSpan> lines;
  const auto count = static_cast<std::uint32_t>(shaped.clusters.size());
  for (std::uint32_t first = 0; first < count; first = lines.back().last) {
    const std::uint32_t end = forced_end(shaped, first, forced);
    LineSearch search(shaped, first, lines.empty() ? limits.first : limits.rest);
    for (std::uint32_t i = first; i < end; ++i) {
      if (!search.take(i, i + 1 == end || starts[i + 1])) break;
    }
    lines.push_back(search.result());
  }
  return lines;
}

LineSpan one_line(const ShapedText& shaped) {
  LineSpan line;
  line.last = line.visible_end = static_cast<std::uint32_t>(shaped.clusters.size());
  for (const Cluster& cluster : shaped.clusters)
    line.width += cluster.advance;
  return line;
}

}  // namespace govreport::internal
