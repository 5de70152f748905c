#include "glyph_texts.hpp"

#include <gtest/gtest.h>

namespace govreport::pdf {
namespace {

/// A page of one run: glyph ids and clusters by hand.
struct OneRun {
  OneRun(std::string text, std::vector<govreport_glyph> glyphs) {
    page.glyphs = std::move(glyphs);
    PlacedRun placed{};
    placed.run.glyphs = {0, static_cast<std::uint32_t>(page.glyphs.size())};
    placed.text = std::move(text);
    page.runs.push_back(placed);
  }
  std::vector<Cluster> clusters() const { return clusters_of(page, page.runs.front()); }
  PlacedPage page;
};

govreport_glyph glyph(std::uint32_t id, std::uint32_t cluster) {
  return {id, cluster, 0, 0, 0};
}

TEST(Clusters, EachGlyphOfAPlainRunHasItsCharacter) {
  const OneRun run("年a", {glyph(5, 0), glyph(6, 3)});
  const auto clusters = run.clusters();
  ASSERT_EQ(clusters.size(), 2U);
  EXPECT_EQ(clusters[0].text, "年");
  EXPECT_EQ(clusters[1].text, "a");
}

TEST(Clusters, ACharacterWithoutGlyphGoesWithTheOneBefore) {
  const OneRun run("a\u200Bb", {glyph(5, 0), glyph(6, 4)});
  EXPECT_EQ(run.clusters()[0].text, "a\u200B");
}

TEST(Clusters, GlyphsOfOneClusterStayTogether) {
  const OneRun run("e\u0301x", {glyph(5, 0), glyph(6, 0), glyph(7, 3)});
  const auto clusters = run.clusters();
  ASSERT_EQ(clusters.size(), 2U);
  EXPECT_EQ(clusters[0].glyphs.size(), 2U);
  EXPECT_EQ(clusters[0].text, "e\u0301");
}

TEST(Clusters, AnEmptyRunHasNone) {
  EXPECT_TRUE(OneRun("", {}).clusters().empty());
}

TEST(GlyphTexts, TheTextDecidesWhatAGlyphStandsFor) {
  GlyphTexts texts;
  const OneRun first("工", {glyph(5, 0)});
  const OneRun second("⼯", {glyph(5, 0)});
  texts.learn(first.clusters()[0]);
  texts.learn(second.clusters()[0]);
  EXPECT_EQ(texts.meanings().at(5).text, "工");
  EXPECT_FALSE(texts.needs_actual_text(first.clusters()[0]));
  EXPECT_TRUE(texts.needs_actual_text(second.clusters()[0]));
}

TEST(GlyphTexts, ALigatureStandsForAllItsCharacters) {
  GlyphTexts texts;
  const OneRun run("ffi", {glyph(9, 0)});
  texts.learn(run.clusters()[0]);
  EXPECT_EQ(texts.meanings().at(9).text, "ffi");
  EXPECT_FALSE(texts.needs_actual_text(run.clusters()[0]));
}

TEST(GlyphTexts, SeveralGlyphsOfOneClusterNeedActualText) {
  GlyphTexts texts;
  const OneRun run("e\u0301", {glyph(5, 0), glyph(6, 0), glyph(7, 0)});
  texts.learn(run.clusters()[0]);
  EXPECT_TRUE(texts.needs_actual_text(run.clusters()[0]));
  EXPECT_EQ(texts.meanings().at(5).text, "e");
  EXPECT_EQ(texts.meanings().at(6).text, "\u0301");
  EXPECT_EQ(texts.meanings().at(7).text, "\u0301");
}

TEST(GlyphTexts, AGlyphSeenAloneOverrulesAGuess) {
  GlyphTexts texts;
  texts.learn(OneRun("xy", {glyph(5, 0), glyph(6, 0)}).clusters()[0]);
  const OneRun alone("z", {glyph(6, 0)});
  texts.learn(alone.clusters()[0]);
  EXPECT_EQ(texts.meanings().at(6).text, "z");
  EXPECT_FALSE(texts.needs_actual_text(alone.clusters()[0]));
}

TEST(GlyphTexts, APrivateCharacterIsSaidInActualText) {
  GlyphTexts texts;
  const OneRun run("\uE001", {glyph(5, 0)});
  texts.learn(run.clusters()[0]);
  EXPECT_TRUE(texts.needs_actual_text(run.clusters()[0]));
}

TEST(GlyphTexts, NothingIsMappedToAByteOrderMark) {
  GlyphTexts texts;
  const OneRun run("\uFEFF", {glyph(5, 0)});
  texts.learn(run.clusters()[0]);
  EXPECT_EQ(texts.meanings().at(5).text, "\uFFFD");
  EXPECT_TRUE(texts.needs_actual_text(run.clusters()[0]));
}

}  // namespace
}  // namespace govreport::pdf
