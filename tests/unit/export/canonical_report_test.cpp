#include "export/canonical_report.hpp"

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

TEST(CanonicalReport, IsWrittenWhenFirstAskedForAndOnce) {
  int written = 0;
  const CanonicalReport report([&written] {
    ++written;
    return std::string("<r/>");
  });
  EXPECT_EQ(written, 0);
  EXPECT_EQ(report.xml(), "<r/>");
  EXPECT_EQ(report.xml(), "<r/>");
  EXPECT_EQ(written, 1);
}

}  // namespace
}  // namespace govreport::internal
