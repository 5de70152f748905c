/// The outline of a glyph as its face draws it: closed curves of straight lines and cubics.
#pragma once

#include "text/face.hpp"

#include <cstdint>
#include <vector>

namespace govreport::internal {

/// A place in a glyph: font units, y upwards.
struct OutlinePoint {
  double x = 0;
  double y = 0;
};

/// From where the piece before ends to `end`: a Bézier curve of degree three, or a straight line.
struct OutlinePiece {
  bool straight = false;
  OutlinePoint first;  ///< control points; not looked at in a straight line
  OutlinePoint second;
  OutlinePoint end;
};

/// A closed curve: the last piece ends at `start`.
struct OutlineContour {
  OutlinePoint start;
  std::vector<OutlinePiece> pieces;
};

using Outline = std::vector<OutlineContour>;

/// The outlines of `glyphs`, one each; empty for a glyph that shows nothing, and for one that the
/// face does not have. Thread-safe.
std::vector<Outline> outlines_of(const Face& face, const std::vector<std::uint32_t>& glyphs);

/// The box of the curves themselves, which their control points may lie outside of, to the font
/// unit around it.
GlyphInk ink_of(const Outline& outline);

}  // namespace govreport::internal
