#include "readers/source_lines.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

using testing::ElementsAre;

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  const std::vector<SourceLine> lines = split_lines(text, "a.txt").value();
  for (const SourceLine& line : lines) {
    words.push_back(line.text);
    EXPECT_EQ(line.number, words.size());
  }
  return words;
}

TEST(SourceLines, EndAsOnAnySystemAndAreCounted) {
  EXPECT_THAT(words_of("甲\n乙\n\n丙"), ElementsAre("甲", "乙", "", "丙"));
  EXPECT_THAT(words_of("甲\r\n乙\r丙\n\r丁\r\n"), ElementsAre("甲", "乙", "丙", "", "丁"));
}

TEST(SourceLines, TakeOtherBreaksForBlanks) {
  EXPECT_THAT(words_of("甲\f乙\v丙\n丁"), ElementsAre("甲 乙 丙", "丁"));
}

TEST(SourceLines, NameACharacterThatNoTextHolds) {
  for (const char* const control : {"\x01", "\x7F", "\u0085", "\uFFFE"}) {
    const auto lines = split_lines(std::string("甲\r\n（乙）") + control, "a.txt");
    ASSERT_FALSE(lines) << control;
    EXPECT_EQ(lines.error().id, "read.control");
    EXPECT_EQ(lines.error().place.line, 2U);
  }
  EXPECT_TRUE(split_lines("甲\t“乙”，\u00A0\uFF01\uFFE5\uFFFD", "a.txt"));
}

}  // namespace
}  // namespace govreport::internal
