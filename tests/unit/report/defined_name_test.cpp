#include "report/defined_name.hpp"

#include <regex>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

const std::vector<CellId>& cells() {
  static const std::vector<CellId> all = {"requests/results.refused.state-secret/natural",
                                          "requests/results.total/legal.law-service",
                                          "disputes/after-review.total",
                                          "a1/b2",
                                          "r1/c1",
                                          "r/c",
                                          "t/a.b",
                                          "t/a-b",
                                          "t/a--b",
                                          "t.a/b",
                                          "t/a/b"};
  return all;
}

TEST(DefinedName, ReadsLikeTheCellItNames) {
  EXPECT_EQ(to_defined_name("requests/results.refused.state-secret/natural"),
            "requests..results.refused.state_secret..natural");
}

TEST(DefinedName, GoesBackToTheCellItCameFrom) {
  for (const CellId& cell : cells()) {
    const auto name = to_defined_name(cell);
    ASSERT_TRUE(name) << cell;
    EXPECT_EQ(to_cell_id(*name), cell);
  }
}

TEST(DefinedName, IsNeverTheSameForTwoCells) {
  std::set<std::string> names;
  for (const CellId& cell : cells())
    EXPECT_TRUE(names.insert(*to_defined_name(cell)).second) << cell;
}

TEST(DefinedName, IsLegalInAWorkbook) {
  const std::regex legal("[A-Za-z_][A-Za-z0-9_.]*");
  const std::regex address("[A-Za-z]{1,3}[0-9]+|[Rr][0-9]*([Cc][0-9]*)?|[Cc][0-9]*");
  for (const CellId& cell : cells()) {
    EXPECT_TRUE(std::regex_match(*to_defined_name(cell), legal)) << cell;
    EXPECT_FALSE(std::regex_match(*to_defined_name(cell), address)) << cell;
  }
}

TEST(DefinedName, IsReadInAnyCase) {
  EXPECT_EQ(to_cell_id("Requests..NEW..Natural"), "requests/new/natural");
}

TEST(DefinedName, IsRefusedForWhatIsNoCell) {
  for (const char* cell : {"",
                           "requests",
                           "/new",
                           "new/",
                           "a//b",
                           "a/.b",
                           "a/b.",
                           "A/b",
                           "a/b c",
                           "a/1",
                           "a/-b",
                           "a_b/c"})
    EXPECT_FALSE(to_defined_name(cell)) << cell;
  for (const char* name : {"",
                           "requests",
                           "Print_Area",
                           "_xlnm.Print_Area",
                           "a...b",
                           "a..",
                           "a/b",
                           "a-b..c",
                           "a..b c"})
    EXPECT_FALSE(to_cell_id(name)) << name;
}

TEST(DefinedName, HasAtMost127Characters) {
  const std::string id(62, 'a');
  EXPECT_EQ(to_defined_name(id + "/" + id + "b")->size(), 127U);
  EXPECT_FALSE(to_defined_name(id + "/" + id + "bb"));
}

}  // namespace
}  // namespace govreport::internal
