#include "govreport/report.hpp"

#include <gtest/gtest.h>

namespace govreport {
namespace {

Decimal decimal(const char* text) {
  return *Decimal::parse(text);
}

TEST(Value, TellsItsFiveStatesApart) {
  EXPECT_EQ(Value().state(), CellState::empty);
  EXPECT_EQ(Value::number(decimal("0")).state(), CellState::zero);
  EXPECT_EQ(Value::number(decimal("0.00")).state(), CellState::zero);
  EXPECT_EQ(Value::number(decimal("5")).state(), CellState::number);
  EXPECT_EQ(Value::not_applicable("/").state(), CellState::not_applicable);
  EXPECT_EQ(Value::text("约十").state(), CellState::text);
}

TEST(Value, KeepsTheDigitsItWasGiven) {
  EXPECT_EQ(Value::number(decimal("4068.208")).as_text(), "4068.208");
  EXPECT_EQ(Value::number(decimal("4.50")).as_text(), "4.50");
  EXPECT_NE(Value::number(decimal("4.50")), Value::number(decimal("4.5")));
}

TEST(Value, EmptyIsNotZeroAndAMarkIsNotAWord) {
  EXPECT_NE(Value::empty(), Value::number(decimal("0")));
  EXPECT_NE(Value::not_applicable("/"), Value::text("/"));
  EXPECT_NE(Value::text("5"), Value::number(decimal("5")));
}

TEST(Value, AUnitIsPartOfTheValueAndTenThousandIsNotOne) {
  const Value said = Value::number(decimal("12.5"), {}, "万元");
  EXPECT_EQ(said.unit(), "万元");
  EXPECT_NE(said, Value::number(decimal("12.5")));
  EXPECT_NE(said, Value::number(decimal("12.5"), {}, "元"));
  EXPECT_NE(said, Value::number(decimal("125000"), {}, "元"));
}

TEST(Value, ANoteIsPartOfTheValueAndTheOriginIsNot) {
  const Value noted = Value::number(decimal("22"), "其中修订16件");
  EXPECT_NE(noted, Value::number(decimal("22")));
  Value elsewhere = noted;
  elsewhere.origin.line = 12;
  EXPECT_EQ(noted, elsewhere);
}

}  // namespace
}  // namespace govreport
