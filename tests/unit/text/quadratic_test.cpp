#include "text/quadratic.hpp"

#include "curve_distance.hpp"
#include "fonts_for_tests.hpp"
#include "opened_font.hpp"
#include "times.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

// The drawn outline is what FreeType reads in the installed font, the converted one what it reads
// in the subset: HarfBuzz, which we convert from, is not asked again.
namespace govreport::internal {
namespace {

using test::distance;
using test::flattened;
using test::installed_face;
using test::Opened;
using test::system_fonts;

/// Sides of a font unit hide less than this of a curve (sagitta of a circle of 12 units, 1/96),
/// and tighter curves are cut finer.
constexpr double measuring_error = 0.011;

OutlinePiece line(double x, double y) {
  return {true, {}, {}, {x, y}};
}

/// About `wanted` glyphs, spread over the whole face.
std::vector<std::uint32_t> spread_glyphs(const Opened& opened, long wanted) {
  const long count = opened.get()->num_glyphs;
  const long step = std::max(1L, count / wanted);
  std::vector<std::uint32_t> glyphs;
  for (long glyph = 1; glyph < count; glyph += step)
    glyphs.push_back(static_cast<std::uint32_t>(glyph));
  return glyphs;
}

test::Flattened drawn(const Opened& opened, std::uint32_t glyph) {
  EXPECT_EQ(FT_Load_Glyph(opened.get(), glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING), 0);
  return flattened(opened.get()->glyph->outline);
}

class ConvertedOutlines : public testing::TestWithParam<const char*> {};

TEST_P(ConvertedOutlines, AreNowhereFurtherThanAThousandthOfAnEmFromTheDrawnOnes) {
  GOVREPORT_NEEDS_FONT(GetParam());
  const Face& face = *installed_face(GetParam());
  const Opened original(face.file());
  const std::vector<std::uint32_t> glyphs = spread_glyphs(original, test::times(600));
  ASSERT_GE(glyphs.size(), test::times(500));
  govreport_subset_request request{};
  request.size = sizeof(request);
  request.form = GOVREPORT_SUBSET_TRUETYPE;
  request.glyphs = {
      glyphs.data(), static_cast<std::uint32_t>(glyphs.size()), sizeof(std::uint32_t)};
  const auto subset = system_fonts().subset(face, request);
  ASSERT_TRUE(subset);
  const Opened converted(test::bytes_of(**subset));
  ASSERT_FALSE(converted.broken());
  const double thousandth = face.record().units_per_em / 1000.0;
  double greatest = 0;
  std::size_t shown = 0;
  for (const govreport_subset_glyph& glyph : test::glyphs_of(**subset)) {
    if (glyph.original == 0) continue;
    const test::Flattened before = drawn(original, glyph.original);
    const test::Flattened after = drawn(converted, glyph.glyph);
    const double found = distance(before, after);
    EXPECT_LE(found, thousandth + measuring_error) << glyph.original;
    greatest = std::max(greatest, found);
    if (!before.empty()) ++shown;
  }
  EXPECT_GE(shown, test::times(500));
  RecordProperty("greatest distance in font units", std::to_string(greatest));
}

TEST_P(ConvertedOutlines, AreMeasuredWellEnoughToSeeACoarserConversion) {
  GOVREPORT_NEEDS_FONT(GetParam());
  const Face& face = *installed_face(GetParam());
  const Opened original(face.file());
  const std::vector<std::uint32_t> glyphs = spread_glyphs(original, 100);
  const std::vector<Outline> outlines = outlines_of(face, glyphs);
  std::size_t too_far = 0;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const auto coarse = flattened(quadratic(outlines[i], 4));
    if (distance(drawn(original, glyphs[i]), coarse) > 1 + measuring_error) ++too_far;
  }
  EXPECT_GT(too_far, glyphs.size() / 20);
}

INSTANTIATE_TEST_SUITE_P(
    Faces,
    ConvertedOutlines,
    testing::Values("Noto Sans CJK SC", "Noto Serif CJK SC", "FandolFang", "FandolKai", "C059"));

TEST(Quadratic, AStraightOutlineKeepsItsCornersAndTurnsRound) {
  const Outline square = {{{0, 0}, {line(10, 0), line(10, 10), line(0, 10), line(0, 0)}}};
  const std::vector<GlyfContour> expected = {
      {{0, 0, true}, {0, 10, true}, {10, 10, true}, {10, 0, true}}};
  EXPECT_EQ(quadratic(square, 1), expected);
}

TEST(Quadratic, ACubicThatIsOneNeedsOneControl) {
  // The quadratic (0,0) (30,60) (60,0), its degree raised.
  const Outline arch = {{{0, 0}, {{false, {20, 40}, {40, 40}, {60, 0}}, line(0, 0)}}};
  const std::vector<GlyfContour> expected = {{{0, 0, true}, {60, 0, true}, {30, 60, false}}};
  EXPECT_EQ(quadratic(arch, 1), expected);
}

TEST(Quadratic, PointsThatFallTogetherAreOne) {
  const Outline slip = {{{0, 0}, {line(0.3, 0), line(50, 0), line(0, 50), line(0.2, 0.1)}}};
  EXPECT_EQ(quadratic(slip, 1).front().size(), 3U);
  const Outline dot = {{{7, 7}, {line(7.2, 7), line(7, 7)}}};
  EXPECT_TRUE(quadratic(dot, 1).empty());
}

/// A closed contour of random cubics; whole numbers, fractions, loops and cusps among them.
Outline random_outline(std::mt19937& random) {
  const auto coordinate = [&random] { return static_cast<double>(random() % 16000) / 8 - 500; };
  OutlineContour contour = {{coordinate(), coordinate()}, {}};
  for (int i = 0; i < 6; ++i) {
    contour.pieces.push_back({false,
                              {coordinate(), coordinate()},
                              {coordinate(), coordinate()},
                              {coordinate(), coordinate()}});
  }
  contour.pieces.back().end = contour.start;
  return {contour};
}

TEST(Quadratic, KeepsToTheToleranceForAnyCubics) {
  std::mt19937 random(20260311);
  for (int i = 0; i < 40; ++i) {
    const Outline outline = random_outline(random);
    for (const double tolerance : {1.0, 2.048}) {
      const double found = distance(flattened(outline), flattened(quadratic(outline, tolerance)));
      EXPECT_LE(found, tolerance + measuring_error) << i;
    }
  }
}

TEST(Quadratic, WildCoordinatesStayWithinWhatATableCanHold) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  const Outline wild = {{{1e30, -1e30},
                         {{false, {infinite, 0}, {std::nan(""), 3}, {-1e9, 1e9}},
                          line(5, -infinite),
                          line(1e30, -1e30)}}};
  const std::vector<GlyfContour> tamed = quadratic(wild, 1);
  ASSERT_EQ(tamed.size(), 1U);
  for (const GlyfPoint& point : tamed.front()) {
    EXPECT_LE(std::abs(point.x), glyf_limit);
    EXPECT_LE(std::abs(point.y), glyf_limit);
  }
}

TEST(Quadratic, ToleranceIsAThousandthOfAnEmButNeverLessThanAUnit) {
  EXPECT_EQ(outline_tolerance(1000), 1.0);
  EXPECT_EQ(outline_tolerance(2048), 2.048);
  EXPECT_EQ(outline_tolerance(256), 1.0);
}

}  // namespace
}  // namespace govreport::internal
