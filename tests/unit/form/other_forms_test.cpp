/// What the forms other than the annual report of 2021 have of their own: counts by hand.
#include "form/model.hpp"
#include "govreport/form.hpp"
#include "test_folders.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

Form load(std::string_view id, int version) {
  Findings findings;
  return FormLibrary(test::templates_folder()).load(id, version, findings).value();
}

Form form_2019() {
  return load("disclosure-annual-report", 2019);
}

std::map<std::string, int> instances(const FormModel& form) {
  std::map<std::string, int> count;
  for (const Identity& identity : form.identities)
    ++count[identity.rule];
  return count;
}

std::pair<std::size_t, std::ptrdiff_t> cells_and_derived(const FormModel& form) {
  return {form.cells.size(),
          std::count_if(form.cells.begin(), form.cells.end(), [](const auto& cell) {
            return cell.is_derived();
          })};
}

const LeafType& type_of(const Form& form, const std::string& cell) {
  return form.model()[form.model().by_id.at(cell)].type;
}

TEST(Form2019, HasItsCellsAndEachInstanceOfEachRule) {
  const Form form = form_2019();
  EXPECT_EQ(cells_and_derived(form.model()), std::pair(std::size_t{198}, std::ptrdiff_t{32}));
  const std::map<std::string, int> expected = {
      {"T3-ID", 7}, {"T3-ROW", 23}, {"T3-SUM", 7}, {"T4-SUM", 3}, {"XY-CARRY", 7}};
  EXPECT_EQ(instances(form.model()), expected);
  EXPECT_EQ(std::pair(form.first_year(), form.last_year()), std::pair(2019, 2020));
}

TEST(Form2019, AllowsDecreasesAndNothingElseBelowZero) {
  const Form form = form_2019();
  for (const CellSpec& cell : form.model().cells)
    EXPECT_EQ(cell.type.minimum.has_value(), !cell.id.ends_with("/change")) << cell.id;
}

TEST(Form2019, LeavesTheUnitOfOneAmountToTheReport) {
  const Form form = form_2019();
  for (const CellSpec& cell : form.model().cells)
    EXPECT_EQ(cell.type.units.empty(), cell.id != "proactive/procurement/amount") << cell.id;
  const auto& units = type_of(form, "proactive/procurement/amount").units;
  ASSERT_EQ(units.size(), 2U);
  EXPECT_EQ(std::pair(units[0].power, units[1].power), std::pair(4, 0));
}

TEST(Form2019, HasWhatAllVersionsHaveInCommon) {
  const Form newer = load("disclosure-annual-report", 2021);
  const Form form = form_2019();
  const FormModel& one = form.model();
  const FormModel& other = newer.model();
  EXPECT_EQ(one.report_title.text, other.report_title.text);
  ASSERT_EQ(one.sections.size(), other.sections.size());
  for (std::size_t i = 0; i < one.sections.size(); ++i)
    EXPECT_EQ(one.sections[i].full_heading(), other.sections[i].full_heading());
  EXPECT_EQ(one.tables[2].blocks[0].columns.nodes.size(),
            other.tables[2].blocks[0].columns.nodes.size());
  for (const CellSpec& cell : one.cells) {
    if (cell.table == 0 || cell.id.starts_with("requests/results.other")) continue;
    ASSERT_TRUE(other.by_id.contains(cell.id)) << cell.id;
    EXPECT_EQ(cell.label, other[other.by_id.at(cell.id)].label);
  }
}

TEST(FormOfExpenses, HasTwelveCellsOfWhichFourAreDerived) {
  const Form form = load("three-public-expenses", 2024);
  EXPECT_EQ(cells_and_derived(form.model()), std::pair(std::size_t{12}, std::ptrdiff_t{4}));
  const std::map<std::string, int> expected = {{"SG-TOTAL", 2}, {"SG-VEHICLES", 2}};
  EXPECT_EQ(instances(form.model()), expected);
  EXPECT_EQ(type_of(form, "expenses/final.vehicles.purchase").unit, "万元");
}

TEST(FormOfExpenses, MayGoWithoutItsRemarks) {
  const Form form = load("three-public-expenses", 2024);
  EXPECT_TRUE(form.model().section("remarks")->optional);
  EXPECT_FALSE(form.model().section("expenses")->optional);
}

}  // namespace
}  // namespace govreport::internal
