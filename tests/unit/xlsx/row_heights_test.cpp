#include "row_heights.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::xlsx {
namespace {

using testing::ElementsAre;

constexpr govreport_emu point = sdk::emu_per_point;

TEST(RowHeights, GiveTheTallestTextOfARowItsOwn) {
  EXPECT_THAT(fit_rows(2, {{0, 1, 12 * point}, {0, 1, 30 * point}, {1, 1, 12 * point}}),
              ElementsAre(30 * point, 12 * point));
}

TEST(RowHeights, ShareOutWhatATextOverSeveralRowsLacks) {
  EXPECT_THAT(
      fit_rows(3, {{0, 3, 60 * point}, {0, 1, 12 * point}, {1, 1, 12 * point}, {2, 1, 12 * point}}),
      ElementsAre(20 * point, 20 * point, 20 * point));
}

TEST(RowHeights, LeaveRowsThatAreTallEnough) {
  EXPECT_THAT(fit_rows(2, {{0, 1, 40 * point}, {1, 1, 40 * point}, {0, 2, 60 * point}}),
              ElementsAre(40 * point, 40 * point));
}

TEST(RowHeights, GrowWithTheLines) {
  govreport_style style{};
  style.size = 10 * point;
  style.line_pitch = 12 * point;
  const govreport_emu one = height_of("一", style, 100 * point);
  const govreport_emu three = height_of("一\n二\n三", style, 100 * point);
  EXPECT_EQ(one, 19 * point);  // a line of 1.45 em, and the padding
  EXPECT_EQ(three, 48 * point);
}

}  // namespace
}  // namespace govreport::xlsx
