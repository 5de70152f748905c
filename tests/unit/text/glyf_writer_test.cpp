#include "text/glyf_writer.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

std::string hexadecimal(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text;
}

GlyfContour polygon(std::size_t corners) {
  GlyfContour contour;
  for (std::size_t i = 0; i < corners; ++i)
    contour.push_back(
        {static_cast<std::int32_t>(i % 200), static_cast<std::int32_t>(i / 200), true});
  return contour;
}

TEST(GlyfRecord, OfAGlyphThatShowsNothingIsEmpty) {
  const auto record = glyf_record({});
  ASSERT_TRUE(record);
  EXPECT_TRUE(record->bytes.empty());
  EXPECT_EQ(record->points, 0U);
}

TEST(GlyfRecord, SaysASquareInTwentySixBytes) {
  const auto record =
      glyf_record({{{100, 0, true}, {100, 500, true}, {600, 500, true}, {600, 0, true}}});
  ASSERT_TRUE(record);
  EXPECT_EQ(hexadecimal(record->bytes),
            "0001"              // contours
            "00640000025801f4"  // box
            "0003"              // the last point
            "0000"              // instructions
            "73"                // short positive x, no y, overlapping
            "11"
            "21"
            "11"  // y long; x long; y long
            "64"
            "01f4"  // x: 100, then 500
            "01f4"
            "fe0c"  // y: 500, -500
            "00");  // to an even length
}

TEST(GlyfRecord, RepeatsFlagsThatAreEqual) {
  GlyfContour zigzag;
  for (int i = 0; i < 300; ++i)
    zigzag.push_back({i * 2, i, true});
  const auto record = glyf_record({zigzag});
  ASSERT_TRUE(record);
  // 14 bytes of head; the first two flags (overlap; the plain one, 256 times); 299 short x and y.
  EXPECT_EQ(record->bytes.substr(14, 5), std::string("\x71\x3F\xFF\x3F\x2A", 5));
  EXPECT_EQ(record->bytes.size(), 14U + 5 + 299 * 2 + 1);
}

TEST(GlyfRecord, IsOfEvenLengthAndCountsWhatOtherTablesRepeat) {
  const auto record = glyf_record({polygon(5), {{-7, 20, true}, {3, 40, false}, {9, 20, true}}});
  ASSERT_TRUE(record);
  EXPECT_EQ(record->bytes.size() % 2, 0U);
  EXPECT_EQ(record->points, 8U);
  EXPECT_EQ(record->contours, 2U);
  EXPECT_EQ(record->x_min, -7);
  EXPECT_EQ(record->x_max, 9);
  EXPECT_EQ(record->y_min, 0);
  EXPECT_EQ(record->y_max, 40);
}

TEST(GlyfRecord, OfMorePointsThanTheTableCountsThereIsNone) {
  EXPECT_TRUE(glyf_record({polygon(65535)}));
  EXPECT_FALSE(glyf_record({polygon(65536)}));
  EXPECT_FALSE(glyf_record({polygon(40000), polygon(40000)}));
}

}  // namespace
}  // namespace govreport::internal
