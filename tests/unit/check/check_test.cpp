#include "govreport/check.hpp"

#include "consistent_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Value whole(std::int64_t number) {
  return Value::number(Decimal(number));
}

class Check : public testing::Test {
 protected:
  Findings checked() const {
    Findings findings;
    check(test::form_2021(), report_, {.file = "report.md"}, findings);
    return findings;
  }

  Findings checked(const std::string& rule) const {
    Findings findings = checked();
    std::erase_if(findings, [&rule](const Finding& finding) { return finding.rule != rule; });
    return findings;
  }

  static std::vector<std::string> rules(const Findings& findings) {
    std::vector<std::string> names;
    for (const Finding& finding : findings)
      names.push_back(finding.rule);
    return names;
  }

  std::vector<Block>& section(const std::string& id) {
    for (SectionText& section : report_.sections) {
      if (section.id == id) return section.blocks;
    }
    throw std::invalid_argument(id);
  }

  void drop_section(const std::string& id) {
    std::erase_if(report_.sections, [&id](const auto& section) { return section.id == id; });
  }

  void drop_cells(const std::string& prefix) {
    std::erase_if(report_.cells, [&](const auto& cell) { return cell.first.starts_with(prefix); });
  }

  Report report_ = test::ConsistentReport::make(2024);
};

// ---- sums --------------------------------------------------------------------------------------

TEST_F(Check, AWrongRowIsShownAtItsTotalWithBothSides) {
  const CellId total = "requests/results.other.other/total";
  const Decimal right = report_.cells[total].decimal();
  report_.cells[total] = Value::number(right + Decimal(1));
  report_.cells[total].origin.line = 57;
  const Findings findings = checked("T3-ROW");
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].severity, Severity::error);
  EXPECT_EQ(findings[0].code, "identity");
  EXPECT_EQ(findings[0].expected, right.to_string());
  EXPECT_EQ(findings[0].found, (right + Decimal(1)).to_string());
  EXPECT_THAT(findings[0].suspects, ElementsAre(total));
  const Place place{
      "report.md", total, "三、本年度办理结果 › （六）其他处理 › 3.其他 › 总计", "", 57};
  EXPECT_EQ(findings[0].place, place);
}

TEST_F(Check, TheThirdIdentityIsShownAtWhatIsCarriedOver) {
  const CellId over = "requests/carried-over/natural";
  const Decimal right = report_.cells[over].decimal();
  report_.cells[over] = Value::number(right + Decimal(3));
  const Findings findings = checked("T3-ID");
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].place.cell, over);
  EXPECT_EQ(findings[0].expected, right.to_string());
}

TEST_F(Check, EveryWrongRowIsAFindingOfItsOwn) {
  for (const auto& cell : test::form_2021().model().cells) {
    if (cell.id.starts_with("requests/") && cell.id.ends_with("/total"))
      report_.cells[cell.id] = whole(99999);
  }
  EXPECT_THAT(checked("T3-ROW"), SizeIs(25));
}

TEST_F(Check, ABlankAddendCountsAsZeroAndTheSumIsStillChecked) {
  report_.cells["requests/new/natural"] = whole(0);
  report_.cells["requests/new/natural"] = Value::empty();
  const Findings rows = checked("T3-ROW");
  ASSERT_THAT(rows, SizeIs(1));
  EXPECT_EQ(rows[0].suspects.front(), "requests/new/natural");
  EXPECT_THAT(checked("TYPE"), SizeIs(1));
}

TEST_F(Check, ABlankAddendThatStandsForZeroBreaksNoSum) {
  report_.cells["disputes/review.upheld"] = Value::not_applicable("/");
  report_.cells["disputes/review.corrected"] = Value::empty();
  report_.cells["disputes/review.total"] =
      Value::number(report_.cells["disputes/review.other"].decimal() +
                    report_.cells["disputes/review.pending"].decimal());
  EXPECT_THAT(rules(checked()), ElementsAre("TYPE", "TYPE"));
}

TEST_F(Check, ABlankResultIsNotComparedItsValueIsTheAdvice) {
  const CellId total = "disputes/review.total";
  const std::string right = report_.cells[total].as_text();
  report_.cells[total] = Value::empty();
  const Findings findings = checked();
  ASSERT_THAT(rules(findings), ElementsAre("TYPE"));
  EXPECT_EQ(findings[0].expected, right);
  EXPECT_THAT(render(findings[0], Language::english).hint, testing::HasSubstr("it is " + right));
}

TEST_F(Check, ABlankCarryIsNotComparedThoughItIsTyped) {
  const CellId over = "requests/carried-over/natural";
  const std::string right = report_.cells[over].as_text();
  report_.cells[over] = Value::not_applicable("-");
  EXPECT_THAT(checked("T3-ID"), IsEmpty());
  const Findings types = checked("TYPE");
  ASSERT_THAT(types, SizeIs(1));
  EXPECT_EQ(types[0].expected, right);
}

TEST_F(Check, ABlankTotalOfAllResultsIsNoReasonToDoubtWhatIsCarriedOver) {
  report_.cells["requests/results.total/natural"] = Value::empty();
  EXPECT_THAT(checked("T3-ID"), IsEmpty());
  EXPECT_THAT(checked("T3-SUM"), IsEmpty());
}

TEST_F(Check, NothingIsAdvisedForABlankBesideAnotherBlank) {
  report_.cells["requests/results.total/natural"] = Value::empty();
  report_.cells["requests/carried-over/natural"] = Value::empty();
  const Findings types = checked("TYPE");
  ASSERT_THAT(types, SizeIs(2));
  EXPECT_EQ(types[1].place.cell, "requests/carried-over/natural");
  EXPECT_TRUE(types[0].expected.has_value());
  EXPECT_FALSE(types[1].expected.has_value());
}

TEST_F(Check, FindingsComeAsTheFormIsRead) {
  const std::vector<std::string> blanks = {"proactive/regulations/in-force",
                                           "requests/new/natural",
                                           "requests/new/legal.business",
                                           "requests/new/legal.other",
                                           "requests/carried-in/natural",
                                           "disputes/review.upheld",
                                           "disputes/review.corrected"};
  for (const std::string& cell : blanks)
    report_.cells[cell] = Value::empty();
  std::vector<std::string> cells;
  for (const Finding& finding : checked("TYPE"))
    cells.push_back(finding.place.cell);
  EXPECT_EQ(cells, blanks);
}

TEST_F(Check, ATableNobodyHasBegunIsOneFinding) {
  std::vector<std::string> cells;
  for (auto& [id, value] : report_.cells) {
    if (!id.starts_with("disputes/")) continue;
    value = Value::empty();
    cells.push_back(id);
  }
  const Findings blank = checked("TYPE");
  ASSERT_THAT(blank, SizeIs(1));
  EXPECT_EQ(blank[0].code, "type.blank-table");
  EXPECT_EQ(blank[0].place.label, "政府信息公开行政复议、行政诉讼情况");
  report_.cells[cells.front()] = whole(0);
  EXPECT_THAT(checked("TYPE"), SizeIs(cells.size() - 1));
}

TEST_F(Check, WordsKeepTheirSumsFromBeingChecked) {
  report_.cells["requests/new/natural"] = Value::text("约五件");
  Findings findings = checked();
  ASSERT_THAT(rules(findings), testing::UnorderedElementsAre("TYPE", "T3-ROW", "T3-ID"));
  for (const Finding& finding : findings) {
    if (finding.rule == "TYPE") continue;
    EXPECT_EQ(finding.severity, Severity::note);
    EXPECT_EQ(finding.code, "not-checked");
    EXPECT_THAT(render(finding, Language::chinese).message,
                testing::HasSubstr("一、本年新收政府信息公开申请数量 › 自然人: “约五件”"));
  }
}

TEST_F(Check, NegativeAndFractionalCountsKeepTheirSumsFromBeingChecked) {
  for (const char* number : {"-3", "2.5"}) {
    report_.cells["disputes/direct.upheld"] = Value::number(*Decimal::parse(number));
    const Findings findings = checked();
    ASSERT_THAT(rules(findings), testing::UnorderedElementsAre("TYPE", "T4-SUM")) << number;
    EXPECT_EQ(checked("T4-SUM")[0].severity, Severity::note);
  }
}

TEST_F(Check, AWholeNumberMayBeWrittenWithADecimalPoint) {
  const std::string digits = report_.cells["disputes/direct.upheld"].as_text() + ".0";
  report_.cells["disputes/direct.upheld"] = Value::number(*Decimal::parse(digits));
  EXPECT_THAT(checked(), IsEmpty());
}

TEST_F(Check, ANumberWithANoteCountsAsItsNumber) {
  const Decimal number = report_.cells["requests/new/natural"].decimal();
  report_.cells["requests/new/natural"] = Value::number(number, "其中一件为口头申请");
  EXPECT_THAT(checked(), IsEmpty());
}

// ---- cells -------------------------------------------------------------------------------------

TEST_F(Check, AFeeMayHaveAFractionACountMayNot) {
  report_.cells["proactive/fees/amount"] = Value::number(*Decimal::parse("4068.208"));
  EXPECT_THAT(checked(), IsEmpty());
  report_.cells["proactive/regulations/made"] = Value::number(*Decimal::parse("1.5"));
  EXPECT_THAT(rules(checked()), ElementsAre("TYPE"));
}

TEST_F(Check, ACellLeftOutIsMissingUnlessItIsDerived) {
  report_.cells.erase("proactive/regulations/made");
  report_.cells.erase("disputes/review.total");
  const Findings findings = checked();
  ASSERT_THAT(rules(findings), testing::UnorderedElementsAre("STRUCT-MISSING", "DERIVED"));
  EXPECT_EQ(checked("STRUCT-MISSING")[0].place.cell, "proactive/regulations/made");
  EXPECT_EQ(checked("DERIVED")[0].severity, Severity::note);
}

TEST_F(Check, ASumOverACellLeftOutIsNotCheckedAndNoErrorOnTop) {
  report_.cells.erase("requests/results.disclosed/natural");
  const Findings findings = checked();
  EXPECT_THAT(rules(findings), testing::UnorderedElementsAre("STRUCT-MISSING", "T3-ROW", "T3-SUM"));
  EXPECT_EQ(checked("T3-ROW")[0].severity, Severity::note);
}

// ---- structure ---------------------------------------------------------------------------------

TEST_F(Check, AMissingTableIsOneFinding) {
  drop_cells("requests/");
  const Findings findings = checked();
  ASSERT_THAT(rules(findings), ElementsAre("STRUCT-MISSING"));
  EXPECT_EQ(findings[0].place.label, "三、收到和处理政府信息公开申请情况");
}

TEST_F(Check, AMissingSectionIsOneFindingItsTableIncluded) {
  drop_cells("disputes/");
  drop_section("disputes");
  drop_section("other");
  const Findings findings = checked();
  ASSERT_THAT(rules(findings), ElementsAre("STRUCT-MISSING", "STRUCT-MISSING"));
  EXPECT_EQ(findings[0].code, "structure.section-missing");
  EXPECT_EQ(findings[1].place.label, "六、其他需要报告的事项");
}

TEST_F(Check, ATableIsThereThoughItsSectionHasNoText) {
  drop_section("disputes");
  EXPECT_THAT(checked(), IsEmpty());
}

TEST_F(Check, AMissingRowIsOneFinding) {
  drop_cells("requests/results.refused.process/");
  const Findings findings = checked("STRUCT-ROW");
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].place.label, "三、本年度办理结果 › （三）不予公开 › 6.属于四类过程性信息");
  EXPECT_THAT(checked("STRUCT-MISSING"), IsEmpty());
}

TEST_F(Check, ARowThatCouldNotBeReadIsNotCalledMissingAsWell) {
  drop_cells("proactive/regulations/");
  Finding unreadable;
  unreadable.code = "structure.fields-few";
  unreadable.place.label = "规章";
  Findings findings = {unreadable};
  check(test::form_2021(), report_, {.file = "report.md"}, findings);
  EXPECT_THAT(findings, SizeIs(1));
}

TEST_F(Check, AMissingColumnIsOneFinding) {
  std::erase_if(report_.cells,
                [](const auto& cell) { return cell.first.ends_with("/legal.welfare"); });
  const Findings findings = checked("STRUCT-COLUMN");
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].place.label, "申请人情况 › 法人或其他组织 › 社会公益组织");
  EXPECT_THAT(checked("STRUCT-MISSING"), IsEmpty());
}

TEST_F(Check, WhatTheFormDoesNotKnowIsNotDroppedSilently) {
  report_.cells["requests/nothing/natural"] = whole(1);
  report_.sections.push_back({"annex", "", {}, 900});
  EXPECT_THAT(rules(checked()), ElementsAre("STRUCT-UNKNOWN", "STRUCT-UNKNOWN"));
}

TEST_F(Check, AYearBeforeTheFormIsAnError) {
  report_.year = 2020;
  const Findings findings = checked();
  ASSERT_THAT(rules(findings), ElementsAre("VERSION-YEAR"));
  EXPECT_EQ(findings[0].found, "2020");
  EXPECT_EQ(findings[0].expected, "2021–");
}

// ---- texts -------------------------------------------------------------------------------------

TEST_F(Check, ASectionThatMustSaySomethingDoes) {
  for (const char* words : {"", "无", " 无。 "}) {
    section("problems") = {{BlockKind::paragraph, 0, words, 405}};
    EXPECT_THAT(rules(checked()), ElementsAre("SECTION-EMPTY")) << words;
  }
  section("problems") = {{BlockKind::paragraph, 0, "无法按时答复的一件", 405}};
  EXPECT_THAT(checked(), IsEmpty());
}

TEST_F(Check, AnotherSectionMaySayThatThereIsNothing) {
  section("other") = {{BlockKind::paragraph, 0, "无。", 505}};
  EXPECT_THAT(checked(), IsEmpty());
}

TEST_F(Check, AThousandCharactersAreNotTooManyOneMoreIs) {
  std::string words;
  for (int i = 0; i < 500; ++i)
    words += "文 ";
  section("overview") = {{BlockKind::heading, 2, words, 5}, {BlockKind::paragraph, 0, words, 7}};
  EXPECT_THAT(checked(), IsEmpty());
  section("overview").push_back({BlockKind::paragraph, 0, "。", 9});
  const Findings findings = checked();
  ASSERT_THAT(rules(findings), ElementsAre("SECTION-LENGTH"));
  EXPECT_EQ(findings[0].severity, Severity::warning);
  EXPECT_EQ(findings[0].found, "1001");
}

// ---- as a whole --------------------------------------------------------------------------------

TEST_F(Check, FindingsAreSortedByPlaceAndCarryTheFile) {
  report_.cells["requests/carried-over/natural"] = Value::text("x");
  report_.cells["proactive/coercion/decisions"] = Value::text("y");
  section("problems").clear();
  std::vector<std::uint32_t> lines;
  for (const Finding& finding : checked()) {
    EXPECT_EQ(finding.place.file, "report.md");
    lines.push_back(finding.place.line);
  }
  EXPECT_TRUE(std::is_sorted(lines.begin(), lines.end()));
  EXPECT_THAT(lines, SizeIs(testing::Ge(4U)));
}

TEST_F(Check, AnEmptyReportIsSixMissingSections) {
  report_ = Report{"disclosure-annual-report", 2021, 2024, "清河区民政局"};
  EXPECT_THAT(rules(checked()), SizeIs(6));
}

}  // namespace
}  // namespace govreport
