#include "check/prose_number.hpp"

#include "form/pattern.hpp"

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

/// "value/step" of the number a text begins with; "?" for one that cannot be told, "" for none.
std::string read(const char* text) {
  const auto number = number_at(folded(text), 0);
  if (!number) return "";
  return number->value ? number->value->to_string() + "/" + number->step.to_string() : "?";
}

TEST(ProseNumber, InDigitsMayHaveAnyWidthAndSeparators) {
  EXPECT_EQ(read("1204件"), "1204/1");
  EXPECT_EQ(read("１２０４件"), "1204/1");
  EXPECT_EQ(read("1,204件"), "1204/1");
  EXPECT_EQ(read("1,20件"), "1/1") << "no group of three";
  EXPECT_EQ(read("12.50%"), "12.50/0.01");
  EXPECT_EQ(read("件"), "");
}

TEST(ProseNumber, MayBeInTenThousands) {
  EXPECT_EQ(read("1.2万件"), "12000/1000");
  EXPECT_EQ(read("3万件"), "30000/10000");
  EXPECT_EQ(read("4068.208万元"), "40682080/10");
  EXPECT_EQ(read("1.23456万"), "12345.6/0.1");
}

TEST(ProseNumber, InNumeralsIsReadUpToTenThousands) {
  EXPECT_EQ(read("零件"), "0/1");
  EXPECT_EQ(read("十二件"), "12/1");
  EXPECT_EQ(read("两件"), "2/1");
  EXPECT_EQ(read("三百二十件"), "320/1");
  EXPECT_EQ(read("一千零四件"), "1004/1");
  EXPECT_EQ(read("一万二千件"), "12000/1");
  EXPECT_EQ(read("二〇二四年"), "2024/1");
}

TEST(ProseNumber, ThatMayBeReadInTwoWaysIsNone) {
  EXPECT_EQ(read("一百二"), "?");
  EXPECT_EQ(read("123456789012"), "?") << "longer than any count: a telephone number";
}

TEST(ProseNumber, AgreesWithinHalfAStepOfItsLastDigit) {
  const auto agrees_with = [](const char* text, const char* amount) {
    return agrees(*number_at(folded(text), 0), *Decimal::parse(amount));
  };
  EXPECT_TRUE(agrees_with("12件", "12"));
  EXPECT_FALSE(agrees_with("12件", "13"));
  EXPECT_TRUE(agrees_with("1.2万件", "12499"));
  EXPECT_TRUE(agrees_with("1.2万件", "11500"));
  EXPECT_FALSE(agrees_with("1.2万件", "12501"));
}

}  // namespace
}  // namespace govreport::internal
