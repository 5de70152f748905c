#include "text/lines.hpp"

#include "text/line_adjustment.hpp"
#include "text/line_search.hpp"

#include <algorithm>

namespace govreport::internal {

namespace {

/// The cluster the line from `first` has to end before.
std::uint32_t forced_end(const ShapedText& shaped,
                         std::uint32_t first,
                         const std::vector<std::uint32_t>& forced) {
  const auto& clusters = shaped.clusters;
  const auto place = std::upper_bound(forced.begin(), forced.end(), clusters[first].begin);
  if (place == forced.end()) return static_cast<std::uint32_t>(clusters.size());
  const auto end =
      std::lower_bound(clusters.begin() + first + 1,
                       clusters.end(),
                       *place,
                       [](const Cluster& c, std::uint32_t byte) { return c.begin < byte; });
  return static_cast<std::uint32_t>(end - clusters.begin());
}

}  // namespace

std::vector<LineSpan> fill_lines(const ShapedText& shaped,
                                 const std::vector<LineStart>& starts,
                                 const std::vector<std::uint32_t>& forced,
                                 const LineForm& form) {
  std::vector<LineSpan> lines;
  LineAdjuster adjuster(shaped, form);
  LineSearch search(shaped, starts, adjuster, form);
  const auto count = static_cast<std::uint32_t>(shaped.clusters.size());
  for (std::uint32_t first = 0; first < count; first = lines.back().last) {
    const std::uint32_t end = forced_end(shaped, first, forced);
    const std::int64_t limit = lines.empty() ? form.first : form.rest;
    LineSpan line = search.find(first, end, limit);
    adjuster.adjust(line, limit, form.justified && line.last != end);
    lines.push_back(std::move(line));
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
