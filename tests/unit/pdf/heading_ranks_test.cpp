#include "heading_ranks.hpp"

#include <gtest/gtest.h>

namespace govreport::pdf {
namespace {

std::vector<std::size_t> ranks(bool title, const std::vector<std::uint32_t>& levels) {
  HeadingRanks ranks;
  if (title) ranks.enter_title();
  std::vector<std::size_t> result;
  for (const std::uint32_t level : levels)
    result.push_back(ranks.enter(level));
  return result;
}

using Ranks = std::vector<std::size_t>;

TEST(HeadingRanks, StandBelowTheTitle) {
  EXPECT_EQ(ranks(true, {1, 2, 2, 1}), (Ranks{2, 3, 3, 2}));
}

TEST(HeadingRanks, BeginAtOneWithoutATitle) {
  EXPECT_EQ(ranks(false, {1, 2}), (Ranks{1, 2}));
}

TEST(HeadingRanks, NeverSkipALevelTheAuthorSkipped) {
  EXPECT_EQ(ranks(true, {1, 3, 4, 3, 2, 1}), (Ranks{2, 3, 4, 3, 3, 2}));
}

TEST(HeadingRanks, BeginAtTheTopEvenIfTheAuthorDoesNot) {
  EXPECT_EQ(ranks(false, {3, 1}), (Ranks{1, 1}));
}

TEST(HeadingRanks, EndAtSix) {
  EXPECT_EQ(ranks(true, {1, 2, 3, 4, 5, 6, 7}), (Ranks{2, 3, 4, 5, 6, 6, 6}));
}

}  // namespace
}  // namespace govreport::pdf
