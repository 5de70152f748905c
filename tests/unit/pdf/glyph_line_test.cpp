#include "glyph_line.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <regex>

#include <gtest/gtest.h>

namespace govreport::pdf {
namespace {

constexpr govreport_emu point = 12700;
constexpr govreport_emu hundredth_of_a_millimetre = 360;

/// Where a reader of PDF puts each glyph of a TJ, in EMU from its origin, in 1/1000.
std::vector<std::int64_t> read_positions(const std::string& content,
                                         const Font& font,
                                         govreport_emu size) {
  std::map<std::uint16_t, std::int32_t> widths;
  for (const auto& [glyph, code] : font.codes)
    widths[code.code] = code.width;
  const std::size_t open = content.find('[');
  const std::string shown = content.substr(open, content.find("]TJ") - open);
  const std::size_t spacing_end = content.find(" Tc");
  std::int64_t spacing = 0;
  if (spacing_end != std::string::npos) {
    const double points = std::stod(content.substr(content.rfind('\n', spacing_end) + 1));
    spacing = std::llround(points * 1000) * point;
  }
  std::vector<std::int64_t> positions;
  std::int64_t pen = 0;
  const std::regex token("<([0-9A-F]+)>|(-?[0-9]+)");
  for (std::sregex_iterator at(shown.begin(), shown.end(), token), end; at != end; ++at) {
    if ((*at)[2].matched) {
      pen -= std::stoll((*at)[2]) * size;
      continue;
    }
    const std::string codes = (*at)[1];
    for (std::size_t i = 0; i < codes.size(); i += 4) {
      positions.push_back(pen);
      pen += widths.at(static_cast<std::uint16_t>(std::stoul(codes.substr(i, 4), nullptr, 16))) *
                 size +
             spacing;
    }
  }
  return positions;
}

/// A line of `glyphs`, all of one width and each its own character.
std::string show(const std::vector<govreport_glyph>& glyphs,
                 govreport_emu size,
                 Font& font,
                 std::uint32_t turn = GOVREPORT_TURN_NONE) {
  PlacedPage page;
  page.glyphs = glyphs;
  PlacedRun placed{};
  placed.run.size = size;
  placed.run.turn = turn;
  placed.run.glyphs = {0, static_cast<std::uint32_t>(glyphs.size())};
  placed.text.assign(glyphs.size(), 'x');
  const std::vector<Cluster> clusters = clusters_of(page, placed);
  for (const Cluster& cluster : clusters)
    font.texts.learn(cluster);
  std::string out;
  {
    TextObject text(out, 842 * point);
    MarkedText mark = text.artifact(Artifact::layout);
    GlyphLine(mark, font, placed.run).show(clusters);
  }
  return out;
}

std::string in_mark(const std::string& operators) {
  return "BT\n/Artifact<</Type/Layout>>BDC\n" + operators + "EMC\nET\n";
}

// 28 characters in 156 mm: no pitch of thousandths fits, and nothing may add up over the line.
TEST(GlyphLine, EveryGlyphOfAGridLineStandsAtItsPlace) {
  constexpr govreport_emu width = 156 * 36000;
  Font font;
  font.codes[7] = {1, 1000};
  std::vector<govreport_glyph> glyphs;
  for (std::uint32_t k = 0; k < 28; ++k)
    glyphs.push_back({7, k, (width * k + 14) / 28, 0, 0});
  const std::vector<std::int64_t> read =
      read_positions(show(glyphs, 16 * point, font), font, 16 * point);
  ASSERT_EQ(read.size(), glyphs.size());
  for (std::size_t k = 0; k < glyphs.size(); ++k)
    EXPECT_LE(std::abs(read[k] - glyphs[k].x * 1000), hundredth_of_a_millimetre * 1000) << k;
}

TEST(GlyphLine, OddWidthsAndGapsDoNotDrift) {
  std::mt19937 random(1);
  Font font;
  for (std::uint32_t id = 1; id <= 40; ++id)
    font.codes[id] = {static_cast<std::uint16_t>(id), static_cast<std::int32_t>(random() % 1100)};
  std::vector<govreport_glyph> glyphs;
  govreport_emu x = 0;
  for (std::uint32_t k = 0; k < 2000; ++k) {
    glyphs.push_back({static_cast<std::uint32_t>(1 + random() % 40), k, x, 0, 0});
    x += static_cast<govreport_emu>(100000 + random() % 100000);
  }
  const govreport_emu size = 22 * point;
  const std::vector<std::int64_t> read = read_positions(show(glyphs, size, font), font, size);
  ASSERT_EQ(read.size(), glyphs.size());
  for (std::size_t k = 0; k < glyphs.size(); ++k)
    ASSERT_LE(std::abs(read[k] - glyphs[k].x * 1000), hundredth_of_a_millimetre * 1000) << k;
}

TEST(GlyphLine, GlyphsThatStandWhereWidthsTakeThemNeedNoAdjustment) {
  Font font;
  font.codes[7] = {1, 1000};
  const govreport_emu size = 10 * point;
  EXPECT_EQ(show({{7, 0, 0, 0, size}, {7, 1, size, 0, size}}, size, font),
            in_mark("0 842 Td\n[<00010001>]TJ\n"));
}

// The gap of the grid is said once, not once a glyph.
TEST(GlyphLine, GapsThatAreAllAlikeAreSpacing) {
  constexpr govreport_emu width = 156 * 36000;
  Font font;
  font.codes[7] = {1, 1000};
  std::vector<govreport_glyph> glyphs;
  for (std::uint32_t k = 0; k < 28; ++k)
    glyphs.push_back({7, k, (width * k + 14) / 28, 0, 0});
  const std::string content = show(glyphs, 16 * point, font);
  EXPECT_NE(content.find("-0.207 Tc\n"), std::string::npos) << content;
  EXPECT_LE(std::count(content.begin(), content.end(), '<'), 5) << content;
}

TEST(GlyphLine, ARaisedGlyphHasAnOriginOfItsOwn) {
  Font font;
  font.codes[7] = {1, 1000};
  const govreport_emu size = 10 * point;
  EXPECT_EQ(show({{7, 0, 0, 0, size}, {7, 1, size, -point, size}}, size, font),
            in_mark("0 842 Td\n[<0001>]TJ\n10 1 Td\n[<0001>]TJ\n"));
}

TEST(GlyphLine, ATurnedRunRunsDownThePage) {
  Font font;
  font.codes[7] = {1, 1000};
  const govreport_emu size = 10 * point;
  EXPECT_EQ(
      show({{7, 0, 0, 0, size}, {7, 1, size, -point, size}}, size, font, GOVREPORT_TURN_CLOCKWISE),
      in_mark("0 -1 1 0 0 842 Tm\n[<0001>]TJ\n0 -1 1 0 1 832 Tm\n[<0001>]TJ\n"));
}

}  // namespace
}  // namespace govreport::pdf
