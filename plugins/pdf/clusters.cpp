#include "clusters.hpp"

#include <algorithm>

namespace govreport::pdf {
namespace {

// Where each cluster begins, ascending, each once; the first at 0.
std::vector<std::uint32_t> boundaries(std::span<const govreport_glyph> glyphs) {
  std::vector<std::uint32_t> starts;
  starts.reserve(glyphs.size() + 1);
  for (const govreport_glyph& glyph : glyphs)
    starts.push_back(glyph.cluster);
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  starts.front() = 0;
  return starts;
}

std::string_view text_from(std::string_view text,
                           const std::vector<std::uint32_t>& starts,
                           std::uint32_t cluster) {
  const auto next = std::upper_bound(starts.begin(), starts.end(), cluster);
  const std::size_t begin = *(next - 1);
  const std::size_t end = next == starts.end() ? text.size() : *next;
  return begin < text.size() ? text.substr(begin, end - begin) : std::string_view();
}

}  // namespace

std::vector<Cluster> clusters_of(const PlacedPage& page, const PlacedRun& placed) {
  const auto glyphs =
      std::span(page.glyphs).subspan(placed.run.glyphs.first, placed.run.glyphs.count);
  std::vector<Cluster> clusters;
  if (glyphs.empty()) return clusters;
  const std::vector<std::uint32_t> starts = boundaries(glyphs);
  for (std::size_t begin = 0; begin < glyphs.size();) {
    std::size_t end = begin + 1;
    while (end < glyphs.size() && glyphs[end].cluster == glyphs[begin].cluster)
      ++end;
    clusters.push_back({text_from(placed.text, starts, glyphs[begin].cluster),
                        glyphs.subspan(begin, end - begin)});
    begin = end;
  }
  return clusters;
}

}  // namespace govreport::pdf
