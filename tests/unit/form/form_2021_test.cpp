#include "form/model.hpp"
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
      {"T3-ID", 7}, {"T3-ROW", 25}, {"T3-SUM", 7}, {"T4-SUM", 3}};
  EXPECT_EQ(instances, expected);
}

TEST(Form2021, StandsOnGridsOfFourTenAndFifteenColumns) {
  const auto& tables = form_2021().tables;
  ASSERT_EQ(tables.size(), 3U);
  EXPECT_EQ(std::pair(tables[0].label_columns, tables[0].data_columns), std::pair(1U, 3U));
  EXPECT_EQ(std::pair(tables[1].label_columns, tables[1].data_columns), std::pair(3U, 7U));
  EXPECT_EQ(std::pair(tables[2].label_columns, tables[2].data_columns), std::pair(0U, 15U));
}

}  // namespace
}  // namespace govreport::internal
