#include <gmock/gmock.h>
#include <govreport/version.hpp>
#include <gtest/gtest.h>

namespace govreport {
namespace {

TEST(Version, IsThreeNumbers) {
  EXPECT_THAT(std::string(version()), testing::MatchesRegex("[0-9]+\\.[0-9]+\\.[0-9]+"));
}

}  // namespace
}  // namespace govreport
