#include "document/numbered_list.hpp"

#include <string>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

std::vector<v1::Block> paragraphs(std::initializer_list<const char*> texts) {
  std::vector<v1::Block> blocks;
  for (const char* text : texts)
    blocks.push_back({BlockKind::paragraph, 0, text});
  return blocks;
}

/// "0[1 2] 3": the blocks of the items, what is inside an item in brackets.
std::string shape(const std::vector<ListItem>& items) {
  std::string text;
  for (const ListItem& item : items) {
    if (!text.empty()) text += ' ';
    text += std::to_string(item.block);
    if (!item.inner.empty()) text.append("[").append(shape(item.inner)).append("]");
  }
  return text;
}

std::string label(const char* text) {
  const auto found = list_label(text);
  return found ? std::string(text).substr(0, found->size) : "none";
}

TEST(ListLabel, IsAnArabicNumberWithItsMark) {
  EXPECT_EQ(label("1.加强培训"), "1.");
  EXPECT_EQ(label("12． 加强培训"), "12．");
  EXPECT_EQ(label("3、加强培训"), "3、");
  EXPECT_EQ(label("（4）加强培训"), "（4）");
  EXPECT_EQ(label("(5) 加强培训"), "(5)");
  EXPECT_EQ(label("6）加强培训"), "6）");
  EXPECT_EQ(label("⑦加强培训"), "⑦");
  EXPECT_EQ(label("８．加强培训"), "８．");
}

TEST(ListLabel, IsNoFigureYearOrChineseNumeral) {
  for (const char* text : {"1.5万元",
                           "2024年",
                           "2024.加强",
                           "1999.加强",
                           "0.加强",
                           "（一）加强",
                           "一、加强",
                           "1 加强",
                           "（1 加强",
                           "1.",
                           "加强",
                           ""})
    EXPECT_EQ(label(text), "none") << text;
}

TEST(NumberedList, IsTwoParagraphsAtLeastOneAfterTheOther) {
  EXPECT_EQ(shape(list_at(paragraphs({"1.甲", "2.乙", "3.丙", "余论"}), 0)), "0 1 2");
  EXPECT_EQ(shape(list_at(paragraphs({"1.甲", "余论", "2.乙"}), 0)), "");
}

TEST(NumberedList, CountsFromOneWithoutAGap) {
  EXPECT_EQ(shape(list_at(paragraphs({"2.乙", "3.丙"}), 0)), "");
  EXPECT_EQ(shape(list_at(paragraphs({"1.甲", "2.乙", "4.丁"}), 0)), "0 1");
  EXPECT_EQ(shape(list_at(paragraphs({"1.甲", "1.乙"}), 0)), "");
}

TEST(NumberedList, KeepsToOneMark) {
  EXPECT_EQ(shape(list_at(paragraphs({"1.甲", "（2）乙"}), 0)), "");
  EXPECT_EQ(shape(list_at(paragraphs({"1.甲", "2、乙", "3．丙"}), 0)), "0 1 2");
}

TEST(NumberedList, MayHoldAListInsideAnItem) {
  EXPECT_EQ(shape(list_at(paragraphs({"1.甲", "（1）子", "（2）丑", "2.乙"}), 0)), "0[1 2] 3");
  EXPECT_EQ(shape(list_at(paragraphs({"1.甲", "2.乙", "（1）子", "（2）丑"}), 0)), "0 1[2 3]");
  EXPECT_EQ(shape(list_at(paragraphs({"（1）子", "1.甲", "①金", "②木", "2.乙", "（2）丑"}), 0)),
            "0[1[2 3] 4] 5");
}

TEST(NumberedList, ALoneInnerNumberEndsTheList) {
  EXPECT_EQ(shape(list_at(paragraphs({"1.甲", "（1）子", "2.乙"}), 0)), "");
  EXPECT_EQ(shape(list_at(paragraphs({"1.甲", "2.乙", "（1）子", "3.丙"}), 0)), "0 1");
}

TEST(NumberedList, AHeadingIsNoItem) {
  std::vector<v1::Block> blocks = paragraphs({"1.甲", "2.乙", "3.丙"});
  blocks[2] = {BlockKind::heading, 3, "3.丙"};
  EXPECT_EQ(shape(list_at(blocks, 0)), "0 1");
  blocks[0].kind = BlockKind::heading;
  EXPECT_EQ(shape(list_at(blocks, 0)), "");
}

}  // namespace
}  // namespace govreport::internal
