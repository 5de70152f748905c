// Which face each character of a text comes from.
#include "base/utf8.hpp"
#include "font_folder_test.hpp"
#include "text/face_set.hpp"
#include "text/shaper.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

class Fallback : public test::FontFolderTest {
 protected:
  void has(const std::string& family, std::u32string_view characters, bool cff = false) {
    test::SmallFont font;
    font.family = family;
    font.characters = characters;
    font.cff = cff;
    write(family + (cff ? ".otf" : ".ttf"), font);
  }

  /// "A:二 B:〇" for each character; "-:〇" for one that no face has.
  std::string faces_of(std::string_view text, const std::vector<RoleRequest>& roles) {
    const auto book = open();
    Findings findings;
    const auto set = FaceSet::resolve(*book, roles, findings).value();
    missing_.clear();
    const ShapedText shaped = Shaper(*set).shape(text, 0, missing_);
    std::string result;
    for (std::size_t i = 0; i < shaped.clusters.size(); ++i) {
      const Cluster& cluster = shaped.clusters[i];
      for (std::uint32_t g = 0; g < cluster.glyph_count; ++g)
        EXPECT_NE(shaped.glyphs[cluster.first_glyph + g].id, 0U) << ".notdef at " << cluster.begin;
      if (!result.empty()) result += ' ';
      const govreport_text family = set->record(cluster.face).family;
      result += std::string_view(family.data, family.size);
      result += ':';
      result += text.substr(cluster.begin, shaped.begin_of(i + 1) - cluster.begin);
    }
    return result;
  }

  std::vector<MissingCharacter> missing_;
};

TEST_F(Fallback, TheZeroOfADateComesFromTheNextFaceOfTheRole) {
  has("A", U"二年六");
  has("B", U"〇二六年");
  EXPECT_EQ(faces_of("二〇二六年", {{"body", "", {{"A"}, {"B"}}}}), "A:二 B:〇 A:二 A:六 A:年");
  EXPECT_TRUE(missing_.empty());
}

TEST_F(Fallback, TheRolesOwnFacesComeBeforeThoseOfOtherRoles) {
  has("A", U"一");
  has("B", U"二");
  has("C", U"二三");
  EXPECT_EQ(faces_of("一二三", {{"body", "", {{"A"}, {"C"}}}, {"head", "", {{"B"}}}}),
            "A:一 C:二 C:三");
  EXPECT_EQ(faces_of("一二三", {{"body", "", {{"A"}}}, {"head", "", {{"B"}, {"C"}}}}),
            "A:一 B:二 C:三");
}

TEST_F(Fallback, OutlinesOfBothKindsHelpEachOther) {
  has("A", U"一", true);
  has("B", U"二");
  has("C", U"三", true);
  EXPECT_EQ(faces_of("一二三", {{"body", "", {{"A"}, {"B"}, {"C"}}}}), "A:一 B:二 C:三");
}

TEST_F(Fallback, ACharacterOutsideTheBasicPlaneFallsBackLikeAnyOther) {
  has("A", U"一");
  has("B", U"\U00020BB7");
  EXPECT_EQ(faces_of("一\U00020BB7", {{"body", "", {{"A"}, {"B"}}}}), "A:一 B:\U00020BB7");
}

TEST_F(Fallback, WhatNoFaceHasIsNamedWithItsPlaceAndShownAsAGetaMark) {
  has("A", U"一〓");
  EXPECT_EQ(faces_of("一二", {{"body", "", {{"A"}}}}), "A:一 A:二");
  ASSERT_EQ(missing_.size(), 1U);
  EXPECT_EQ(missing_.front().codepoint, U'二');
  EXPECT_EQ(missing_.front().offset, 3U);
}

TEST_F(Fallback, AFamilyAskedForComesBeforeTheForms) {
  has("A", U"一");
  has("B", U"一");
  EXPECT_EQ(faces_of("一", {{"body", "", {{"A"}}, "B"}}), "B:一");
}

TEST_F(Fallback, AFamilyAskedForAsBoldIsItsBoldFace) {
  test::SmallFont bold;
  bold.family = "B";
  bold.style = "Bold";
  bold.weight = 700;
  write("B-Bold.ttf", bold);
  has("B", U"一");
  const auto book = open();
  Findings findings;
  const auto set = FaceSet::resolve(*book, {{"body", "", {}, "b BOLD"}}, findings);
  ASSERT_TRUE(set);
  EXPECT_EQ((*set)->record(0).weight, 700U);
}

TEST_F(Fallback, AFamilyAskedForThatIsNotThereIsAnErrorThatNamesIt) {
  has("A", U"一");
  const auto book = open();
  Findings findings;
  const auto set = FaceSet::resolve(*book, {{"body", "正文", {{"A"}}, "No Such"}}, findings);
  ASSERT_FALSE(set);
  EXPECT_EQ(set.error().id, "text.family-not-found");
  EXPECT_THAT(render(set.error(), Language::english).message, testing::HasSubstr("No Such"));
}

}  // namespace
}  // namespace govreport::internal
