/// Tables whose rows come with the report, in published texts.
#include "govreport/check.hpp"
#include "reading.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport {
namespace {

using test::read_bytes;
using test::read_text;
using test::Reading;
using test::to_text;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string sample() {
  return read_bytes(test::templates_folder() /
                    "department-income/2024/sample/yunting-education-2024.md");
}

/// A report whose table has these lines below its heads.
std::string with_lines(const std::string& lines) {
  return "# 云汀市教育局2024年度收入决算\n\n## 一、收入决算表\n\n"
         "| 功能分类科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入 | 上级补助收入 | 事业收入 | "
         "经营收入 | 附属单位上缴收入 | 其他收入 |\n|---|---|---|---|---|---|---|---|---|\n" +
         lines + "\n## 二、情况说明\n\n2024年1月1日起。\n";
}

const std::string total = "| 合计 | | 6 | 1 | 1 | 1 | 1 | 1 | 1 |\n";
const std::string row = "| 205 | 教育支出 | 6 | 1 | 1 | 1 | 1 | 1 | 1 |\n";

/// Codes of the rows read, with their names.
std::vector<std::string> rows_of(const Report& report) {
  std::vector<std::string> rows;
  for (const ReportRow& each : report.rows.at("income"))
    rows.push_back(each.code + " " + each.name);
  return rows;
}

TEST(OpenRowsInText, TheSampleIsReadWholeAndIsSound) {
  Reading reading = read_text(sample());
  ASSERT_TRUE(reading.read) << render(*reading.error, Language::english).message;
  const Report& report = reading.report();
  EXPECT_EQ(report.body, "云汀市教育局");
  EXPECT_EQ(report.rows.at("income").size(), 23U);
  EXPECT_EQ(report.cells.size(), 24U * 7U);
  EXPECT_EQ(report.find("income/2050201/appropriation")->as_text(), "366.29");
  EXPECT_EQ(report.find("income/total/other")->as_text(), "4479.40");
  EXPECT_EQ(report.rows.at("income")[5].name, "学前教育");
  EXPECT_EQ(report.rows.at("income")[5].origin.line, 13U);
  check(reading.read->form, report, {}, reading.findings);
  EXPECT_EQ(to_text(reading.findings), "");
}

TEST(OpenRowsInText, TextAndItsXmlAreTheSameReport) {
  const Reading reading = read_text(sample());
  const std::string xml = to_xml(reading.read->form, reading.report());
  const Reading again = read_text(xml, {.source = Source::report_xml});
  ASSERT_TRUE(again.read);
  EXPECT_EQ(again.report(), reading.report());
  EXPECT_EQ(to_xml(again.read->form, again.report()), xml);
}

TEST(OpenRowsInText, TheFormHasGrownByTheRows) {
  const Reading reading = read_text(sample());
  EXPECT_EQ(&with_rows_of(reading.read->form, reading.report()).model(),
            &reading.read->form.model());
}

TEST(OpenRowsInText, TabsAndFullWidthDigitsAreTheSame) {
  std::string tabs = sample();
  for (std::size_t at = tabs.find(" | "); at != std::string::npos; at = tabs.find(" | ")) {
    tabs.erase(at, 2);
    tabs[at] = '\t';
  }
  std::erase(tabs, '|');
  const std::string narrow = "2050201\t";
  tabs.replace(tabs.find(narrow), narrow.size(), "２０５０２０１\t");
  const Reading reading = read_text(tabs);
  ASSERT_TRUE(reading.read);
  EXPECT_EQ(to_text(reading.findings), "");
  EXPECT_EQ(reading.report(), read_text(sample()).report());
}

TEST(OpenRowsInText, ColumnsMayStandInAnyOrder) {
  const Reading reading = read_text(
      "# 云汀市教育局2024年度收入决算\n\n## 一、收入决算表\n\n"
      "| 功能分类科目编码 | 科目名称 | 其他收入 | 附属单位上缴收入 | 经营收入 | 事业收入 | "
      "上级补助收入 | 财政拨款收入 | 本年收入合计 |\n|---|---|---|---|---|---|---|---|---|\n"
      "| 合计 | 合计 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n| 205 | 教育 | 1 | 2 | 3 | 4 | 5 | 6 | 21 "
      "|\n");
  ASSERT_TRUE(reading.read);
  EXPECT_EQ(to_text(reading.findings), "");
  EXPECT_EQ(reading.report().find("income/205/appropriation")->as_text(), "6");
  EXPECT_EQ(reading.report().find("income/total/other")->as_text(), "1");
}

TEST(OpenRowsInText, ALineThatNumbersTheColumnsIsNoRow) {
  const Reading reading =
      read_text(with_lines("| 栏次 | | 1 | 2 | 3 | 4 | 5 | 6 | 7 |\n" + total + row));
  EXPECT_EQ(to_text(reading.findings), "");
  EXPECT_THAT(rows_of(reading.report()), ElementsAre("205 教育支出"));
  const Reading other =
      read_text(with_lines("| 栏次 | | 1 | 2 | 3 | 4 | 5 | 6 | 8 |\n" + total + row));
  EXPECT_THAT(to_text(other.findings), HasSubstr("structure.row-without-code"));
}

TEST(OpenRowsInText, ARowWithoutACodeIsQuoted) {
  const Reading reading =
      read_text(with_lines(total + row + "| | 普通教育 | 6 | 1 | 1 | 1 | 1 | 1 | 1 |\n"));
  EXPECT_THAT(rows_of(reading.report()), ElementsAre("205 教育支出"));
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings[0].code, "structure.row-without-code");
  EXPECT_EQ(reading.findings[0].place.line, 9U);
  EXPECT_THAT(render(reading.findings[0], Language::english).message, HasSubstr("普通教育 | 6"));
}

TEST(OpenRowsInText, ACodeThatIsThereTwiceIsQuotedAndTheFirstIsKept) {
  const Reading reading =
      read_text(with_lines(total + row + "| 205 | 又是教育 | 12 | 2 | 2 | 2 | 2 | 2 | 2 |\n"));
  EXPECT_THAT(rows_of(reading.report()), ElementsAre("205 教育支出"));
  EXPECT_EQ(reading.report().find("income/205/sum")->as_text(), "6");
  EXPECT_THAT(to_text(reading.findings), HasSubstr("9 error STRUCT-ROW structure.row-twice"));
}

TEST(OpenRowsInText, ACodeOfAnotherLengthIsARowWhereANameFollows) {
  const Reading reading =
      read_text(with_lines(total + row + "| 2051 | 四位 | 6 | 1 | 1 | 1 | 1 | 1 | 1 |\n"));
  EXPECT_THAT(rows_of(reading.report()), ElementsAre("205 教育支出", "2051 四位"));
  Findings findings;
  check(reading.read->form, reading.report(), {}, findings);
  EXPECT_THAT(to_text(findings), HasSubstr("9 error STRUCT-ROW rows.code-digits"));
}

TEST(OpenRowsInText, ARowWithoutANameIsReadAndFound) {
  const Reading reading = read_text(with_lines(total + "| 205 | | 6 | 1 | 1 | 1 | 1 | 1 | 1 |\n"));
  EXPECT_THAT(rows_of(reading.report()), ElementsAre("205 "));
  EXPECT_EQ(reading.report().find("income/205/sum")->as_text(), "6");
  Findings findings;
  check(reading.read->form, reading.report(), {}, findings);
  EXPECT_THAT(to_text(findings), HasSubstr("8 error STRUCT-ROW rows.name-missing"));
}

TEST(OpenRowsInText, ValuesThatCannotBePlacedAreQuoted) {
  const Reading reading =
      read_text(with_lines(total + row + "| 208 | 社会保障 | 6 | 1 | 1 | 1 | 1 | 1 | 1 | 9 |\n"));
  EXPECT_THAT(to_text(reading.findings), HasSubstr("9 error STRUCT-COLUMN structure.fields-many"));
  EXPECT_EQ(reading.report().find("income/208/sum"), nullptr);
}

TEST(OpenRowsInText, ATableWithoutRowsIsThere) {
  for (const char* lines : {"", "| 合计 | | | | | | | | |\n"}) {
    Reading reading = read_text(
        with_lines(std::string(lines) + "\n说明：本部门本年度没有收入，故本表无数据。\n"));
    ASSERT_TRUE(reading.read);
    EXPECT_THAT(reading.report().rows.at("income"), IsEmpty());
    EXPECT_THAT(reading.report().cells, IsEmpty());
    EXPECT_THAT(reading.report().sections[0].blocks, IsEmpty()) << "the form says it itself";
    check(reading.read->form, reading.report(), {}, reading.findings);
    EXPECT_EQ(to_text(reading.findings), "") << lines;
  }
}

TEST(OpenRowsInText, AnotherReasonWhyThereAreNoRowsIsKept) {
  const Reading reading = read_text(with_lines("\n说明：本部门2024年新设，故本表无数据。\n"));
  ASSERT_EQ(reading.report().sections[0].blocks.size(), 1U);
  EXPECT_EQ(reading.report().sections[0].blocks[0].text, "说明：本部门2024年新设，故本表无数据。");
}

TEST(OpenRowsInText, TooManyRowsAreFoundOnce) {
  std::string lines = total;
  for (int code = 1'000'000; code < 1'010'003; ++code)
    lines += "| " + std::to_string(code) + " | 行 | 6 | 1 | 1 | 1 | 1 | 1 | 1 |\n";
  const Reading reading = read_text(with_lines(lines));
  EXPECT_EQ(reading.report().rows.at("income").size(), 10'000U);
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings[0].code, "structure.rows-many");
}

}  // namespace
}  // namespace govreport
