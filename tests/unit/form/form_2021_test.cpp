#include "form/model.hpp"
#include "form_text.hpp"
#include "golden.hpp"
#include "govreport/form.hpp"
#include "test_folders.hpp"

#include <algorithm>
#include <map>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

const FormModel& form_2021() {
  static const Form form = [] {
    Findings findings;
    return FormLibrary(test::templates_folder())
        .load("disclosure-annual-report", 2021, findings)
        .value();
  }();
  return form.model();
}

TEST(Form2021, HasTwoHundredCellsOfWhichThirtyFourAreDerived) {
  const auto& cells = form_2021().cells;
  EXPECT_EQ(cells.size(), 200U);
  EXPECT_EQ(form_2021().by_id.size(), 200U);
  EXPECT_EQ(
      std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return cell.is_derived(); }),
      34);
}

TEST(Form2021, HasEachInstanceOfEachRule) {
  std::map<std::string, int> instances;
  for (const Identity& identity : form_2021().identities)
    ++instances[identity.rule];
  const std::map<std::string, int> expected = {
      {"T3-ID", 7}, {"T3-ROW", 25}, {"T3-SUM", 7}, {"T4-SUM", 3}, {"XY-CARRY", 7}, {"XY-VALID", 2}};
  EXPECT_EQ(instances, expected);
}

TEST(Form2021, StandsOnGridsOfFourTenAndFifteenColumns) {
  const auto& tables = form_2021().tables;
  ASSERT_EQ(tables.size(), 3U);
  EXPECT_EQ(std::pair(tables[0].label_columns, tables[0].data_columns), std::pair(1U, 3U));
  EXPECT_EQ(std::pair(tables[1].label_columns, tables[1].data_columns), std::pair(3U, 7U));
  EXPECT_EQ(std::pair(tables[2].label_columns, tables[2].data_columns), std::pair(0U, 15U));
}

const std::filesystem::path goldens = test::source_folder() / "tests/unit/form";

TEST(Form2021, HasTheSectionsLabelsAndLooksThatArePrescribed) {
  test::expect_golden(goldens / "outline.txt", outline(form_2021()));
}

TEST(Form2021, NamesEachCellByItsRowAndColumn) {
  test::expect_golden(goldens / "cells.txt", cells(form_2021()));
}

TEST(Form2021, SolvesEachIdentityForItsPlace) {
  test::expect_golden(goldens / "identities.txt", identities(form_2021()));
}

TEST(Form2021, TakesTheSumAlongTheRowWhereBothCouldGiveTheValue) {
  const FormModel& form = form_2021();
  const CellSpec& cell = form[form.by_id.at("requests/results.total/total")];
  ASSERT_TRUE(cell.is_derived());
  EXPECT_EQ(form.identities[*cell.formula].rule, "T3-ROW");
}

TEST(Form2021, LeavesWhatIsCarriedOverToBeTyped) {
  const FormModel& form = form_2021();
  EXPECT_FALSE(form[form.by_id.at("requests/carried-over/natural")].is_derived());
}

TEST(Form2021, FindsSectionsAndStylesByName) {
  EXPECT_EQ(form_2021().section("problems")->number, "五、");
  EXPECT_EQ(form_2021().section("annex"), nullptr);
  EXPECT_EQ(form_2021().style("body")->role, "fangsong");
  EXPECT_EQ(form_2021().style("footer"), nullptr);
}

TEST(Form2021, FillsTheTypeAreaWithTwentyTwoLinesOfTwentyEightCharacters) {
  const PageSetup& page = form_2021().pages.at(0);
  EXPECT_EQ(page.width - page.left - page.right, Length::mm(156));
  EXPECT_EQ(page.height - page.top - page.bottom, Length::mm(225));
  const Length lines = form_2021().style("body")->line_pitch * 22;
  EXPECT_LE(lines, Length::mm(225));
  EXPECT_GT(lines, Length::mm(224.9));
}

TEST(Form2021, SetsEveryTableOverTheWholeTypeArea) {
  for (const Table& table : form_2021().tables) {
    Length width;
    for (const Length column : table.look.widths)
      width += column;
    EXPECT_EQ(width, Length::mm(156)) << table.id;
  }
}

}  // namespace
}  // namespace govreport::internal
