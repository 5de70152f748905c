#include "text/shaper.hpp"

#include "fonts_for_tests.hpp"

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

class ShapedBy : public testing::Test {
 protected:
  void use(const std::vector<FamilyName>& families) {
    Findings findings;
    faces_ = FaceSet::resolve(test::system_fonts(), {{"role", "", families}}, findings).value();
  }
  ShapedText shape(std::string_view text) {
    missing_.clear();
    return Shaper(*faces_).shape(text, 0, missing_);
  }
  std::string face_of(const Cluster& cluster) const {
    const govreport_text family = faces_->record(cluster.face).family;
    return std::string(family.data, family.size);
  }

  std::shared_ptr<FaceSet> faces_;
  std::vector<MissingCharacter> missing_;
};

TEST_F(ShapedBy, OneFaceACharacterIsAClusterOfOneGlyph) {
  GOVREPORT_NEEDS_FONT("AR PL UMing CN");
  use({{"AR PL UMing CN"}});
  const ShapedText text = shape("政府2");
  ASSERT_EQ(text.clusters.size(), 3U);
  EXPECT_EQ(text.clusters[1].begin, 3U);
  EXPECT_EQ(text.clusters[1].advance, em);
  EXPECT_EQ(text.clusters[2].advance, em / 2);
  EXPECT_EQ(text.glyphs[0].id, faces_->face(0).glyph_of(U'政'));
  EXPECT_TRUE(missing_.empty());
}

TEST_F(ShapedBy, TwoFacesACharacterTheFirstLacksComesFromTheSecond) {
  GOVREPORT_NEEDS_FONT("DejaVu Sans");
  GOVREPORT_NEEDS_FONT("AR PL UMing CN");
  use({{"DejaVu Sans"}, {"AR PL UMing CN"}});
  const ShapedText text = shape("a政b");
  ASSERT_EQ(text.clusters.size(), 3U);
  EXPECT_EQ(face_of(text.clusters[0]), "DejaVu Sans");
  EXPECT_EQ(face_of(text.clusters[1]), "AR PL UMing CN");
  EXPECT_EQ(face_of(text.clusters[2]), "DejaVu Sans");
  EXPECT_TRUE(missing_.empty());
}

TEST_F(ShapedBy, AFaceWithNarrowQuotationMarksTheyComeFromOneThatHasThemFullWidth) {
  GOVREPORT_NEEDS_FONT("WenQuanYi Zen Hei");
  GOVREPORT_NEEDS_FONT("AR PL UMing CN");
  use({{"WenQuanYi Zen Hei"}, {"AR PL UMing CN"}});
  const ShapedText text = shape("称“年报”");
  EXPECT_EQ(face_of(text.clusters[0]), "WenQuanYi Zen Hei");
  EXPECT_EQ(face_of(text.clusters[1]), "AR PL UMing CN");
  EXPECT_EQ(text.clusters[1].advance, em);
  use({{"WenQuanYi Zen Hei"}});
  EXPECT_LT(shape("“").clusters[0].advance, em);
}

TEST_F(ShapedBy, AnyFaceAMissingCharacterIsShownAsAGetaMarkAndNeverAsNotdef) {
  GOVREPORT_NEEDS_FONT("AR PL UMing CN");
  use({{"AR PL UMing CN"}});
  const ShapedText text = shape("见\U0001F4CE。");
  ASSERT_EQ(missing_.size(), 1U);
  EXPECT_EQ(missing_[0].codepoint, U'\U0001F4CE');
  EXPECT_EQ(missing_[0].offset, 3U);
  ASSERT_EQ(text.clusters.size(), 3U);
  EXPECT_EQ(text.glyphs[1].id, faces_->face(0).glyph_of(U'〓'));
  for (const ShapedGlyph& glyph : text.glyphs)
    EXPECT_NE(glyph.id, 0U);
}

TEST_F(ShapedBy, AnyFaceInvisibleCharactersBelongToTheClusterBefore) {
  GOVREPORT_NEEDS_FONT("AR PL UMing CN");
  use({{"AR PL UMing CN"}});
  const ShapedText text = shape("政\u200B府");
  EXPECT_TRUE(missing_.empty());
  ASSERT_EQ(text.clusters.size(), 2U);
  EXPECT_EQ(text.clusters[1].begin, 6U);
  EXPECT_EQ(shape("\u200B").clusters.size(), 1U);
  EXPECT_TRUE(shape("\u200B").glyphs.empty());
}

TEST_F(ShapedBy, AFaceMarksHaveABlankHalfOrQuartersWhereTheyAreCentred) {
  GOVREPORT_NEEDS_FONT("AR PL UMing CN");
  use({{"AR PL UMing CN"}});
  for (const Cluster& cluster : shape("，；：）》”’").clusters) {
    EXPECT_EQ(cluster.trailing_blank, em / 2) << cluster.begin;
    EXPECT_EQ(cluster.leading_blank, 0) << cluster.begin;
  }
  for (const Cluster& cluster : shape("（《“‘").clusters) {
    EXPECT_EQ(cluster.leading_blank, em / 2) << cluster.begin;
    EXPECT_EQ(cluster.trailing_blank, 0) << cluster.begin;
  }
  for (const Cluster& cluster : shape("。、").clusters) {  // the face centres its stops
    EXPECT_EQ(cluster.leading_blank, em / 4) << cluster.begin;
    EXPECT_EQ(cluster.trailing_blank, em / 4) << cluster.begin;
  }
  for (const Cluster& cluster : shape("政2a").clusters)
    EXPECT_EQ(cluster.leading_blank + cluster.trailing_blank, 0) << cluster.begin;
}

TEST_F(ShapedBy, AnyFaceControlsAndBytesThatAreNoUtf8AreWithheldAndNamed) {
  GOVREPORT_NEEDS_FONT("AR PL UMing CN");
  use({{"AR PL UMing CN"}});
  for (const char* bad : {"\x01", "\x7F", "\u0085", "\uFEFF", "\u202E", "\u2067", "\u2028"}) {
    const std::string words = std::string("政") + bad + "府";
    const ShapedText text = shape(words);
    ASSERT_EQ(missing_.size(), 1U);
    EXPECT_EQ(missing_[0].fault, CharacterFault::control);
    EXPECT_EQ(missing_[0].offset, 3U);
    ASSERT_EQ(text.clusters.size(), 3U);
    EXPECT_TRUE(text.clusters[1].is_withheld);
    EXPECT_EQ(text.glyphs.size(), 2U);
  }
  for (const char* bad : {"\xED\xA0\x80", "\xFF", "\xC3", "\xF0\x9F\x93"}) {
    const std::string words = std::string("政") + bad;
    const ShapedText text = shape(words);
    EXPECT_EQ(missing_.size(), std::string_view(bad).size());
    for (const MissingCharacter& one : missing_)
      EXPECT_EQ(one.fault, CharacterFault::malformed);
    EXPECT_EQ(text.glyphs.size(), 1U);
  }
}

TEST_F(ShapedBy, AnyFaceLatinWordsAreNotedWithTheSpacesBetweenThem) {
  GOVREPORT_NEEDS_FONT("AR PL UMing CN");
  use({{"AR PL UMing CN"}});
  const std::string words = "用 Gov Report 2, A4纸24103件(www.x.cn)";
  const ShapedText text = shape(words);
  std::string latin;
  for (std::size_t i = 0; i < text.clusters.size(); ++i)
    latin += text.clusters[i].is_latin ? words.substr(text.clusters[i].begin, 1) : "_";
  EXPECT_EQ(latin, "__Gov Report____A4________www.x.cn_");
}

TEST_F(ShapedBy, ACffFaceAdvancesAreExactFractionsOfAnEm) {
  GOVREPORT_NEEDS_FONT("Noto Serif CJK SC");
  use({{"Noto Serif CJK SC"}});
  std::int64_t sum = 0;
  for (const Cluster& cluster : shape("公开——……。").clusters)
    sum += cluster.advance;
  EXPECT_EQ(sum, 7 * em);
}

}  // namespace
}  // namespace govreport::internal
