/// A report as it was published: its figures are compared here, its sentences stay where they are.
#include "reading.hpp"

#include <filesystem>
#include <string>

#include <gtest/gtest.h>

namespace govreport {
namespace {

TEST(RealReport, IsReadWhole) {
  const auto file = test::real_folder() / "weidong-civil-affairs-2024.md";
  if (!std::filesystem::exists(file))
    GTEST_SKIP() << "skipped, because " << file.string() << " is not there";
  const test::Reading reading = test::read_text(test::read_bytes(file));
  ASSERT_TRUE(reading.read);
  EXPECT_EQ(test::to_text(reading.findings), "");
  const Report& report = reading.report();
  EXPECT_EQ(report.year, 2024);
  EXPECT_EQ(report.body, "卫东区民政局");
  EXPECT_EQ(report.title, "");
  ASSERT_EQ(report.sections.size(), 6U);
  EXPECT_EQ(report.sections[0].blocks.size(), 6U);
  EXPECT_EQ(report.sections[4].blocks.size(), 2U);
  EXPECT_EQ(report.sections[5].blocks.size(), 1U);
  ASSERT_EQ(report.cells.size(), 200U);
  for (const auto& [cell, value] : report.cells) {
    EXPECT_EQ(value.as_text(), cell == "proactive/licensing/decisions" ? "5" : "0") << cell;
    EXPECT_NE(value.origin.line, 0U) << cell;
  }
  EXPECT_EQ(report.find("proactive/licensing/decisions")->origin.line, 27U);
}

}  // namespace
}  // namespace govreport
