#include "label_splitter.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace govreport::pdf {
namespace {

// How many of the run's glyphs show its first `bytes` bytes.
std::uint32_t glyphs_of(const PlacedRun& placed, const PlacedPage& page, std::size_t bytes) {
  const auto glyphs =
      std::span(page.glyphs).subspan(placed.run.glyphs.first, placed.run.glyphs.count);
  const auto end = std::find_if(
      glyphs.begin(), glyphs.end(), [bytes](const auto& glyph) { return glyph.cluster >= bytes; });
  return static_cast<std::uint32_t>(end - glyphs.begin());
}

// Takes the first `glyphs` glyphs and `bytes` bytes off the run.
PlacedRun take_front(PlacedRun& placed, PlacedPage& page, std::uint32_t glyphs, std::size_t bytes) {
  PlacedRun front = placed;
  front.run.glyphs.count = glyphs;
  front.text.resize(bytes);
  placed.run.glyphs.first += glyphs;
  placed.run.glyphs.count -= glyphs;
  placed.text.erase(0, bytes);
  for (govreport_glyph& glyph :
       std::span(page.glyphs).subspan(placed.run.glyphs.first, placed.run.glyphs.count))
    glyph.cluster -= static_cast<std::uint32_t>(bytes);
  return front;
}

}  // namespace

void LabelSplitter::add(PlacedRun placed, PlacedPage& page) {
  const std::size_t left = placed.is_artifact() ? 0 : bytes_left(placed.run.node);
  if (left == 0) {
    page.runs.push_back(std::move(placed));
    return;
  }
  const std::size_t bytes = std::min(left, placed.text.size());
  left_[placed.run.node] = left - bytes;
  const std::uint32_t glyphs = glyphs_of(placed, page, bytes);
  if (glyphs == 0) {
    page.runs.push_back(std::move(placed));
    return;
  }
  page.runs.push_back(take_front(placed, page, glyphs, bytes));
  page.runs.back().is_label = true;
  if (placed.run.glyphs.count != 0) page.runs.push_back(std::move(placed));
}

std::size_t LabelSplitter::bytes_left(govreport_index node) {
  const auto [found, is_new] = left_.try_emplace(node, 0);
  if (is_new) found->second = document_.nodes[node].label_size;
  return found->second;
}

}  // namespace govreport::pdf
