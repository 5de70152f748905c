/// Forms grown by the rows of a report.
#include "form/grow.hpp"

#include "govreport/read.hpp"
#include "open_rows_form.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace govreport::internal {
namespace {

using test::add_row;
using test::five_rows;
using test::open_rows_form;
using test::open_rows_report;
using testing::ElementsAre;
using testing::IsEmpty;

/// "left → place" of each identity of `rule`, its cells by id.
std::vector<std::string> sums(const FormModel& form, const std::string& rule) {
  std::vector<std::string> result;
  for (const Identity& identity : form.identities) {
    if (identity.rule != rule) continue;
    std::string sum;
    for (const Term& term : identity.expected())
      sum += (sum.empty() ? "" : " + ") + form[term.cell].id;
    result.push_back(form[identity.place].id + " = " + sum);
  }
  return result;
}

FormModel grown(const Report& report) {
  return grow(open_rows_form().model(), report.rows);
}

TEST(GrownForm, NamesCellsByTableCodeAndColumnInTheOrderOfTheReport) {
  Report report = open_rows_report();
  add_row(report, "208", "Welfare", 1, 0);
  add_row(report, "201", "General services", 1, 0);
  std::vector<std::string> ids;
  for (const CellSpec& cell : grown(report).cells)
    ids.push_back(cell.id);
  EXPECT_THAT(ids,
              ElementsAre("income/total/all",
                          "income/total/of.taxes",
                          "income/total/of.fees",
                          "income/208/all",
                          "income/208/of.taxes",
                          "income/208/of.fees",
                          "income/201/all",
                          "income/201/of.taxes",
                          "income/201/of.fees",
                          "rest/left"));
}

TEST(GrownForm, LabelsACellByCodeNameAndColumn) {
  const FormModel form = grown(five_rows());
  EXPECT_EQ(form[form.by_id.at("income/2010301/of.taxes")].label,
            "2010301 › Administration › Of which › Taxes");
  EXPECT_EQ(form[form.by_id.at("income/total/all")].label, "Total › All");
}

TEST(GrownForm, AddsEachRowToTheOneItIsInsideOfAndTheOutermostToTheTotal) {
  const FormModel form = grown(five_rows());
  EXPECT_THAT(
      sums(form, "INCOME-TREE"),
      ElementsAre("income/201/all = income/20103/all",
                  "income/201/of.taxes = income/20103/of.taxes",
                  "income/201/of.fees = income/20103/of.fees",
                  "income/20103/all = income/2010301/all + income/2010302/all",
                  "income/20103/of.taxes = income/2010301/of.taxes + "
                  "income/2010302/of.taxes",
                  "income/20103/of.fees = income/2010301/of.fees + income/2010302/of.fees"));
  EXPECT_THAT(sums(form, "INCOME-TOTAL"),
              ElementsAre("income/total/all = income/201/all + income/208/all",
                          "income/total/of.taxes = income/201/of.taxes + income/208/of.taxes",
                          "income/total/of.fees = income/201/of.fees + income/208/of.fees"));
  EXPECT_EQ(sums(form, "INCOME-ROW").size(), 6U);
}

TEST(GrownForm, HasARowWithoutOthersInsideTyped) {
  const FormModel form = grown(five_rows());
  EXPECT_FALSE(form[form.by_id.at("income/208/of.taxes")].is_derived());
  EXPECT_FALSE(form[form.by_id.at("income/2010301/of.taxes")].is_derived());
  EXPECT_TRUE(form[form.by_id.at("income/20103/of.taxes")].is_derived());
  EXPECT_TRUE(form[form.by_id.at("income/total/of.taxes")].is_derived());
}

TEST(GrownForm, AddsARowWhoseParentIsNotThereToTheNextOneAbove) {
  Report report = open_rows_report();
  add_row(report, "201", "General services", 1, 0);
  add_row(report, "2010301", "Administration", 1, 0);
  EXPECT_THAT(sums(grown(report), "INCOME-TREE"),
              testing::Contains("income/201/all = income/2010301/all"));
}

TEST(GrownForm, LeavesOutWhatCanBeNoRow) {
  Report report = open_rows_report();
  add_row(report, "201", "General services", 1, 0);
  add_row(report, "201", "General services again", 1, 0);
  add_row(report, "2o1", "A letter", 1, 0);
  add_row(report, "", "No code", 1, 0);
  add_row(report, "123456789012345678901", "21 digits", 1, 0);
  EXPECT_EQ(grown(report).tables[0].blocks[0].data_rows(), 2U);
}

TEST(GrownForm, WithoutRowsHasATotalThatIsTheSumOfNothing) {
  const FormModel form = grown(open_rows_report());
  EXPECT_THAT(sums(form, "INCOME-TOTAL"), IsEmpty());
  EXPECT_FALSE(form[form.by_id.at("income/total/of.taxes")].is_derived());
}

TEST(GrownForm, GrowsAnewFromOneThatIsGrown) {
  const FormModel once = grown(five_rows());
  Report other = open_rows_report();
  add_row(other, "205", "Schools", 1, 1);
  const FormModel again = grow(once, other.rows);
  EXPECT_EQ(again.cells.size(), grown(other).cells.size());
  EXPECT_THAT(sums(again, "INCOME-TREE"), IsEmpty());
  EXPECT_EQ(sums(again, "INCOME-TOTAL").front(), "income/total/all = income/205/all");
}

TEST(GrownForm, IsTheSameFormWhereTheRowsAreThereAlready) {
  const Form form = open_rows_form();
  const Form grown_form = with_rows_of(form, five_rows());
  EXPECT_NE(&grown_form.model(), &form.model());
  EXPECT_EQ(&with_rows_of(grown_form, five_rows()).model(), &grown_form.model());
  Report renamed = five_rows();
  renamed.rows["income"][0].name = "Services";
  EXPECT_NE(&with_rows_of(grown_form, renamed).model(), &grown_form.model());
}

TEST(GrownForm, HasTheRowsToFillInThatABlankFormOffersAllAddedToTheTotal) {
  const FormModel form = grow_blank(open_rows_form().model());
  EXPECT_EQ(form.tables[0].blocks[0].data_rows(), 5U);
  EXPECT_EQ(sums(form, "INCOME-TOTAL").front(),
            "income/total/all = income/1/all + income/2/all + income/3/all + income/4/all");
}

}  // namespace
}  // namespace govreport::internal
