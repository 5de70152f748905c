#include "base/ascii.hpp"

#include <cstdint>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

TEST(SmallLetters, AreThoseOfAsciiAndNoOthers) {
  EXPECT_EQ(small_letters("AZaz[@ÄÀ表9"), "azaz[@ÄÀ表9");
}

TEST(ParseNumber, TakesTheWholeTextOrNone) {
  EXPECT_EQ(parse_number<int>("-12"), -12);
  EXPECT_EQ(parse_number<std::uint32_t>("20BB7", 16), 0x20BB7U);
  for (const char* text : {"", " 1", "1 ", "+1", "1.0", "１"})
    EXPECT_FALSE(parse_number<int>(text)) << text;
}

TEST(ParseNumber, RefusesWhatItsTypeCannotHold) {
  EXPECT_EQ(parse_number<std::uint32_t>("4294967295"), 4294967295U);
  EXPECT_FALSE(parse_number<std::uint32_t>("4294967296"));
  EXPECT_FALSE(parse_number<std::uint32_t>("-1"));
}

}  // namespace
}  // namespace govreport::internal
