/// Every cell of the requests' and the disputes' table is made wrong, one at a time.
#include "consistent_report.hpp"
#include "govreport/check.hpp"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport {
namespace {

constexpr const char* file = "report.md";

Findings checked(const Report& report) {
  Findings findings;
  check(test::form_2021(), report, {.file = file}, findings);
  return findings;
}

/// A number that differs from what the cell holds and is not negative.
Value changed(const Value& value, std::minstd_rand& random) {
  const Decimal delta(static_cast<std::int64_t>(1 + random() % 60));
  const bool down = random() % 2 == 0 && delta <= value.decimal();
  return Value::number(down ? value.decimal() - delta : value.decimal() + delta);
}

std::vector<CellId> cells_of(const char* table) {
  std::vector<CellId> ids;
  for (const auto& cell : test::form_2021().model().cells) {
    if (cell.id.starts_with(table)) ids.push_back(cell.id);
  }
  return ids;
}

TEST(Suspects, ConsistentReportsGiveNoFinding) {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    const Findings findings = checked(test::ConsistentReport::make(seed));
    ASSERT_THAT(findings, testing::IsEmpty())
        << "seed " << seed << ": " << render(findings.front(), Language::english).message;
  }
}

TEST(Suspects, AWrongRequestIsNamedFirstInEveryFindingItCauses) {
  const std::vector<CellId> cells = cells_of("requests/");
  ASSERT_EQ(cells.size(), 175U);
  std::minstd_rand random(7);
  for (const CellId& id : cells) {
    for (std::uint32_t round = 0; round < 4; ++round) {
      Report report = test::ConsistentReport::make(static_cast<std::uint32_t>(random()));
      report.cells[id] = changed(report.cells[id], random);
      const Findings findings = checked(report);
      ASSERT_GE(findings.size(), 2U) << id;
      for (const Finding& finding : findings) {
        EXPECT_EQ(finding.code, "identity");
        EXPECT_THAT(finding.suspects, testing::ElementsAre(id)) << finding.rule;
      }
    }
  }
}

TEST(Suspects, AWrongDisputeIsAmongItsGroup) {
  std::minstd_rand random(11);
  for (const CellId& id : cells_of("disputes/")) {
    const std::string group = id.substr(0, id.find('.') + 1);
    Report report = test::ConsistentReport::make(static_cast<std::uint32_t>(random()));
    report.cells[id] = changed(report.cells[id], random);
    const Findings findings = checked(report);
    ASSERT_EQ(findings.size(), 1U) << id;
    EXPECT_THAT(findings[0].suspects, testing::Contains(id));
    EXPECT_THAT(findings[0].suspects, testing::Each(testing::StartsWith(group)));
  }
}

TEST(Suspects, WhatWouldHaveToBeNegativeIsNoSuspect) {
  Report report = test::ConsistentReport::make(1);
  for (const char* part : {"upheld", "corrected", "other"})
    report.cells["disputes/review." + std::string(part)] = Value::number(Decimal(0));
  report.cells["disputes/review.pending"] = Value::number(Decimal(9));
  report.cells["disputes/review.total"] = Value::number(Decimal(4));
  const Findings findings = checked(report);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_THAT(findings[0].suspects,
              testing::ElementsAre("disputes/review.total", "disputes/review.pending"));
}

TEST(Suspects, TwoWrongCellsOfOneColumnAreBothNamedThere) {
  Report report = test::ConsistentReport::make(3);
  const CellId first = "requests/results.disclosed/natural";
  const CellId second = "requests/results.refused.process/natural";
  report.cells[first] = Value::number(report.cells[first].decimal() + Decimal(5));
  report.cells[second] = Value::number(report.cells[second].decimal() + Decimal(7));
  for (const Finding& finding : checked(report)) {
    if (finding.rule == "T3-SUM") {
      EXPECT_THAT(finding.suspects, testing::UnorderedElementsAre(first, second));
    }
    if (finding.rule == "T3-ROW") {
      EXPECT_EQ(finding.suspects.size(), 1U);
    }
  }
}

TEST(Suspects, ACellThatRepairsTwoSumsIsLikelierThanOneThatRepairsOne) {
  Report report = test::ConsistentReport::make(4);
  const CellId here = "requests/results.disclosed/legal.other";
  const CellId elsewhere = "requests/results.partly/natural";
  report.cells[here] = Value::number(report.cells[here].decimal() + Decimal(5));
  report.cells[elsewhere] = Value::number(report.cells[elsewhere].decimal() + Decimal(7));
  for (const Finding& finding : checked(report)) {
    const bool about_here = finding.place.cell == "requests/results.disclosed/total" ||
                            finding.place.cell == "requests/results.total/legal.other";
    EXPECT_THAT(finding.suspects, testing::ElementsAre(about_here ? here : elsewhere));
  }
}

TEST(Suspects, AComputedSumIsNeverSuspectedItsAddendsAre) {
  Report report = test::ConsistentReport::make(5);
  for (const auto& cell : test::form_2021().model().cells) {
    if (cell.is_derived()) report.cells.erase(cell.id);
  }
  const CellId wrong = "requests/carried-over/natural";
  report.cells[wrong] = Value::number(report.cells[wrong].decimal() + Decimal(5));
  Findings findings = checked(report);
  std::erase_if(findings, [](const Finding& finding) { return finding.rule == "DERIVED"; });
  ASSERT_EQ(findings.size(), 2U);
  for (const Finding& finding : findings) {
    EXPECT_EQ(finding.rule, "T3-ID");
    EXPECT_THAT(finding.suspects, testing::Contains(wrong));
    EXPECT_THAT(finding.suspects,
                testing::Not(testing::Contains("requests/results.total/natural")));
  }
}

}  // namespace
}  // namespace govreport
