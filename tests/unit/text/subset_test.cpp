#include "text/subset.hpp"

#include "base/utf8.hpp"
#include "fonts_for_tests.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <ft2build.h>
#include <gtest/gtest.h>

#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include FT_CID_H

// Subsets are opened again with FreeType, which had no part in making their outlines.
namespace govreport::internal {
namespace {

using test::installed_face;
using test::system_fonts;

constexpr std::string_view sample = "政府信息公开工作年度报告，二〇二四年0123456789（）“”——……。";

/// A face opened by FreeType; measures are font units.
class Opened {
 public:
  explicit Opened(const FaceFile& file) {
    FT_Init_FreeType(&library_);
    broken_ =
        FT_New_Face(library_, file.path.c_str(), static_cast<FT_Long>(file.index), &face_) != 0;
  }
  explicit Opened(std::string_view bytes) {
    FT_Init_FreeType(&library_);
    const auto* data = static_cast<const FT_Byte*>(static_cast<const void*>(bytes.data()));
    broken_ =
        FT_New_Memory_Face(library_, data, static_cast<FT_Long>(bytes.size()), 0, &face_) != 0;
  }
  ~Opened() { FT_Done_FreeType(library_); }
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;

  bool broken() const { return broken_; }
  FT_Face get() const { return face_; }

  /// Contours, points and tags of a glyph.
  std::vector<long> outline(std::uint32_t glyph) const {
    if (FT_Load_Glyph(face_, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING) != 0) return {-1};
    const FT_Outline& outline = face_->glyph->outline;
    std::vector<long> result = {outline.n_contours, outline.n_points};
    for (int i = 0; i < outline.n_points; ++i) {
      result.push_back(outline.points[i].x);
      result.push_back(outline.points[i].y);
      result.push_back(FT_CURVE_TAG(outline.tags[i]));
    }
    return result;
  }
  long advance(std::uint32_t glyph) const {
    if (FT_Load_Glyph(face_, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING) != 0) return -1;
    return face_->glyph->metrics.horiAdvance;
  }

 private:
  FT_Library library_ = nullptr;
  FT_Face face_ = nullptr;
  bool broken_ = true;
};

/// A request for the glyphs of some text, kept with what it points to.
struct Wanted {
  Wanted(const Face& face, std::string_view text, std::uint32_t form) {
    std::map<std::uint32_t, std::uint32_t> mapped;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = next_codepoint(text, at);
      if (const auto glyph = face.glyph_of(c)) mapped[static_cast<std::uint32_t>(c)] = *glyph;
    }
    std::set<std::uint32_t> distinct;
    for (const auto& [codepoint, glyph] : mapped) {
      distinct.insert(glyph);
      mappings.push_back({codepoint, glyph});
    }
    glyphs.assign(distinct.begin(), distinct.end());
    request.size = sizeof(request);
    request.form = form;
    request.glyphs = {
        glyphs.data(), static_cast<std::uint32_t>(glyphs.size()), sizeof(std::uint32_t)};
    request.cmap = {
        mappings.data(), static_cast<std::uint32_t>(mappings.size()), sizeof(govreport_mapping)};
  }
  Wanted(const Wanted&) = delete;
  Wanted& operator=(const Wanted&) = delete;

  std::vector<std::uint32_t> glyphs;
  std::vector<govreport_mapping> mappings;
  govreport_subset_request request{};
};

std::string_view bytes_of(const Subset& subset) {
  return {subset.record().bytes.data, subset.record().bytes.size};
}

std::vector<govreport_subset_glyph> glyphs_of(const Subset& subset) {
  const auto* first = static_cast<const govreport_subset_glyph*>(subset.record().glyphs.data);
  return {first, first + subset.record().glyphs.count};
}

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
