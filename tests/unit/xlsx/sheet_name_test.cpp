#include "sheet_name.hpp"

#include "defined_name.hpp"

#include <gtest/gtest.h>

namespace govreport::xlsx {
namespace {

TEST(SheetNames, KeepWhatExcelTakes) {
  EXPECT_EQ(SheetNames().take("四、政府信息公开行政复议、行政诉讼情况"),
            "四、政府信息公开行政复议、行政诉讼情况");
}

TEST(SheetNames, HaveThirtyOneCharactersAtMost) {
  EXPECT_EQ(SheetNames().take("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二"),
            "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一");
}

TEST(SheetNames, CountCharactersAsExcelDoes) {
  // Each of these takes two of the 31 units, so 15 of them fit.
  std::string wanted;
  for (int i = 0; i < 20; ++i)
    wanted += "𠮷";
  EXPECT_EQ(SheetNames().take(wanted).size(), 15U * 4U);
}

TEST(SheetNames, HoldNoForbiddenCharacter) {
  EXPECT_EQ(SheetNames().take("[a]:b*c?d/e\\f\n"), "_a__b_c_d_e_f_");
  EXPECT_EQ(SheetNames().take("'a'b'"), "_a'b_");
  EXPECT_EQ(SheetNames().take("History"), "History_");
  EXPECT_EQ(SheetNames().take(""), "_");
}

TEST(SheetNames, AreGivenOutOnceWhateverTheirCase) {
  SheetNames names;
  EXPECT_EQ(names.take("Total"), "Total");
  EXPECT_EQ(names.take("TOTAL"), "TOTAL (2)");
  EXPECT_EQ(names.take("total"), "total (3)");
  EXPECT_EQ(names.take("1234567890123456789012345678901"), "1234567890123456789012345678901");
  EXPECT_EQ(names.take("1234567890123456789012345678901"), "123456789012345678901234567 (2)");
}

TEST(DefinedNames, AreLettersDigitsDotsAndUnderscores) {
  EXPECT_TRUE(is_legal_defined_name("requests..results.refused.state_secret..natural"));
  EXPECT_TRUE(is_legal_defined_name("_1"));
  EXPECT_FALSE(is_legal_defined_name("1st"));
  EXPECT_FALSE(is_legal_defined_name("a-b"));
  EXPECT_FALSE(is_legal_defined_name("a/b"));
  EXPECT_FALSE(is_legal_defined_name(""));
}

TEST(DefinedNames, DoNotLookLikeAddresses) {
  for (const char* const address : {"A1", "XFD1048576", "abc12", "row1", "R1C1", "r", "C", "rc"})
    EXPECT_FALSE(is_legal_defined_name(address)) << address;
  for (const char* const name : {"A1.b", "TABLE1", "R1C1x"})
    EXPECT_TRUE(is_legal_defined_name(name)) << name;
}

TEST(DefinedNames, AreNoLongerThanTheLibraryKeeps) {
  EXPECT_TRUE(is_legal_defined_name(std::string(127, 'a')));
  EXPECT_FALSE(is_legal_defined_name(std::string(128, 'a')));
}

}  // namespace
}  // namespace govreport::xlsx
