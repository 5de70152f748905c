/// A slip of each kind is made in random reports; what is named has to be what was made.
#include "check/slips.hpp"

#include "consistent_report.hpp"
#include "govreport/check.hpp"

#include <algorithm>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport {
namespace {

using internal::Slip;

Value whole(std::int64_t number) {
  return Value::number(Decimal(number));
}

std::int64_t number_in(const Report& report, const CellId& id) {
  return std::stoll(report.cells.at(id).as_text());
}

/// The slip `check` names in each finding about sums; the cell changed is the first suspect.
std::vector<std::string> named(const Report& report, const CellId& changed) {
  const internal::FormModel& form = test::form_2021().model();
  const internal::Figures figures(form, report);
  Findings findings;
  check(test::form_2021(), report, {.file = "report.md"}, findings);
  std::vector<std::string> slips;
  for (const Finding& finding : findings) {
    if (finding.code != "identity") continue;
    EXPECT_EQ(finding.suspects.front(), changed) << finding.rule;
    std::string slip;
    for (const Argument& argument : finding.arguments)
      slip = argument.name == "slip" ? argument.value : slip;
    slips.push_back(slip);
  }
  EXPECT_THAT(slips, testing::SizeIs(testing::Ge(2U))) << changed;
  return slips;
}

/// Typed cells of the requests: two sums cross at each.
std::vector<CellId> typed_cells() {
  std::vector<CellId> cells;
  for (const auto& cell : test::form_2021().model().cells) {
    if (cell.id.starts_with("requests/") && !cell.is_derived()) cells.push_back(cell.id);
  }
  return cells;
}

CellId beside(const CellId& id) {
  const auto& form = test::form_2021().model();
  const auto& cell = form[form.by_id.at(id)];
  for (const auto& other : form.cells) {
    if (other.table == cell.table && other.row == cell.row + 1 && other.column == cell.column)
      return other.id;
  }
  return {};
}

/// `right` with a slip in its digits; the same where it cannot be made.
std::int64_t with(Slip slip, std::int64_t right) {
  std::string digits = std::to_string(right);
  switch (slip) {
    case Slip::transposed:
      std::swap(digits[digits.size() - 1], digits[digits.size() - 2]);
      break;
    case Slip::doubled:
      digits += digits.back();
      break;
    case Slip::dropped:
      digits.pop_back();
      break;
    case Slip::tenfold:
      digits += "0";
      break;
    case Slip::ten_thousands:
      digits += "0000";
      break;
    default:
      break;
  }
  return std::stoll(digits);
}

/// Makes the slip in every 7th cell of `reports` random reports, whose cell holds at least 12.
/// What comes out the same is passed over; returns how many were made.
int make_slips(Slip slip, const std::string& name) {
  int made = 0;
  std::minstd_rand random(17);
  for (int round = 0; round < 60; ++round) {
    Report report = test::ConsistentReport::make(static_cast<std::uint32_t>(random()));
    const std::vector<CellId> cells = typed_cells();
    const CellId id = cells[random() % cells.size()];
    const std::int64_t right = number_in(report, id);
    if (right < 12 || right % 10 == 0) continue;  // a 0 moved or doubled at the end is tenfold
    const std::int64_t wrong = with(slip, right);
    if (wrong == right) continue;
    report.cells[id] = whole(wrong);
    EXPECT_THAT(named(report, id), testing::Each(name)) << id << ": " << right << " → " << wrong;
    ++made;
  }
  return made;
}

TEST(Slips, TwoDigitsExchangedAreNamed) {
  EXPECT_GT(make_slips(Slip::transposed, "transposed"), 30);
}

TEST(Slips, ADigitWrittenTwiceIsNamed) {
  EXPECT_GT(make_slips(Slip::doubled, "doubled"), 30);
}

// Where the digit left out is a 0 at the end, it is as well a factor of ten, which is what is said.
TEST(Slips, ADigitLeftOutIsNamed) {
  int made = 0;
  std::minstd_rand random(23);
  for (int round = 0; round < 60; ++round) {
    Report report = test::ConsistentReport::make(static_cast<std::uint32_t>(random()));
    const std::vector<CellId> cells = typed_cells();
    const CellId id = cells[random() % cells.size()];
    const std::int64_t right = number_in(report, id);
    if (right < 12) continue;
    report.cells[id] = whole(right / 10);
    EXPECT_THAT(named(report, id), testing::Each(right % 10 == 0 ? "tenfold" : "dropped"))
        << id << ": " << right;
    ++made;
  }
  EXPECT_GT(made, 30);
}

TEST(Slips, AZeroTooManyIsNamed) {
  EXPECT_GT(make_slips(Slip::tenfold, "tenfold"), 30);
}

TEST(Slips, AFactorOfTenThousandIsNamed) {
  EXPECT_GT(make_slips(Slip::ten_thousands, "ten-thousands"), 30);
}

// The neighbour's figure may by chance be a slip in the digits of the right one as well: those are
// not decidable, and passed over here.
TEST(Slips, TheFigureOfTheRowBelowIsNamed) {
  int made = 0;
  std::minstd_rand random(29);
  for (int round = 0; round < 80; ++round) {
    Report report = test::ConsistentReport::make(static_cast<std::uint32_t>(random()));
    const std::vector<CellId> cells = typed_cells();
    const CellId id = cells[random() % cells.size()];
    const CellId below = beside(id);
    if (below.empty()) continue;
    const std::int64_t right = number_in(report, id);
    const std::int64_t wrong = number_in(report, below);
    const bool is_told_apart = right > 9 && wrong > 9 && right < 100 && wrong < 100 &&
                               right / 10 + right % 10 != wrong / 10 + wrong % 10;
    if (!is_told_apart || right == wrong) continue;
    report.cells[id] = whole(wrong);
    EXPECT_THAT(named(report, id), testing::Each("shifted")) << id << ": " << right << wrong;
    ++made;
  }
  EXPECT_GT(made, 20);
}

TEST(Slips, ATotalThatAloneIsWrongIsNamed) {
  int made = 0;
  std::minstd_rand random(31);
  for (const auto& cell : test::form_2021().model().cells) {
    if (!cell.id.starts_with("requests/") || !cell.is_derived()) continue;
    Report report = test::ConsistentReport::make(static_cast<std::uint32_t>(random()));
    const std::int64_t right = number_in(report, cell.id);
    report.cells[cell.id] = whole(right + 37);
    const internal::FormModel& form = test::form_2021().model();
    const internal::Figures figures(form, report);
    const Slip slip =
        slip_of({form, report, figures}, nullptr, form.by_id.at(cell.id), Decimal(right));
    // 37 more may by chance be a slip in the digits, or the figure beside it.
    if (slip != Slip::total_alone) continue;
    EXPECT_THAT(named(report, cell.id), testing::Each("total-alone")) << cell.id;
    ++made;
  }
  EXPECT_GT(made, 20);
}

TEST(Slips, LastYearsFigureIsNamedBeforeAnyOther) {
  const internal::FormModel& form = test::form_2021().model();
  Report report = test::ConsistentReport::make(37);
  Report last = test::ConsistentReport::make(38);
  const CellId id = "requests/results.disclosed/natural";
  report.cells[id] = whole(21);
  last.cells[id] = whole(21);
  const internal::Figures now(form, report);
  const internal::Figures before(form, last);
  const internal::CellIndex cell = form.by_id.at(id);
  EXPECT_EQ(slip_of({form, report, now}, &before, cell, Decimal(12)), Slip::last_year);
  EXPECT_EQ(slip_of({form, report, now}, nullptr, cell, Decimal(12)), Slip::transposed);
}

TEST(Slips, AZeroIsNeverTakenForTheFigureBesideIt) {
  const internal::FormModel& form = test::form_2021().model();
  Report report = test::ConsistentReport::make(39);
  report.cells["requests/results.disclosed/natural"] = whole(0);
  report.cells["requests/results.partly/natural"] = whole(0);
  const internal::Figures figures(form, report);
  EXPECT_EQ(slip_of({form, report, figures},
                    nullptr,
                    form.by_id.at("requests/results.disclosed/natural"),
                    Decimal(7)),
            Slip::none);
}

TEST(Slips, PutTheLikelierOfTwoCellsFirst) {
  Report report = test::ConsistentReport::make(40);
  const auto set = [&report](const char* part, std::int64_t number) {
    report.cells["disputes/review." + std::string(part)] = whole(number);
  };
  set("upheld", 45);  // 54, its digits exchanged
  set("corrected", 20);
  set("other", 30);
  set("pending", 3);
  set("total", 107);
  Findings findings;
  check(test::form_2021(), report, {.file = "report.md"}, findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].suspects.front(), "disputes/review.upheld");
  EXPECT_EQ(findings[0].suspects.size(), 5U);
}

}  // namespace
}  // namespace govreport
