#include "text/subset.hpp"

#include "fonts_for_tests.hpp"
#include "opened_font.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include FT_CID_H
#include FT_FONT_FORMATS_H
#include FT_TRUETYPE_TABLES_H

// Subsets are opened again with FreeType, which had no part in making their outlines.
namespace govreport::internal {
namespace {

using test::bytes_of;
using test::glyphs_of;
using test::installed_face;
using test::Opened;
using test::system_fonts;
using test::Wanted;

constexpr std::string_view sample = "政府信息公开工作年度报告，二〇二四年0123456789（）“”——……。";

/// Every glyph but .notdef, whose outline is left empty. FreeType asks a bare CID-keyed table for
/// glyphs by CID, and finds no widths beside it.
void expect_same_glyphs(const Face& face, const Subset& subset) {
  const bool keyed = face.record().outlines == GOVREPORT_OUTLINES_CFF_CID;
  const Opened original(face.file());
  const Opened reduced(bytes_of(subset));
  ASSERT_FALSE(original.broken());
  ASSERT_FALSE(reduced.broken());
  for (const govreport_subset_glyph& glyph : glyphs_of(subset)) {
    EXPECT_EQ(glyph.advance, original.advance(glyph.original));
    if (glyph.original == 0) continue;
    EXPECT_EQ(reduced.outline(keyed ? glyph.cid : glyph.glyph), original.outline(glyph.original))
        << glyph.original;
    if (!keyed) {
      EXPECT_EQ(reduced.advance(glyph.glyph), glyph.advance) << glyph.original;
    }
  }
}

class TrueTypeSubset : public testing::TestWithParam<const char*> {};

TEST_P(TrueTypeSubset, ForPdfHasTheOutlinesAndWidthsOfTheFaceAndNoCmap) {
  GOVREPORT_NEEDS_FONT(GetParam());
  const Face& face = *installed_face(GetParam());
  const Wanted wanted(face, sample, GOVREPORT_SUBSET_PDF);
  const auto subset = system_fonts().subset(face, wanted.request);
  ASSERT_TRUE(subset);
  expect_same_glyphs(face, **subset);
  EXPECT_GE((*subset)->record().glyphs.count, wanted.glyphs.size() + 1);
  EXPECT_LT(bytes_of(**subset).size(), 60000U);
  EXPECT_EQ(Opened(bytes_of(**subset)).get()->num_charmaps, 0);
  for (const auto& glyph : glyphs_of(**subset))
    EXPECT_EQ(glyph.cid, glyph.original);
}

TEST_P(TrueTypeSubset, ForOfdIsAWholeFontWithExactlyTheMappingsAskedFor) {
  GOVREPORT_NEEDS_FONT(GetParam());
  const Face& face = *installed_face(GetParam());
  const Wanted wanted(face, sample, GOVREPORT_SUBSET_TRUETYPE);
  const auto subset = system_fonts().subset(face, wanted.request);
  ASSERT_TRUE(subset);
  expect_same_glyphs(face, **subset);
  const Opened reduced(bytes_of(**subset));
  EXPECT_EQ(std::string(reduced.get()->family_name),
            std::string(face.record().family.data, face.record().family.size));
  std::map<std::uint32_t, std::uint32_t> original_of;
  for (const auto& glyph : glyphs_of(**subset))
    original_of[glyph.glyph] = glyph.original;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
  FT_UInt glyph = 0;
  for (FT_ULong c = FT_Get_First_Char(reduced.get(), &glyph); glyph != 0;
       c = FT_Get_Next_Char(reduced.get(), c, &glyph)) {
    found.emplace_back(static_cast<std::uint32_t>(c), original_of.at(glyph));
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> asked;
  for (const auto& mapping : wanted.mappings)
    asked.emplace_back(mapping.codepoint, mapping.glyph);
  EXPECT_EQ(found, asked);
}

TEST_P(TrueTypeSubset, ForOfdHasAllTheTablesAReaderMayWant) {
  GOVREPORT_NEEDS_FONT(GetParam());
  const Face& face = *installed_face(GetParam());
  const Wanted wanted(face, sample, GOVREPORT_SUBSET_TRUETYPE);
  const auto subset = system_fonts().subset(face, wanted.request);
  ASSERT_TRUE(subset);
  const std::string_view directory = bytes_of(**subset).substr(0, 12 + 10 * 16);
  for (const char* tag :
       {"OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"}) {
    EXPECT_NE(directory.find(tag), std::string_view::npos) << tag;
  }
}

TEST_P(TrueTypeSubset, IsMadeOnceAndIsTheSameInAnotherFontBook) {
  GOVREPORT_NEEDS_FONT(GetParam());
  const Face& face = *installed_face(GetParam());
  const Wanted wanted(face, sample, GOVREPORT_SUBSET_TRUETYPE);
  const auto first = system_fonts().subset(face, wanted.request);
  const auto second = system_fonts().subset(face, wanted.request);
  const auto other = FontBook::open({});
  Findings findings;
  const auto third = (*other)->subset(*(*other)->find({GetParam()}, findings), wanted.request);
  EXPECT_EQ(first->get(), second->get());
  EXPECT_NE(first->get(), third->get());
  EXPECT_EQ(bytes_of(**first), bytes_of(**third));
}

INSTANTIATE_TEST_SUITE_P(Faces,
                         TrueTypeSubset,
                         testing::Values("AR PL UMing CN", "AR PL UKai CN", "WenQuanYi Zen Hei"));

class ConvertedSubset : public testing::TestWithParam<const char*> {};

/// The big-endian number of two bytes at `at` of a table.
std::uint32_t number_at(const std::vector<FT_Byte>& table, std::size_t at) {
  return (std::uint32_t{table.at(at)} << 8U) | table.at(at + 1);
}

std::vector<FT_Byte> table_of(const Opened& opened, const char (&tag)[5]) {
  const FT_ULong name = FT_MAKE_TAG(tag[0], tag[1], tag[2], tag[3]);
  FT_ULong length = 0;
  if (FT_Load_Sfnt_Table(opened.get(), name, 0, nullptr, &length) != 0) return {};
  std::vector<FT_Byte> table(length);
  FT_Load_Sfnt_Table(opened.get(), name, 0, table.data(), &length);
  return table;
}

TEST_P(ConvertedSubset, HasTheCharactersAndWidthsOfTheFace) {
  GOVREPORT_NEEDS_FONT(GetParam());
  const Face& face = *installed_face(GetParam());
  const Wanted wanted(face, sample, GOVREPORT_SUBSET_TRUETYPE);
  const auto subset = system_fonts().subset(face, wanted.request);
  ASSERT_TRUE(subset);
  const Opened converted(bytes_of(**subset));
  ASSERT_FALSE(converted.broken());
  EXPECT_EQ(std::string(FT_Get_Font_Format(converted.get())), "TrueType");
  EXPECT_EQ(std::string(converted.get()->family_name),
            std::string(face.record().family.data, face.record().family.size));
  EXPECT_EQ(converted.get()->units_per_EM, face.record().units_per_em);
  std::map<std::uint32_t, std::uint32_t> number;
  for (const auto& glyph : glyphs_of(**subset)) {
    number[glyph.original] = glyph.glyph;
    EXPECT_EQ(converted.advance(glyph.glyph), face.advance_of(glyph.original));
  }
  for (const auto& mapping : wanted.mappings)
    EXPECT_EQ(FT_Get_Char_Index(converted.get(), mapping.codepoint), number.at(mapping.glyph));
}

TEST_P(ConvertedSubset, HasTheFiguresOfItsGlyphsInItsTables) {
  GOVREPORT_NEEDS_FONT(GetParam());
  const Face& face = *installed_face(GetParam());
  const Wanted wanted(face, sample, GOVREPORT_SUBSET_TRUETYPE);
  const auto subset = system_fonts().subset(face, wanted.request);
  ASSERT_TRUE(subset);
  const Opened converted(bytes_of(**subset));
  const auto count = static_cast<std::uint32_t>(glyphs_of(**subset).size());
  std::uint32_t points = 0;
  std::uint32_t contours = 0;
  for (std::uint32_t glyph = 0; glyph < count; ++glyph) {
    const std::vector<long> outline = converted.outline(glyph);
    contours = std::max(contours, static_cast<std::uint32_t>(outline.at(0)));
    points = std::max(points, static_cast<std::uint32_t>(outline.at(1)));
  }
  const std::vector<FT_Byte> maxp = table_of(converted, "maxp");
  EXPECT_EQ(number_at(maxp, 4), count);
  EXPECT_EQ(number_at(maxp, 6), points);
  EXPECT_EQ(number_at(maxp, 8), contours);
  EXPECT_GT(points, 20U);
}

INSTANTIATE_TEST_SUITE_P(
    Faces,
    ConvertedSubset,
    testing::Values("Noto Serif CJK SC", "Noto Sans CJK SC", "FandolFang", "FandolKai", "C059"));

TEST(CffSubset, IsTheBareTableWithTheOutlinesOfTheFaceAndItsCids) {
  GOVREPORT_NEEDS_FONT("Noto Serif CJK SC");
  const Face& face = *installed_face("Noto Serif CJK SC");
  const Wanted wanted(face, sample, GOVREPORT_SUBSET_PDF);
  const auto subset = system_fonts().subset(face, wanted.request);
  ASSERT_TRUE(subset);
  expect_same_glyphs(face, **subset);
  const Opened reduced(bytes_of(**subset));
  EXPECT_TRUE(FT_IS_CID_KEYED(reduced.get()));
  for (const auto& glyph : glyphs_of(**subset)) {
    FT_UInt cid = 0;
    ASSERT_EQ(FT_Get_CID_From_Glyph_Index(reduced.get(), glyph.glyph, &cid), 0);
    EXPECT_EQ(glyph.cid, cid);
  }
}

TEST(Subset, TagIsSixCapitalsAndDependsOnTheGlyphs) {
  GOVREPORT_NEEDS_FONT("AR PL UMing CN");
  const Face& face = *installed_face("AR PL UMing CN");
  const auto tag = [&face](std::string_view text) {
    const Wanted wanted(face, text, GOVREPORT_SUBSET_PDF);
    const auto subset = system_fonts().subset(face, wanted.request);
    return std::string((*subset)->record().tag.data, (*subset)->record().tag.size);
  };
  const std::string first = tag("报告");
  EXPECT_EQ(first.size(), 6U);
  EXPECT_TRUE(std::all_of(first.begin(), first.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
  EXPECT_NE(first, tag("报"));
}

TEST(Subset, CharactersBeyondTheBasicPlaneAreInTheCmap) {
  GOVREPORT_NEEDS_FONT("DejaVu Sans");
  const Face& face = *installed_face("DejaVu Sans");
  ASSERT_TRUE(face.glyph_of(U'\U0001D538'));
  const Wanted wanted(face, "a\U0001D538b", GOVREPORT_SUBSET_TRUETYPE);
  const auto subset = system_fonts().subset(face, wanted.request);
  ASSERT_TRUE(subset);
  const Opened reduced(bytes_of(**subset));
  EXPECT_NE(FT_Get_Char_Index(reduced.get(), 0x1D538), 0U);
  EXPECT_NE(FT_Get_Char_Index(reduced.get(), U'b'), 0U);
  EXPECT_EQ(FT_Get_Char_Index(reduced.get(), U'c'), 0U);
}

}  // namespace
}  // namespace govreport::internal
