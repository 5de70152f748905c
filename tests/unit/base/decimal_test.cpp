#include "govreport/decimal.hpp"

#include <gtest/gtest.h>

namespace govreport {
namespace {

TEST(Decimal, KeepsTheDigitsItWasWrittenWith) {
  for (const char* digits : {"0", "7", "4068.208", "4.50", "0.00", "-3", "9999999999.999999"}) {
    const auto number = Decimal::parse(digits);
    ASSERT_TRUE(number) << digits;
    EXPECT_EQ(number->to_string(), digits);
  }
}

TEST(Decimal, DropsLeadingZeros) {
  EXPECT_EQ(Decimal::parse("007")->to_string(), "7");
  EXPECT_EQ(Decimal::parse("000.5")->to_string(), "0.5");
}

TEST(Decimal, ReadsNothingButPlainNumbers) {
  for (const char* text :
       {"", "-", ".", "1.", ".5", "+1", " 1", "1 ", "1,234", "1e3", "一", "1-2", "--1"}) {
    EXPECT_FALSE(Decimal::parse(text)) << text;
  }
}

TEST(Decimal, RefusesMoreDigitsThanSumsCouldHold) {
  EXPECT_FALSE(Decimal::parse("12345678901"));
  EXPECT_FALSE(Decimal::parse("0.1234567"));
}

TEST(Decimal, AddsExactlyAtTheFinerScale) {
  EXPECT_EQ((*Decimal::parse("0.1") + *Decimal::parse("0.25")).to_string(), "0.35");
  EXPECT_EQ((Decimal(1) - *Decimal::parse("1.005")).to_string(), "-0.005");
}

TEST(Decimal, ComparesByValueNotByDigits) {
  EXPECT_EQ(*Decimal::parse("4.50"), *Decimal::parse("4.5"));
  EXPECT_LT(*Decimal::parse("-1"), *Decimal::parse("0.0"));
  EXPECT_TRUE(Decimal::parse("3.00")->is_whole());
  EXPECT_FALSE(Decimal::parse("3.01")->is_whole());
}

}  // namespace
}  // namespace govreport
