#include "text/lines.hpp"

#include "base/utf8.hpp"
#include "fonts_for_tests.hpp"
#include "text/chinese.hpp"
#include "text/shaper.hpp"
#include "text/unicode.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

class Lines : public testing::Test {
 protected:
  void SetUp() override {
    GOVREPORT_NEEDS_FONT("AR PL UMing CN");
    Findings findings;
    faces_ = FaceSet::resolve(test::system_fonts(), {{"song", "", {{"AR PL UMing CN"}}}}, findings)
                 .value();
  }

  /// `text` in lines of `width` characters, a '|' between lines.
  std::string broken(const std::string& text,
                     std::int64_t width,
                     Prohibitions level = Prohibitions::basic,
                     const std::vector<std::uint32_t>& forced = {}) {
    Shaper shaper(*faces_);
    std::vector<MissingCharacter> missing;
    const ShapedText shaped = shaper.shape(text, 0, missing);
    std::vector<std::uint32_t> unicode;
    auto finder = std::move(LineBreakFinder::open()).value();
    finder.find(text, unicode);
    std::string result;
    for (const LineSpan& line : fill_lines(shaped,
                                           line_starts(shaped, unicode, level),
                                           forced,
                                           {.first = width * em, .rest = width * em})) {
      if (!result.empty()) result += '|';
      const std::uint32_t begin = shaped.begin_of(line.first);
      result += text.substr(begin, shaped.begin_of(line.last) - begin);
      EXPECT_LE(line.width, width * em) << result;
    }
    return result;
  }

  std::shared_ptr<FaceSet> faces_;
};

TEST_F(Lines, AreAsFullAsTheyMayBe) {
  EXPECT_EQ(broken("政府信息公开工作", 3), "政府信|息公开|工作");
  EXPECT_EQ(broken("政府信息公开工作", 8), "政府信息公开工作");
  EXPECT_EQ(broken("", 8), "");
}

TEST_F(Lines, DoNotBeginWithAClosingMark) {
  EXPECT_EQ(broken("政府、信息", 2), "政|府、|信息");
  EXPECT_EQ(broken("《条例》第五条", 4), "《条例》|第五条");
  EXPECT_EQ(broken("他说：“好。”我说", 5), "他说：“好。”|我说");
}

TEST_F(Lines, AMarkAtTheLineEndGivesUpItsBlankHalfBeforeItIsPushedOut) {
  EXPECT_EQ(broken("2政府，信息", 3), "2政府，|信息");  // 3.5 characters, the mark's half too many
  EXPECT_EQ(broken("政府信，息", 3), "政府|信，息");
}

TEST_F(Lines, DoNotEndWithAnOpeningMark) {
  EXPECT_EQ(broken("按照（试行）办理", 3), "按照|（试行）|办理");
  EXPECT_EQ(broken("题为“年报”栏目", 3), "题为|“年报”|栏目");
}

TEST_F(Lines, KeepNumbersWithTheirUnits) {
  EXPECT_EQ(broken("共收到24103件", 5), "共收到|24103件");
  EXPECT_EQ(broken("截至2024年底", 3), "截至|2024年|底");
  EXPECT_EQ(broken("增长12.5％左右", 4), "增长|12.5％左|右");
  EXPECT_EQ(broken("收费408.2万元整", 5), "收费|408.2万元|整");
  EXPECT_EQ(broken("第3－5条", 3), "第|3－5条");
}

TEST_F(Lines, KeepDocumentNumbersWhole) {
  EXPECT_EQ(broken("公开办函〔2021〕30号文", 8), "公开办函|〔2021〕30号文");
}

TEST_F(Lines, KeepLatinWordsWhole) {
  EXPECT_EQ(broken("用GovReport软件", 5), "用|GovReport|软件");
}

TEST_F(Lines, KeepAListNumberWithItsFirstCharacter) {
  EXPECT_EQ(broken("其1.属于国家", 2), "其|1.属|于国|家");
}

TEST_F(Lines, NeverBreakDashesAndEllipses) {
  EXPECT_EQ(broken("公开——这是", 3), "公开|——这|是");
  EXPECT_EQ(broken("公开……这是", 3), "公开|……这|是");
}

TEST_F(Lines, InTheStrictLevelDoNotBeginWithADash) {
  EXPECT_EQ(broken("政府公开——这是", 4, Prohibitions::strict), "政府公|开——这|是");
}

TEST_F(Lines, FromTheSecondLevelOnDoNotEndWithASlash) {
  EXPECT_EQ(broken("增加/减少", 3), "增加/|减少");
  EXPECT_EQ(broken("增加/减少", 3, Prohibitions::gb), "增|加/减|少");
}

TEST_F(Lines, WhatHasNoPlaceToBreakIsBrokenAnywhere) {
  EXPECT_EQ(broken("12345678901234567890", 5), "1234567890|1234567890");
}

TEST_F(Lines, EndWhereTheyAreToldTo) {
  EXPECT_EQ(broken("某市政府2024年报告", 20, Prohibitions::basic, {12}), "某市政府|2024年报告");
}

TEST_F(Lines, SpacesAtTheirEndTakeNoRoom) {
  EXPECT_EQ(broken("ab cd", 1), "ab |cd");
}

/// The rules of the level, stated anew, against every place where lines ended.
TEST_F(Lines, KeepTheRulesAtEveryWidth) {
  const std::string text =
      "各县（市、区）人民政府，市直各部门：“公开是常态、不公开是例外！”按《条例》〔2021〕30号，"
      "2024年新收申请24103件（上年2044件），办结24128件；其中予以公开1732件……占7.2%——"
      "详见www.example.com.cn栏目／附件1.说明。『引文』〔注〕、‘单引’？完；";
  const std::u32string_view no_start = U"、，。：；！？）〕》』”’／";
  const std::u32string_view no_end = U"（〔《『“‘";
  for (std::int64_t width = 14; width < 40; ++width) {
    const std::string lines = broken(text, width);
    char32_t before = 0;
    for (std::size_t at = 0; at < lines.size();) {
      char32_t c = next_codepoint(lines, at);
      if (c == U'|') {
        const char32_t after = next_codepoint(lines, at);
        EXPECT_EQ(no_start.find(after), no_start.npos) << lines;
        EXPECT_EQ(no_end.find(before), no_end.npos) << lines;
        EXPECT_FALSE(before == after && (after == U'—' || after == U'…')) << lines;
        EXPECT_FALSE(before >= U'0' && before <= U'9') << lines;
        c = after;
      }
      before = c;
    }
  }
}

}  // namespace
}  // namespace govreport::internal
