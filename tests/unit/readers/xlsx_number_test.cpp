#include "readers/xlsx_number.hpp"

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

TEST(XlsxNumber, IsTheDecimalThatASpreadsheetShows) {
  const std::pair<const char*, const char*> cases[] = {
      {"22", "22"},
      {"4068.2080000000001", "4068.208"},
      {"0.29999999999999999", "0.3"},
      {"0.1", "0.1"},
      {"1E-3", "0.001"},
      {"1.5E+2", "150"},
      {"-2.50", "-2.5"},
      {"0", "0"},
      {"-0", "0"},
      {"007", "7"},
      {".5", "0.5"},
      {"5.", "5"},
      {"99999999", "99999999"},
      {"999999999999999.9", "1000000000000000"},
      {"123456789012345678", "123456789012346000"},
  };
  for (const auto& [written, shown] : cases)
    EXPECT_EQ(shown_digits(written), shown) << written;
}

TEST(XlsxNumber, AnythingElseIsNone) {
  for (const char* const text :
       {"", "-", ".", "1,000", "1e", "1e999999", "0x10", "NaN", "INF", "１", "1 2", "1.2.3"})
    EXPECT_EQ(shown_digits(text), std::nullopt) << text;
}

TEST(XlsxNumber, ShowsTheZerosOfItsFormat) {
  EXPECT_EQ(with_decimals("4.5", 2), "4.50");
  EXPECT_EQ(with_decimals("4", 2), "4.00");
  EXPECT_EQ(with_decimals("4.125", 2), "4.125");
  EXPECT_EQ(with_decimals("4", 0), "4");
}

TEST(XlsxNumber, KnowsFormatsOfDigitsOnly) {
  EXPECT_EQ(parse_number_format("0").decimals, 0U);
  EXPECT_EQ(parse_number_format("0.000").decimals, 3U);
  for (const char* const format : {"General", "0.", "#,##0", "0.00%", "yyyy", "0.0#"})
    EXPECT_EQ(parse_number_format(format).decimals, std::nullopt) << format;
}

TEST(NumberFormat, ShowsAUnitQuotedEscapedOrNeither) {
  for (const char* format :
       {R"(0.0"万元")", R"(0.0\万\元)", "0.0万元", R"(0.0"万""元";-0.0"万元")"}) {
    EXPECT_EQ(parse_number_format(format).decimals, 1U) << format;
    EXPECT_EQ(parse_number_format(format).unit, "万元") << format;
  }
  EXPECT_EQ(parse_number_format(R"(General"元")").unit, "元");
  EXPECT_EQ(parse_number_format(R"(General"元")").decimals, std::nullopt);
  for (const char* format : {"General", "0.00", R"(0.0"万元)", R"(#,##0"元")", R"("元"0)", "0%"})
    EXPECT_EQ(parse_number_format(format).unit, "") << format;
}

}  // namespace
}  // namespace govreport::internal
