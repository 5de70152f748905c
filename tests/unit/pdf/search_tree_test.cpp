#include "search_tree.hpp"

#include "recording_sink.hpp"

#include <gtest/gtest.h>

namespace govreport::pdf {
namespace {

struct Trees : testing::Test {
  test::RecordingSink sink;
  Writer writer{sink, nullptr};
};
using NumberTrees = Trees;
using NameTrees = Trees;

NumberTree numbers(std::int64_t count) {
  NumberTree tree;
  for (std::int64_t i = 0; i < count; ++i)
    tree.emplace_back(i, Array().add(Integer{i * 10}));
  return tree;
}

TEST_F(NumberTrees, AFewEntriesAreTheirOwnRoot) {
  write_number_tree(numbers(3), writer);
  ASSERT_EQ(sink.objects.size(), 1U);
  EXPECT_EQ(sink.objects[0], "<</Nums[0[0]1[10]2[20]]>>");
}

TEST_F(NumberTrees, AnEmptyTreeIsATree) {
  write_number_tree({}, writer);
  EXPECT_EQ(sink.objects.at(0), "<</Nums[]>>");
}

TEST_F(NumberTrees, ManyEntriesAreSplitIntoLeavesWithLimits) {
  const Reference root = write_number_tree(numbers(65), writer);
  ASSERT_EQ(sink.objects.size(), 3U);
  EXPECT_EQ(root.number, 3U);
  EXPECT_EQ(sink.objects[0].substr(0, 12), "<</Nums[0[0]");
  EXPECT_NE(sink.objects[0].find("/Limits[0 63]"), std::string::npos);
  EXPECT_EQ(sink.objects[1], "<</Nums[64[640]]/Limits[64 64]>>");
  EXPECT_EQ(sink.objects[2], "<</Kids[1 0 R 2 0 R]>>");
}

TEST_F(NumberTrees, VeryManyLeavesGetLevelsBetween) {
  const Reference root = write_number_tree(numbers(64 * 64 + 1), writer);
  EXPECT_EQ(sink.objects[root.number - 1], "<</Kids[66 0 R 67 0 R]>>");
  EXPECT_NE(sink.objects[65].find("/Limits[0 4095]"), std::string::npos);
  EXPECT_EQ(sink.objects[66], "<</Kids[65 0 R]/Limits[4096 4096]>>");
}

TEST_F(NameTrees, NamesAreSortedByTheirBytes) {
  write_name_tree({{"T0R10C0", {7}}, {"N3", {9}}, {"T0R1C0", {8}}}, writer);
  EXPECT_EQ(sink.objects.at(0), "<</Names[(N3)9 0 R(T0R10C0)7 0 R(T0R1C0)8 0 R]>>");
}

}  // namespace
}  // namespace govreport::pdf
