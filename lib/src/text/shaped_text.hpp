#pragma once

#include "text/char_kind.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// Advances are in this fraction of an em: faces with different units per em add up exactly.
inline constexpr std::int64_t em = 65536;

/// Font units of a face with `per_em` of them, rounded half away from zero.
constexpr std::int32_t in_ems(std::int32_t units, std::uint32_t per_em) {
  const std::int64_t doubled = std::int64_t{units} * em * 2;
  const std::int64_t half = per_em;
  return static_cast<std::int32_t>((doubled + (doubled < 0 ? -half : half)) / (2 * half));
}

struct ShapedGlyph {
  std::uint32_t id = 0;
  std::int32_t x = 0;  ///< from the cluster's origin
  std::int32_t y = 0;  ///< downwards
};

/// Characters and the glyphs they became, indivisible.
struct Cluster {
  std::uint32_t begin = 0;  ///< byte of the text; it ends where the next one begins
  char32_t first = 0;       ///< its first character
  CharKind kind = CharKind::other;
  std::uint32_t face = 0;  ///< of the face set
  std::uint32_t first_glyph = 0;
  std::uint32_t glyph_count = 0;  ///< 0: nothing to draw (a line end)
  std::int32_t advance = 0;
  /// What a full-width mark can give up of its advance: half an em on one side of its ink, or a
  /// quarter on either where a face centres it (CLREQ 3.1.6.1).
  std::int32_t leading_blank = 0;
  std::int32_t trailing_blank = 0;
  bool is_latin = false;     ///< of a Latin word
  bool is_withheld = false;  ///< a control or no character at all: never shown, nor said

  bool is_space() const { return kind == CharKind::space; }
};

/// A text as glyphs, in one line without end. The text is not copied.
struct ShapedText {
  std::string_view text;
  std::vector<Cluster> clusters;
  std::vector<ShapedGlyph> glyphs;

  std::uint32_t begin_of(std::size_t cluster) const {
    return cluster < clusters.size() ? clusters[cluster].begin
                                     : static_cast<std::uint32_t>(text.size());
  }
};

}  // namespace govreport::internal
