#pragma once

#include "page_checks.hpp"
#include "text/face_set.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

/// What must hold of the ink itself: the outlines' own boxes, not the characters' em boxes.
namespace govreport::test {

struct InkedGlyph {
  const govreport_run* run = nullptr;
  Rectangle ink;
};

inline Rectangle ink_of(const internal::FaceSet& faces,
                        const govreport_run& run,
                        const govreport_glyph& glyph) {
  const internal::GlyphInk ink = faces.face(run.face).ink_of(glyph.id);
  const auto per_em = static_cast<govreport_emu>(faces.face(run.face).record().units_per_em);
  const auto scaled = [&run, per_em](std::int32_t units) { return run.size * units / per_em; };
  const govreport_emu x = run.x + glyph.x;
  const govreport_emu y = run.y + glyph.y;
  return {
      x + scaled(ink.x_min), y - scaled(ink.y_max), x + scaled(ink.x_max), y - scaled(ink.y_min)};
}

/// All glyphs with ink, from left to right.
inline std::vector<InkedGlyph> ink_on(const internal::Page& page, const internal::FaceSet& faces) {
  std::vector<InkedGlyph> result;
  for (const govreport_run& run : page.runs) {
    for (std::uint32_t i = 0; i < run.glyphs.count; ++i) {
      const govreport_glyph& glyph = page.glyphs[run.glyphs.first + i];
      if (faces.face(run.face).ink_of(glyph.id).is_empty()) continue;
      result.push_back({&run, ink_of(faces, run, glyph)});
    }
  }
  std::sort(result.begin(), result.end(), [](const InkedGlyph& a, const InkedGlyph& b) {
    return a.ink.left < b.ink.left;
  });
  return result;
}

/// How far ink boxes of neighbours may reach into each other: full-width characters on the grid of
/// a line stand 0.07 mm closer than they are wide, and some faces ink their whole width.
constexpr govreport_emu ink_tolerance = 36000 / 10;  // 0.1 mm

inline void expect_no_ink_on_ink(const std::vector<InkedGlyph>& glyphs, std::uint32_t page) {
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    Rectangle box = glyphs[i].ink;
    box.right -= ink_tolerance;
    box.top += ink_tolerance;
    box.bottom -= ink_tolerance;
    for (std::size_t j = i + 1; j < glyphs.size() && glyphs[j].ink.left < box.right; ++j) {
      ASSERT_FALSE(box.overlaps(glyphs[j].ink))
          << "page " << page << ": " << text_of(*glyphs[i].run) << " and "
          << text_of(*glyphs[j].run);
    }
  }
}

inline void expect_no_ink_on_rules(const std::vector<InkedGlyph>& glyphs,
                                   const internal::Page& page) {
  for (const InkedGlyph& glyph : glyphs) {
    for (const govreport_stroke& stroke : page.strokes) {
      ASSERT_FALSE(glyph.ink.overlaps(box_of(stroke)))
          << "page " << page.record.number << ": " << text_of(*glyph.run);
    }
  }
}

}  // namespace govreport::test
