#pragma once

#include "base/utf8.hpp"
#include "text/lines.hpp"
#include "text/unicode.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Texts broken into lines with widths that no installed face has a say in.
namespace govreport::test {

/// A combining mark or a variation selector, which joins the character before it.
inline bool is_joining(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x200D;
}

/// ASCII and the half-width mark · are half an em wide, a space three eighths, all else an em;
/// full-width marks have a blank half.
inline internal::Cluster plain_cluster(char32_t c, std::uint32_t begin) {
  using namespace internal;
  constexpr auto half = static_cast<std::int32_t>(em / 2);
  Cluster cluster;
  cluster.begin = begin;
  cluster.first = c;
  cluster.kind = kind_of(c);
  cluster.glyph_count = c == U'\n' ? 0 : 1;
  cluster.advance = c < 0x250 ? half : static_cast<std::int32_t>(em);
  if (c == U' ') cluster.advance = static_cast<std::int32_t>(em * 3 / 8);
  if (c == U'\n') cluster.advance = 0;
  if (cluster.advance != em) return cluster;
  if (cluster.kind == CharKind::opening) cluster.leading_blank = half;
  if (cluster.kind == CharKind::interpunct)
    cluster.leading_blank = cluster.trailing_blank = half / 2;
  if (is_full_mark(cluster.kind) && cluster.kind != CharKind::opening)
    cluster.trailing_blank = half;
  return cluster;
}

inline internal::ShapedText plainly_shaped(std::string_view text) {
  internal::ShapedText shaped;
  shaped.text = text;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t c = internal::next_codepoint(text, at);
    if (shaped.clusters.empty() || !is_joining(c))
      shaped.clusters.push_back(plain_cluster(c, begin));
  }
  return shaped;
}

struct BrokenText {
  internal::ShapedText shaped;
  std::vector<internal::LineStart> starts;
  std::vector<internal::LineSpan> lines;
};

inline BrokenText break_text(std::string_view text,
                             internal::Prohibitions level,
                             const internal::LineForm& form) {
  BrokenText broken;
  broken.shaped = plainly_shaped(text);
  std::vector<std::uint32_t> unicode;
  auto finder = std::move(internal::LineBreakFinder::open()).value();
  finder.find(text, unicode);
  broken.starts = line_starts(broken.shaped, unicode, level);
  broken.lines = fill_lines(broken.shaped, broken.starts, {}, form);
  return broken;
}

/// What the line's clusters say.
inline std::string_view text_of(const BrokenText& broken, const internal::LineSpan& line) {
  const std::uint32_t begin = broken.shaped.begin_of(line.first);
  return broken.shaped.text.substr(begin, broken.shaped.begin_of(line.last) - begin);
}

}  // namespace govreport::test
