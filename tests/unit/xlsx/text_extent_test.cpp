#include "text_extent.hpp"

#include <gtest/gtest.h>

namespace govreport::xlsx {
namespace {

constexpr govreport_emu em = 100;

TEST(WrappedLines, AnEmptyTextTakesOne) {
  EXPECT_EQ(wrapped_lines("", em, 10 * em), 1U);
}

TEST(WrappedLines, FillWithWholeCharacters) {
  EXPECT_EQ(wrapped_lines("一二三四五", em, 5 * em), 1U);
  EXPECT_EQ(wrapped_lines("一二三四五六", em, 5 * em), 2U);
  EXPECT_EQ(wrapped_lines("一二三四五", em, 5 * em - 1), 2U);
}

TEST(WrappedLines, CountTwoDigitsAsLittleMoreThanACharacter) {
  EXPECT_EQ(wrapped_lines("12345678", em, 5 * em), 1U);
  EXPECT_EQ(wrapped_lines("1234567890", em, 5 * em), 2U);
}

TEST(WrappedLines, TakeTheCharacterBeforeAMarkAlong) {
  // 五， cannot be parted, so 五 leaves the first line and 六七八 fill the second.
  EXPECT_EQ(wrapped_lines("一二三四五，六七八", em, 5 * em), 2U);
  EXPECT_EQ(wrapped_lines("一二三四五，六七八九", em, 5 * em), 3U);
}

TEST(WrappedLines, KeepAWordWhole) {
  EXPECT_EQ(wrapped_lines("一二三 abc", em, 5 * em), 2U);
}

TEST(WrappedLines, CutAWordLongerThanALine) {
  EXPECT_EQ(wrapped_lines(std::string(100, 'x'), em, 10 * em), 6U);  // 100 × 0.55 em
}

TEST(WrappedLines, EndWhereTheTextSays) {
  EXPECT_EQ(wrapped_lines("一\n二\n三", em, 10 * em), 3U);
}

TEST(WrappedLines, StackCharactersInAColumnOfOne) {
  EXPECT_EQ(wrapped_lines("年度办理结果", em, em), 6U);
}

}  // namespace
}  // namespace govreport::xlsx
