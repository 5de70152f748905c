/// Checks of rows that come with the report.
#include "govreport/check.hpp"
#include "open_rows_form.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport {
namespace {

using test::add_row;
using test::five_rows;
using test::open_rows_form;
using test::open_rows_report;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Findings checked(const Report& report) {
  Findings findings;
  check(open_rows_form(), report, {.file = "report.xml"}, findings);
  return findings;
}

/// "code @ place" of each.
std::vector<std::string> said(const Report& report) {
  std::vector<std::string> words;
  for (const Finding& finding : checked(report)) {
    const std::string& place =
        finding.place.cell.empty() ? finding.place.label : finding.place.cell;
    words.push_back(finding.code + " @ " + place);
  }
  return words;
}

Value whole(std::int64_t number) {
  return Value::number(Decimal(number));
}

TEST(OpenRowsCheck, ASoundReportGivesNoFinding) {
  EXPECT_THAT(said(five_rows()), IsEmpty());
}

TEST(OpenRowsCheck, AWrongSumIsFoundAtItsRowWithBothSides) {
  Report report = five_rows();
  report.cells["income/20103/of.taxes"] = whole(46);
  const Findings findings = checked(report);
  ASSERT_FALSE(findings.empty());
  for (const Finding& finding : findings) {
    EXPECT_EQ(finding.severity, Severity::error) << finding.code;
    if (finding.rule != "INCOME-TREE" || finding.place.cell != "income/20103/of.taxes") continue;
    EXPECT_EQ(finding.expected, "45");
    EXPECT_EQ(finding.found, "46");
    EXPECT_EQ(finding.place.label, "20103 › Offices › Of which › Taxes");
    EXPECT_THAT(finding.suspects, ElementsAre("income/20103/of.taxes"));
  }
  // What is inside it, what it is inside, and its own row: three sums, one cell.
  EXPECT_THAT(said(report),
              testing::UnorderedElementsAre("identity @ income/20103/of.taxes",
                                            "identity @ income/201/of.taxes",
                                            "identity @ income/20103/all"));
}

TEST(OpenRowsCheck, TheTotalIsTheSumOfTheOutermostRowsAlone) {
  Report report = five_rows();
  report.cells["income/total/of.taxes"] = whole(235);  // every row once
  bool found = false;
  for (const Finding& finding : checked(report)) {
    if (finding.rule != "INCOME-TOTAL") continue;
    found = true;
    EXPECT_EQ(finding.place.cell, "income/total/of.taxes");
    EXPECT_EQ(finding.expected, "145");
    EXPECT_EQ(finding.clause, "Order No. 1, 2");
  }
  EXPECT_TRUE(found);
}

TEST(OpenRowsCheck, SumsLeftOutAreComputedFromTheInnermostRows) {
  Report report = five_rows();
  for (const char* row : {"total", "201", "20103"})
    for (const char* column : {"all", "of.taxes", "of.fees"})
      report.cells.erase(std::string("income/") + row + "/" + column);
  std::vector<std::string> computed;
  for (const Finding& finding : checked(report)) {
    ASSERT_EQ(finding.code, "derived");
    if (finding.place.cell.ends_with("of.taxes"))
      computed.push_back(finding.place.cell + " " + *finding.expected);
  }
  EXPECT_THAT(
      computed,
      ElementsAre(
          "income/total/of.taxes 145", "income/201/of.taxes 45", "income/20103/of.taxes 45"));
}

/// The one finding that `report` gives, in English, with its line.
std::string only_finding(const Report& report) {
  const Findings findings = checked(report);
  EXPECT_EQ(findings.size(), 1U);
  if (findings.empty()) return {};
  EXPECT_EQ(findings[0].severity, Severity::error);
  EXPECT_EQ(findings[0].rule, "STRUCT-ROW");
  EXPECT_FALSE(render(findings[0], Language::chinese).hint.empty());
  return std::to_string(findings[0].place.line) + ": " + findings[0].place.label + ": " +
         findings[0].code + " " + render(findings[0], Language::english).message;
}

TEST(OpenRowsCheck, ACodeThatIsThereTwiceIsFoundAtTheSecond) {
  Report report = five_rows();
  report.rows["income"][1].origin.line = 12;
  report.rows["income"].push_back({"20103", "Offices again", {19, {}}});
  EXPECT_THAT(
      only_finding(report),
      HasSubstr("19: 20103 › Offices again: rows.code-twice the code 20103 is in “Income by "
                "kind” twice (first at 12)"));
}

TEST(OpenRowsCheck, ARowInsideOneThatIsNotThereIsFoundAndBreaksNoSum) {
  Report report = open_rows_report();
  add_row(report, "201", "General services", 4, 2);
  add_row(report, "2010301", "Administration", 4, 2);
  report.rows["income"][1].origin.line = 7;
  report.cells["income/total/of.taxes"] = whole(4);
  report.cells["income/total/of.fees"] = whole(2);
  report.cells["income/total/all"] = whole(6);
  EXPECT_THAT(only_finding(report),
              HasSubstr("7: 2010301 › Administration: rows.parent-missing “Income by kind” has "
                        "“2010301 › Administration”, but not 20103"));
}

TEST(OpenRowsCheck, ACodeOfNoLevelIsFound) {
  Report report = five_rows();
  report.rows["income"].push_back({"2081", "Four digits", {9, {}}});
  for (const char* column : {"all", "of.taxes", "of.fees"})
    report.cells[std::string("income/2081/") + column] = whole(0);
  report.cells["income/208/of.taxes"] = whole(0);  // the sum of what is inside it now
  report.cells["income/208/all"] = whole(0);
  report.cells["income/total/of.taxes"] = whole(45);
  report.cells["income/total/all"] = whole(52);
  EXPECT_THAT(only_finding(report),
              HasSubstr("9: 2081 › Four digits: rows.code-digits the code of “2081 › Four digits” "
                        "has the wrong number of digits: in “Income by kind” they have 3, 5, 7"));
}

TEST(OpenRowsCheck, ACodeThatIsNoneIsFoundAndItsRowLeftOut) {
  Report report = five_rows();
  report.rows["income"].push_back({"2o8", "A letter", {9, {}}});
  EXPECT_THAT(only_finding(report), HasSubstr("9: 2o8 › A letter: rows.code "));
}

TEST(OpenRowsCheck, ARowWithoutANameIsFound) {
  Report report = five_rows();
  report.rows["income"][4].name = " ";
  report.rows["income"][4].origin = {0, "Income!A9"};
  const Findings findings = checked(report);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "rows.name-missing");
  EXPECT_EQ(findings[0].place.sheet, "Income!A9");
}

TEST(OpenRowsCheck, ATableWithoutRowsIsKeptWithoutAFinding) {
  Report report = open_rows_report();
  report.rows["income"];
  EXPECT_THAT(said(report), IsEmpty());
  report.cells["income/total/of.taxes"] = Value::empty();
  report.cells["income/total/of.fees"] = whole(0);
  EXPECT_THAT(said(report), IsEmpty());
}

TEST(OpenRowsCheck, ATableThatWasLeftOutIsMissing) {
  EXPECT_THAT(said(open_rows_report()), ElementsAre("structure.table-missing @ 1 Income"));
}

TEST(OpenRowsCheck, ATotalOfNoRowsIsFound) {
  Report report = open_rows_report();
  report.rows["income"];
  report.cells["income/total/of.taxes"] = whole(5);
  EXPECT_THAT(said(report), ElementsAre("rows.total-alone @ income/total/of.taxes"));
}

TEST(OpenRowsCheck, RowsOfATableThatHasNoneOfItsOwnAreFound) {
  Report report = five_rows();
  report.rows["rest"].push_back({"201", "Services", {}});
  EXPECT_THAT(said(report), ElementsAre("rows.none-here @ "));
}

TEST(OpenRowsCheck, ARowThatLacksItsCellsIsMissingThem) {
  Report report = five_rows();
  for (const char* column : {"all", "of.taxes", "of.fees"})
    report.cells.erase(std::string("income/2010302/") + column);
  EXPECT_THAT(said(report), testing::Contains("structure.row-missing @ 2010302 › Other"));
}

}  // namespace
}  // namespace govreport
