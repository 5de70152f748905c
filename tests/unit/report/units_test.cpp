#include "report/units.hpp"

#include <string>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

const LeafType money{
    CellType::decimal, "", Decimal(0), std::nullopt, {}, {{"万元", 4}, {"千元", 3}, {"元", 0}}};

std::string in_usual(const char* number, const char* unit) {
  const auto result = in_usual_unit(money, Value::number(*Decimal::parse(number), {}, unit));
  return result ? result->to_string() : "none";
}

TEST(Units, AreBroughtToTheUsualOneExactly) {
  EXPECT_EQ(in_usual("12.5", "万元"), "12.5");
  EXPECT_EQ(in_usual("12.5", "千元"), "1.25");
  EXPECT_EQ(in_usual("125000.37", "元"), "12.500037");
}

TEST(Units, ThatAreNotSaidAreTheUsualOne) {
  EXPECT_EQ(in_usual("12.5", ""), "12.5");
}

TEST(Units, GiveNoNumberWhereADigitWouldBeLostOrTheUnitIsUnknown) {
  EXPECT_EQ(in_usual("0.001", "元"), "none");
  EXPECT_EQ(in_usual("12.5", "亿元"), "none");
}

TEST(Units, TravelOnlyWhereTheFormSaysSo) {
  EXPECT_TRUE(allows_unit(money, "元"));
  EXPECT_FALSE(allows_unit(money, "亿元"));
  EXPECT_FALSE(allows_unit(LeafType(), ""));
}

}  // namespace
}  // namespace govreport::internal
