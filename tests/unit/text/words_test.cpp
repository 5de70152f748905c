#include "text/words.hpp"

#include <string>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

/// `text` with '|' where it may be divided, '‖' where a name ends.
std::string divided(const std::string& text) {
  auto finder = std::move(WordFinder::open()).value();
  std::string result;
  std::size_t begin = 0;
  for (const WordBreak& one : word_breaks(text, finder)) {
    result += text.substr(begin, one.at - begin) + (one.after_name ? "‖" : "|");
    begin = one.at;
  }
  return result + text.substr(begin);
}

TEST(WordBreaks, KeepNamesTheDictionaryDoesNotKnow) {
  EXPECT_EQ(divided("青岭省云汀市江岸区人民政府"), "青岭省‖云汀市‖江岸区‖人民政府");
}

TEST(WordBreaks, KeepPrefixesAndSuffixesWithTheirWords) {
  EXPECT_EQ(divided("信息化局大数据管理中心"), "信息化局‖大数据|管理|中心");
  EXPECT_EQ(divided("云汀市高新技术产业开发区"), "云汀市‖高新技术|产业|开发区");
  EXPECT_EQ(divided("不动产登记中心"), "不动产登记|中心");
  EXPECT_EQ(divided("行政执法支队"), "行政|执法支队");
}

TEST(WordBreaks, KeepConjunctionsWithWhatFollows) {
  EXPECT_EQ(divided("人力资源和社会保障局"), "人力|资源|和社会|保障局");
  EXPECT_EQ(divided("岔和县民政局"), "岔和县|民政局");
}

TEST(WordBreaks, KeepTheYearWithItsNumber) {
  EXPECT_EQ(divided("2024年度报告"), "2024|年度|报告");
  EXPECT_EQ(divided("2024年工作报告"), "2024年工作|报告");
}

TEST(WordBreaks, LeaveMarksToTheRulesOfLineEnds) {
  EXPECT_EQ(divided("管理局（区地震局、档案馆）"), "管理局‖（|区地震局‖、|档案馆‖）");
}

TEST(WordBreaks, OfNothingAreNone) {
  EXPECT_EQ(divided(""), "");
  EXPECT_EQ(divided("局"), "局");
  EXPECT_EQ(divided("和"), "和");
  EXPECT_EQ(divided("GovReport"), "GovReport");
}

/// Each cut off right at the end of what may be read.
TEST(WordBreaks, OfBytesThatAreNoUtf8AreNone) {
  const std::string name = "云汀市民政局";
  for (const char* broken : {"\xE4", "\xE4\xBA", "\xF0\x9F", "\xFF", "\x80", "\xC0\x80"}) {
    EXPECT_EQ(divided(broken), broken);
    EXPECT_EQ(divided(name + broken), name + broken);
    EXPECT_EQ(divided(broken + name), broken + name);
  }
}

}  // namespace
}  // namespace govreport::internal
