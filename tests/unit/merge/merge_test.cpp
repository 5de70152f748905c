/// Units added up.
#include "govreport/merge.hpp"

#include "units.hpp"

#include <gmock/gmock.h>

namespace govreport {
namespace {

using test::cell_of;
using testing::AllOf;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* natural = "requests/new/natural";

class Merge : public testing::Test {
 protected:
  Report total(const MergeRequest& request = {.body = "清河区"}) {
    findings_.clear();
    auto merged = merge(units_, request, findings_);
    EXPECT_TRUE(merged);
    records_ = merged->units;
    return merged->total.report;
  }

  /// All but the note that the total is a draft.
  std::vector<std::string> told() const {
    std::vector<std::string> told;
    for (const Finding& finding : findings_) {
      if (finding.code != "merge.draft")
        told.push_back(std::string(to_string(finding.severity)) + " " + finding.code);
    }
    return told;
  }

  std::string words(const std::string& code) const {
    for (const Finding& finding : findings_)
      if (finding.code == code) return render(finding, Language::english).message;
    return "no " + code;
  }

  std::vector<bool> added() const {
    std::vector<bool> added;
    for (const UnitRecord& record : records_)
      added.push_back(record.added);
    return added;
  }

  std::vector<UnitReport> units_ = test::units(3);
  Findings findings_;
  std::vector<UnitRecord> records_;
};

TEST_F(Merge, EveryCellIsTheSumOfTheUnits) {
  const Report sum = total();
  for (const auto& spec : test::form_2021().model().cells) {
    Decimal expected;
    for (UnitReport& unit : units_)
      expected = expected + cell_of(unit, spec.id).decimal();
    ASSERT_NE(sum.find(spec.id), nullptr) << spec.id;
    EXPECT_EQ(*sum.find(spec.id), Value::number(expected)) << spec.id;
  }
  EXPECT_EQ(sum.body, "清河区");
  EXPECT_EQ(sum.year, 2024);
}

TEST_F(Merge, ConsistentUnitsGiveAConsistentTotalWithoutFindings) {
  for (std::uint32_t seed = 1; seed <= 50; ++seed) {
    units_ = test::units(2 + seed % 9, seed * 100);
    total();
    ASSERT_THAT(told(), IsEmpty()) << "seed " << seed;
  }
}

TEST_F(Merge, DecimalsAreAddedExactly) {
  const char* amounts[] = {"0.1", "0.2", "4068.2083"};
  for (int i = 0; i < 3; ++i)
    cell_of(units_[i], "proactive/fees/amount") = Value::number(*Decimal::parse(amounts[i]));
  EXPECT_EQ(total().find("proactive/fees/amount")->as_text(), "4068.5083");
}

TEST_F(Merge, TextsAreLeftToTheOfficeAndTheTotalSaysThatItIsADraft) {
  const Report sum = total();
  ASSERT_EQ(sum.sections.size(), 6U);
  EXPECT_EQ(sum.sections[0].blocks, std::vector<Block>(1));
  EXPECT_THAT(sum.sections[1].blocks, IsEmpty());
  EXPECT_THAT(words("merge.draft"), AllOf(HasSubstr("3 units"), HasSubstr("总体情况")));
  EXPECT_FALSE(has_errors(findings_));
}

TEST_F(Merge, TotalsOfUnitsAreAddedAsGivenSoThatAWrongOneIsSeen) {
  Value& wrong = cell_of(units_[1], "requests/new/total");
  wrong = Value::number(wrong.decimal() + Decimal(10));
  total();
  std::vector<std::string> files;
  for (const Finding& finding : findings_) {
    if (finding.rule == "T3-ROW") files.push_back(finding.place.file);
  }
  EXPECT_THAT(files, ElementsAre("单位2.xml", "清河区"));
  EXPECT_EQ(records_[1].errors, 2);
  EXPECT_EQ(records_[0].errors, 0);
}

TEST_F(Merge, BlankCellsCountAsZeroWithANoteThatNamesUnitAndCell) {
  const Decimal all = total().find("proactive/licensing/decisions")->decimal();
  const Decimal own = cell_of(units_[2], "proactive/licensing/decisions").decimal();
  cell_of(units_[2], "proactive/licensing/decisions") = Value::not_applicable("/");
  EXPECT_EQ(total().find("proactive/licensing/decisions")->decimal(), all - own);
  EXPECT_THAT(told(), ElementsAre("error type.not-applicable", "note merge.counts-as-zero"));
  EXPECT_THAT(words("merge.counts-as-zero"), AllOf(HasSubstr("单位3"), HasSubstr("行政许可")));
}

TEST_F(Merge, ACellOfWordsIsNotAddedUpAndNamesTheUnit) {
  cell_of(units_[0], "proactive/licensing/decisions") = Value::text("若干");
  EXPECT_EQ(total().find("proactive/licensing/decisions"), nullptr);
  EXPECT_THAT(told(), ElementsAre("error type.text", "error merge.words"));
  EXPECT_THAT(words("merge.words"),
              AllOf(HasSubstr("单位1"), HasSubstr("行政许可"), HasSubstr("若干")));
}

TEST_F(Merge, NotesToNumbersAreListedAndNotMerged) {
  Value& noted = cell_of(units_[0], "proactive/licensing/decisions");
  const Decimal all = total().find("proactive/licensing/decisions")->decimal();
  noted = Value::number(noted.decimal(), "其中修订2件");
  EXPECT_EQ(*total().find("proactive/licensing/decisions"), Value::number(all));
  EXPECT_THAT(told(), ElementsAre("note merge.note"));
  EXPECT_THAT(words("merge.note"), AllOf(HasSubstr("单位1"), HasSubstr("其中修订2件")));
}

TEST_F(Merge, CellsThatAUnitLeavesOutAreToldOnceAUnit) {
  std::erase_if(units_[1].read.report.cells,
                [](const auto& each) { return each.first.starts_with("disputes/"); });
  const Report sum = total();
  EXPECT_EQ(sum.find("disputes/review.upheld"), nullptr);
  EXPECT_NE(sum.find("requests/new/natural"), nullptr);
  EXPECT_THAT(words("merge.left-out"), AllOf(HasSubstr("单位2"), HasSubstr("15")));
}

TEST_F(Merge, ASumThatNoCellCanHoldIsNotWritten) {
  for (UnitReport& unit : units_)
    cell_of(unit, "proactive/licensing/decisions") = Value::number(Decimal(9999999999));
  EXPECT_EQ(total().find("proactive/licensing/decisions"), nullptr);
  EXPECT_THAT(words("merge.too-large"), HasSubstr("29999999997"));
}

TEST_F(Merge, AUnitThatIsThereTwiceIsAddedOnce) {
  const Report once = total();
  units_.push_back(units_[1]);
  units_.back().file = "again.xml";
  EXPECT_EQ(total(), once);
  EXPECT_THAT(told(), ElementsAre("error unit.twice-the-same"));
  EXPECT_THAT(words("unit.twice-the-same"),
              AllOf(HasSubstr("单位2"), HasSubstr("单位2.xml"), HasSubstr("again.xml")));
  cell_of(units_.back(), "proactive/licensing/decisions") = Value::number(Decimal(5));
  EXPECT_EQ(total(), once);
  EXPECT_THAT(told(), ElementsAre("error unit.twice"));
}

TEST_F(Merge, AUnitWithTheFiguresOfAnotherIsSuspected) {
  units_.push_back(units_[1]);
  units_.back().read.report.body = "单位9";
  total();
  EXPECT_THAT(told(), ElementsAre("warning unit.copied"));
  EXPECT_THAT(words("unit.copied"), AllOf(HasSubstr("单位9"), HasSubstr("单位2")));
}

TEST_F(Merge, AUnitOfAnotherYearIsNamedAndNotAdded) {
  const Report all = total();
  units_.push_back(test::unit("单位4", 9));
  units_.back().read.report.year = 2023;
  EXPECT_EQ(total(), all);
  EXPECT_THAT(told(), ElementsAre("error unit.another-year"));
  EXPECT_THAT(words("unit.another-year"),
              AllOf(HasSubstr("单位4"), HasSubstr("2023"), HasSubstr("2024")));
  EXPECT_THAT(added(), ElementsAre(true, true, true, false));
}

TEST_F(Merge, TheYearAskedForIsTheYearBeItThatOfOneUnit) {
  units_[2].read.report.year = 2023;
  EXPECT_EQ(total({.body = "清河区", .year = 2023}).year, 2023);
  EXPECT_THAT(added(), ElementsAre(false, false, true));
}

TEST_F(Merge, NoUnitForTheYearIsAnErrorThatNamesIt) {
  const auto merged = merge(units_, {.body = "清河区", .year = 1999}, findings_);
  ASSERT_FALSE(merged);
  EXPECT_EQ(merged.error().id, "merge.none-fits");
  EXPECT_THAT(render(merged.error(), Language::english).message, HasSubstr("1999"));
}

TEST_F(Merge, MissingAndUnexpectedUnitsAreNamed) {
  MergeRequest request{.body = "清河区"};
  request.expected = {"单位1", "单位 2", "单位7"};
  total(request);
  EXPECT_THAT(told(), ElementsAre("error unit.unexpected", "error unit.missing"));
  EXPECT_THAT(words("unit.unexpected"), HasSubstr("单位3"));
  EXPECT_THAT(words("unit.missing"), HasSubstr("单位7"));
}

TEST_F(Merge, TheOfficesOwnReportIsOneMoreUnit) {
  units_.push_back(test::unit("清河区", 50));
  MergeRequest request{.body = "清河区"};
  request.expected = {"单位1", "单位2", "单位3"};
  total(request);
  EXPECT_THAT(told(), IsEmpty());
  EXPECT_THAT(added(), Each(true));
}

TEST_F(Merge, TheTotalIsHeldAgainstLastYearsTotal) {
  const ReadReport before{test::form_2021(), total()};
  std::uint32_t seed = 70;
  for (UnitReport& unit : units_)
    unit.read.report = test::year_after(unit.read.report, seed++);
  MergeRequest request{.body = "清河区"};
  request.checking = {"total.xml", &before, "before.xml"};
  total(request);
  EXPECT_THAT(told(), IsEmpty());

  units_[0].read.report.cells.at("proactive/regulations/in-force") = Value::number(Decimal(999));
  total(request);
  EXPECT_THAT(told(), ElementsAre("error identity.years-explainable"));
  request.explanations[{"XY-VALID", "proactive/regulations/in-force"}].words = "清理。";
  total(request);
  EXPECT_THAT(told(), ElementsAre("note explained"));
}

TEST_F(Merge, NoUnitsAreAnError) {
  units_.clear();
  const auto merged = merge(units_, {.body = "清河区"}, findings_);
  ASSERT_FALSE(merged);
  EXPECT_EQ(merged.error().code, ErrorCode::usage);
}

}  // namespace
}  // namespace govreport
