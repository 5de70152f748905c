/// Units whose rows came with their reports.
#include "govreport/merge.hpp"
#include "open_rows_form.hpp"

#include <gmock/gmock.h>

namespace govreport {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

Report two_rows() {
  Report report = test::open_rows_report();
  report.body = "The port";
  test::add_row(report, "101", "Duties", 10, 1);
  test::add_row(report, "208", "Welfare", 7, 3);
  report.cells["income/total/of.taxes"] = Value::number(Decimal(17));
  report.cells["income/total/of.fees"] = Value::number(Decimal(4));
  report.cells["income/total/all"] = Value::number(Decimal(21));
  return report;
}

UnitReport unit(const Report& report) {
  return {report.body + ".xml", {with_rows_of(test::open_rows_form(), report), report}};
}

class MergeOpenRows : public testing::Test {
 protected:
  Report total() {
    findings_.clear();
    const auto merged = merge({unit(first_), unit(second_)}, {.body = "The county"}, findings_);
    std::erase_if(findings_, [](const auto& each) { return each.severity == Severity::note; });
    return merged->total.report;
  }

  Report first_ = test::five_rows();
  Report second_ = two_rows();
  Findings findings_;
};

TEST_F(MergeOpenRows, EveryRowOfAnyUnitIsAddedUpByItsCode) {
  const Report sum = total();
  EXPECT_THAT(findings_, IsEmpty()) << render(findings_.front(), Language::english).message;
  std::vector<std::string> codes;
  for (const ReportRow& row : sum.rows.at("income"))
    codes.push_back(row.code);
  EXPECT_THAT(codes, testing::ElementsAre("101", "201", "20103", "2010301", "2010302", "208"));
  EXPECT_EQ(sum.find("income/208/of.taxes")->as_text(), "107");
  EXPECT_EQ(sum.find("income/101/of.taxes")->as_text(), "10");
  EXPECT_EQ(sum.find("income/2010302/of.fees")->as_text(), "5");
  EXPECT_EQ(sum.find("income/total/all")->as_text(), "173");
}

TEST_F(MergeOpenRows, ARowOfAnotherNameIsNamed) {
  second_.rows["income"][1].name = "Health";
  total();
  ASSERT_EQ(findings_.size(), 1U);
  EXPECT_EQ(findings_[0].code, "merge.row-name");
  EXPECT_THAT(render(findings_[0], Language::english).message, HasSubstr("Health"));
}

TEST_F(MergeOpenRows, ATableThatAUnitDoesNotHaveIsLeftOut) {
  second_.rows.clear();
  std::erase_if(second_.cells, [](const auto& each) { return each.first.starts_with("income/"); });
  EXPECT_EQ(total().find("income/201/of.taxes"), nullptr);
}

}  // namespace
}  // namespace govreport
