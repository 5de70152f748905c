/// Amounts that units give in 元 and in 万元, added up.
#include "annual_report.hpp"
#include "golden.hpp"
#include "govreport/merge.hpp"

#include <gmock/gmock.h>

namespace govreport {
namespace {

constexpr const char* purchases = "proactive/procurement/amount";

/// The sample of the form of 2019, whose purchases may be in either unit, as 单位1, 单位2, …
class MoneyOfUnits : public testing::Test {
 protected:
  UnitReport unit(const std::string& body, const Value& amount) const {
    Findings findings;
    const auto folder = test::templates_folder();
    const std::string text =
        test::read_file(folder / "disclosure-annual-report/2019/sample/qixiawan-2020.md");
    UnitReport made{body + ".md", read_report(text, FormLibrary(folder), {}, findings).value()};
    made.read.report.body = body;
    made.read.report.cells.at(purchases) = amount;
    return made;
  }

  static Value money(std::string_view digits, const std::string& unit) {
    return Value::number(*Decimal::parse(digits), {}, unit);
  }

  Merged add_up(std::vector<UnitReport> units) {
    return merge(units, {.body = "清河区"}, findings_).value();
  }

  bool is_told(std::string_view code) const {
    return std::any_of(findings_.begin(), findings_.end(), [&](const Finding& finding) {
      return finding.code == code && finding.place.cell == purchases;
    });
  }

  Findings findings_;
};

TEST_F(MoneyOfUnits, AreBroughtToTheFormsUsualUnit) {
  const Merged sum =
      add_up({unit("单位1", money("86420753.19", "元")), unit("单位2", money("357.9247", "万元"))});
  const Value* const total = sum.total.report.find(purchases);
  ASSERT_NE(total, nullptr);
  EXPECT_EQ(total->decimal().to_string(), "9000.000019");
  EXPECT_EQ(total->unit(), "万元");
}

TEST_F(MoneyOfUnits, OfAUnitThatTheFormDoesNotHaveAreToldAndNotAdded) {
  const Merged sum = add_up({unit("单位1", money("1", "元")), unit("单位2", money("2", "美元"))});
  EXPECT_EQ(sum.total.report.find(purchases), nullptr);
  EXPECT_TRUE(is_told("merge.unit"));
}

TEST_F(MoneyOfUnits, AgreeWithAPublishedTotalInAnotherUnit) {
  const std::vector<UnitReport> units = {unit("单位1", money("12000", "元")),
                                         unit("单位2", money("0.8", "万元"))};
  const Merged sum = add_up(units);
  ReadReport published = sum.total;
  published.report.cells.at(purchases) = money("20000", "元");
  Findings differences;
  compare_total(sum, units, published, "区.xml", differences);
  EXPECT_THAT(differences, testing::IsEmpty());

  published.report.cells.at(purchases) = money("2", "元");
  compare_total(sum, units, published, "区.xml", differences);
  ASSERT_EQ(differences.size(), 1U);
  EXPECT_EQ(differences[0].place.cell, purchases);
}

}  // namespace
}  // namespace govreport
