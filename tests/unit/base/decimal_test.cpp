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

TEST(Decimal, IsShiftedWithoutLosingADigit) {
  const auto shifted = [](const char* number, int places) {
    const auto result = Decimal::parse(number)->shifted(places);
    return result ? result->to_string() : "none";
  };
  EXPECT_EQ(shifted("12.5", 4), "125000");
  EXPECT_EQ(shifted("-12.50", 1), "-125.0");
  EXPECT_EQ(shifted("125000", -4), "12.5000");
  EXPECT_EQ(shifted("0.01", -4), "0.000001");
  EXPECT_EQ(shifted("0.010", -4), "0.000001");
  EXPECT_EQ(shifted("9999999999.999999", 0), "9999999999.999999");
}

TEST(Decimal, IsNotShiftedBeyondItsDigits) {
  EXPECT_FALSE(Decimal::parse("0.001")->shifted(-4));
  EXPECT_FALSE(Decimal::parse("1000000")->shifted(4));
  EXPECT_FALSE(Decimal::parse("-9999999999.9")->shifted(1));
  EXPECT_TRUE(Decimal::parse("999999")->shifted(4));
}

TEST(Decimal, ComparesByValueNotByDigits) {
  EXPECT_EQ(*Decimal::parse("4.50"), *Decimal::parse("4.5"));
  EXPECT_LT(*Decimal::parse("-1"), *Decimal::parse("0.0"));
  EXPECT_TRUE(Decimal::parse("3.00")->is_whole());
  EXPECT_FALSE(Decimal::parse("3.01")->is_whole());
}

}  // namespace
}  // namespace govreport
