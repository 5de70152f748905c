/// What is too wide for its cell: padding, then size, then a finding; never into the next cell.
#include "table_fixture.hpp"

#include <array>
#include <string>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

class WideCells : public test::DrawnTables {
 protected:
  /// A table of one data row, each cell 10.4 mm wide but for its label, with nothing wide around.
  static test::DrawnTable narrow(const std::string& text) {
    test::DrawnTable table;
    table.rows = 2;
    table.header_rows = 1;
    table.widths_mm = {40, 10.4, 10.4, 10.4};
    table.cells = {{0, 0, 1, 1, GOVREPORT_ROLE_CORNER, "项目"},
                   {0, 1, 1, 1, GOVREPORT_ROLE_COLUMN_HEADER, "甲"},
                   {0, 2, 1, 1, GOVREPORT_ROLE_COLUMN_HEADER, "乙"},
                   {0, 3, 1, 1, GOVREPORT_ROLE_COLUMN_HEADER, "丙"},
                   {1, 0, 1, 1, GOVREPORT_ROLE_ROW_HEADER, "数量"},
                   {1, 1, 1, 1, GOVREPORT_ROLE_DATA, "99999"},
                   {1, 2, 1, 1, GOVREPORT_ROLE_DATA, text},
                   {1, 3, 1, 1, GOVREPORT_ROLE_DATA, "88888"}};
    return table;
  }

  struct Shown {
    govreport_emu size = 0;
    govreport_emu margin = 0;  ///< from the left rule's middle to the first glyph's origin
    std::size_t lines = 0;
  };

  Shown shown(const std::string& text) {
    lay(narrow(text));
    test::expect_tables_sound(*out_, *document_);
    Shown result;
    const govreport_index node = document_->cells[6].node;
    for (const govreport_run& run : pages()[0].runs) {
      if (run.node != node) continue;
      ++result.lines;
      result.size = run.size;
      result.margin = run.x - test::parts_on(pages()[0]).front().columns[2];
    }
    return result;
  }
};

TEST_F(WideCells, ANumberThatFitsKeepsItsSizeAndAMillimetreOfPadding) {
  const Shown four = shown("1234");
  EXPECT_EQ(four.size, Length::pt(10.5).to_emu());
  EXPECT_GE(four.margin, Length::mm(1).to_emu());
}

TEST_F(WideCells, FiveDigitsGiveUpPadding) {
  const Shown five = shown("12345");
  EXPECT_EQ(five.size, Length::pt(10.5).to_emu());
  EXPECT_LT(five.margin, Length::mm(1).to_emu());
  EXPECT_GE(five.margin, Length::mm(0.4).to_emu());
  EXPECT_TRUE(findings_.empty());
}

TEST_F(WideCells, EightDigitsGiveUpSize) {
  const Shown eight = shown("12345678");
  EXPECT_EQ(eight.size, Length::pt(6.5).to_emu());
  EXPECT_EQ(eight.lines, 1U);
  EXPECT_TRUE(findings_.empty());
}

TEST_F(WideCells, TwelveAndTwentyDigitsAreAFindingAndStayInTheirCell) {
  for (const char* number : {"123456789012", "12345678901234567890"}) {
    const Shown many = shown(number);
    EXPECT_EQ(many.size, Length::pt(5.5).to_emu());
    EXPECT_GT(many.lines, 1U);
    ASSERT_EQ(findings_.size(), 1U) << number;
    EXPECT_EQ(findings_.front().code, "layout.number-too-wide");
    EXPECT_EQ(findings_.front().severity, Severity::error);
    const std::string message = render(findings_.front(), Language::english).message;
    EXPECT_NE(message.find(number), std::string::npos) << message;
  }
}

TEST_F(WideCells, ADecimalIsANumber) {
  const Shown decimal = shown("-406.208");
  EXPECT_EQ(decimal.lines, 1U);
  EXPECT_LT(decimal.size, Length::pt(9).to_emu());
  EXPECT_TRUE(findings_.empty());
}

TEST_F(WideCells, WordsAreBrokenBeforeTheyAreShrunk) {
  const Shown words = shown("见附表（按季度分别列出），本年未单独统计");
  EXPECT_EQ(words.size, Length::pt(10.5).to_emu());
  EXPECT_GT(words.lines, 5U);
  EXPECT_TRUE(findings_.empty());
}

TEST_F(WideCells, MarksForNothingStandAsTheyAre) {
  for (const char* mark : {"/", "无", "—", "-"}) {
    EXPECT_EQ(shown(mark).size, Length::pt(10.5).to_emu()) << mark;
    EXPECT_TRUE(findings_.empty());
  }
}

TEST_F(WideCells, ACharacterWiderThanItsColumnGivesUpPaddingThenSizeThenIsAFinding) {
  struct Case {
    double width;
    double size;
    std::size_t findings;
  };
  // 0.18 mm are the rule's; a character of 10.5 pt is 3.7 mm wide, one of 5.5 pt 1.94 mm.
  for (const Case& one :
       std::to_array<Case>({{6.0, 10.5, 0}, {4.8, 10.5, 0}, {4.0, 8.5, 0}, {2.5, 5.5, 1}})) {
    test::DrawnTable table = narrow("字");
    table.widths_mm[2] = one.width;
    table.cells[2].text.clear();
    lay(table);
    for (const govreport_run& run : pages()[0].runs) {
      if (run.node != document_->cells[6].node) continue;
      EXPECT_EQ(run.size, Length::pt(one.size).to_emu()) << one.width;
    }
    ASSERT_EQ(findings_.size(), one.findings) << one.width;
    for (const Finding& finding : findings_)
      EXPECT_EQ(finding.code, "layout.text-too-wide");
  }
}

}  // namespace
}  // namespace govreport::internal
