/// A published total held against the sum of its units.
#include "govreport/merge.hpp"
#include "units.hpp"

#include <random>

#include <gmock/gmock.h>

namespace govreport {
namespace {

using test::cell_of;
using testing::AllOf;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class CompareTotal : public testing::Test {
 protected:
  CompareTotal() : published_{test::form_2021(), {}} {
    Findings findings;
    published_ = merge(units_, {.body = "清河区"}, findings)->total;
  }

  Findings compared() {
    Findings of_units;
    const auto merged = merge(units_, {.body = "清河区"}, of_units);
    Findings findings;
    compare_total(*merged, units_, published_, "parent.md", findings);
    return findings;
  }

  Value& published(const CellId& cell) { return published_.report.cells.at(cell); }

  /// Adds to a published cell what `amount` says.
  void add(const CellId& cell, Decimal amount) {
    published(cell) = Value::number(published(cell).decimal() + amount);
  }

  static std::string hint(const Finding& finding) {
    return render(finding, Language::english).hint;
  }

  std::vector<UnitReport> units_ = test::units(6);
  ReadReport published_;
};

TEST_F(CompareTotal, EqualTotalsHaveNoFindings) {
  EXPECT_THAT(compared(), IsEmpty());
}

TEST_F(CompareTotal, EachCellThatDiffersIsNamedWithBothNumbers) {
  const std::string sum = published("requests/new/natural").as_text();
  add("requests/new/natural", Decimal(100000));
  const Findings findings = compared();
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "merge.differs");
  EXPECT_EQ(findings[0].rule, "UNIT-TOTAL");
  EXPECT_EQ(findings[0].place.file, "parent.md");
  EXPECT_EQ(findings[0].place.cell, "requests/new/natural");
  EXPECT_EQ(findings[0].expected, sum);
  EXPECT_THAT(render(findings[0], Language::english).message,
              AllOf(HasSubstr(sum), HasSubstr("+100000")));
}

TEST_F(CompareTotal, AChangeOfAnyOneCellOfTheParentOrOfAUnitIsNamed) {
  std::minstd_rand random(5);
  for (const auto& spec : test::form_2021().model().cells) {
    const bool in_parent = random() % 2 == 0;
    Value& value =
        in_parent ? published(spec.id) : cell_of(units_[random() % units_.size()], spec.id);
    const Value before = value;
    value = Value::number(value.decimal() + Decimal(1 + static_cast<int>(random() % 50)));
    const Findings findings = compared();
    ASSERT_EQ(findings.size(), 1U) << spec.id;
    ASSERT_EQ(findings[0].place.cell, spec.id);
    value = before;
  }
}

TEST_F(CompareTotal, AUnitThatWasLeftOutIsNamedAtEveryCell) {
  for (const auto& [cell, value] : units_[2].read.report.cells)
    published(cell) = Value::number(published(cell).decimal() - value.decimal());
  const Findings findings = compared();
  ASSERT_GT(findings.size(), 150U);
  for (const Finding& finding : findings) {
    EXPECT_EQ(finding.code, "merge.differs-left-out");
    EXPECT_THAT(hint(finding), AllOf(HasSubstr("单位3"), HasSubstr("单位3.xml")));
  }
}

TEST_F(CompareTotal, AUnitThatWasTakenTwiceIsNamed) {
  cell_of(units_[4], "proactive/licensing/decisions") = Value::number(Decimal(7123));
  published("proactive/licensing/decisions") =
      compared().front().expected ? Value::number(*Decimal::parse(*compared().front().expected))
                                  : Value();
  add("proactive/licensing/decisions", Decimal(7123));
  const Findings findings = compared();
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "merge.differs-twice");
  EXPECT_THAT(hint(findings[0]), AllOf(HasSubstr("单位5"), HasSubstr("7123")));
}

TEST_F(CompareTotal, AUnitWhoseDigitsWereTransposedIsNamed) {
  Value& own = cell_of(units_[1], "proactive/licensing/decisions");
  add("proactive/licensing/decisions", Decimal(1284) - own.decimal());
  own = Value::number(Decimal(1248));
  const Findings findings = compared();
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "merge.differs-transposed");
  EXPECT_THAT(hint(findings[0]), AllOf(HasSubstr("单位2"), HasSubstr("1248"), HasSubstr("1284")));
}

TEST_F(CompareTotal, WhereSeveralUnitsWouldExplainItNoneIsNamed) {
  for (const int unit : {0, 3}) {
    Value& own = cell_of(units_[unit], "proactive/licensing/decisions");
    add("proactive/licensing/decisions", Decimal(4000) - own.decimal());
    own = Value::number(Decimal(4000));
  }
  add("proactive/licensing/decisions", Decimal(-4000));
  const Findings findings = compared();
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "merge.differs");
}

TEST_F(CompareTotal, ABlankOrWordsInThePublishedTotalAreNamedWithTheSum) {
  const std::string sum = published("proactive/licensing/decisions").as_text();
  published("proactive/licensing/decisions") = Value::text("若干");
  const Findings findings = compared();
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "merge.no-number");
  EXPECT_EQ(findings[0].expected, sum);
  EXPECT_EQ(findings[0].found, "若干");
}

TEST_F(CompareTotal, ATotalForAnotherYearIsNotCompared) {
  published_.report.year = 2023;
  const Findings findings = compared();
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "merge.another-total");
  EXPECT_THAT(render(findings[0], Language::english).message,
              AllOf(HasSubstr("2023"), HasSubstr("2024")));
}

}  // namespace
}  // namespace govreport
