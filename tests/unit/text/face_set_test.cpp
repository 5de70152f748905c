#include "text/face_set.hpp"

#include "fonts_for_tests.hpp"

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

using test::system_fonts;

std::string words(govreport_text text) {
  return std::string(text.data, text.size);
}

TEST(FaceSet, KeepsTheOrderOfFamiliesAndLeavesOutWhatIsNotInstalled) {
  GOVREPORT_NEEDS_FONT("AR PL UMing CN");
  GOVREPORT_NEEDS_FONT("AR PL UKai CN");
  Findings findings;
  const auto set = FaceSet::resolve(
      system_fonts(),
      {{"song", "宋体", {{"No Such Family"}, {"AR PL UKai CN"}, {"AR PL UMing CN"}}}},
      findings);
  ASSERT_TRUE(set);
  EXPECT_TRUE(findings.empty());
  ASSERT_EQ((*set)->candidates(0).size(), 2U);
  EXPECT_EQ(words((*set)->record((*set)->candidates(0)[0]).family), "AR PL UKai CN");
}

TEST(FaceSet, AFaceOfTwoRolesIsOneFaceAndOtherRolesHelpOut) {
  GOVREPORT_NEEDS_FONT("AR PL UMing CN");
  GOVREPORT_NEEDS_FONT("AR PL UKai CN");
  Findings findings;
  const auto set = FaceSet::resolve(system_fonts(),
                                    {{"song", "宋体", {{"AR PL UMing CN"}}},
                                     {"kai", "楷体", {{"AR PL UKai CN"}}},
                                     {"fangsong", "仿宋", {{"AR PL UMing CN"}}}},
                                    findings);
  ASSERT_TRUE(set);
  EXPECT_EQ((*set)->size(), 2U);
  EXPECT_EQ(words((*set)->record(0).role), "song");
  EXPECT_EQ((*set)->candidates((*set)->role_index("fangsong")), (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ((*set)->candidates((*set)->role_index("kai")), (std::vector<std::uint32_t>{1, 0}));
}

TEST(FaceSet, EveryRoleWithoutAFaceIsAFindingThatNamesFamiliesAndPackages) {
  Findings findings;
  const auto set = FaceSet::resolve(
      system_fonts(),
      {{"a", "甲体", {{"No Such Family"}}}, {"b", "乙体", {{"No Such Fang"}, {"Another", true}}}},
      findings);
  ASSERT_FALSE(set);
  EXPECT_EQ(set.error().id, "text.role-without-face");
  ASSERT_EQ(findings.size(), 2U);
  const Wording wording = render(findings[1], Language::english);
  EXPECT_NE(wording.message.find("No Such Fang, Another Bold"), std::string::npos);
  EXPECT_NE(wording.hint.find("fonts-arphic-uming"), std::string::npos) << wording.hint;
}

TEST(FaceSet, ASubsetOfAFaceThatIsNotThereIsAnError) {
  GOVREPORT_NEEDS_FONT("AR PL UMing CN");
  Findings findings;
  const auto set =
      FaceSet::resolve(system_fonts(), {{"song", "宋体", {{"AR PL UMing CN"}}}}, findings);
  govreport_subset_request request{};
  request.face = 7;
  const auto subset = (*set)->subset(request);
  ASSERT_FALSE(subset);
  EXPECT_EQ(subset.error().id, "text.no-such-face");
}

TEST(FaceSet, ACffFaceIsGivenInTrueTypeForm) {
  GOVREPORT_NEEDS_FONT("Noto Serif CJK SC");
  Findings findings;
  const auto set =
      FaceSet::resolve(system_fonts(), {{"song", "宋体", {{"Noto Serif CJK SC"}}}}, findings);
  ASSERT_TRUE(set);
  govreport_subset_request request{};
  request.form = GOVREPORT_SUBSET_TRUETYPE;
  const auto subset = (*set)->subset(request);
  ASSERT_TRUE(subset);
  EXPECT_EQ(std::string((*subset)->bytes.data, 4), std::string("\0\1\0\0", 4));
}

}  // namespace
}  // namespace govreport::internal
