#include "base/utf8.hpp"

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

TEST(Utf8, NamesTheFirstMalformedByte) {
  EXPECT_EQ(first_malformed_utf8("汉字"), std::nullopt);
  EXPECT_EQ(first_malformed_utf8("a\xFF"), 1U);
  EXPECT_EQ(first_malformed_utf8("\xC0\xAF"), 0U) << "overlong";
  EXPECT_EQ(first_malformed_utf8("ab\xED\xA0\x80"), 2U) << "surrogate";
  EXPECT_EQ(first_malformed_utf8("\xF4\x90\x80\x80"), 0U) << "beyond U+10FFFF";
  EXPECT_EQ(first_malformed_utf8("汉\xE5\xAD"), 3U) << "cut off";
}

TEST(Utf8, WritesWhatItReads) {
  const std::string text = "aé汉𠮷";
  std::string copy;
  for (std::size_t offset = 0; offset < text.size();)
    append_utf8(copy, next_codepoint(text, offset));
  EXPECT_EQ(copy, text);
  EXPECT_EQ(count_codepoints(text), 4U);
}

TEST(Utf8, NarrowsFullWidthFormsAndKeepsTheRest) {
  EXPECT_EQ(narrow("（１２）　Ａ、。"), "(12) A、。");
  EXPECT_EQ(narrow("申请１2件\u3001～\uFFE5"), "申请12件\u3001~\uFFE5");
  EXPECT_EQ(narrow(""), "");
}

TEST(Utf8, TrimsChineseSpacesToo) {
  EXPECT_EQ(trim("\uFEFF \u3000字 字\u00A0\r\n"), "字 字");
}

TEST(Utf8, KnowsControlsThatXmlCannotHold) {
  EXPECT_TRUE(is_forbidden_control(0x0B));
  EXPECT_TRUE(is_forbidden_control(0x85));
  EXPECT_FALSE(is_forbidden_control('\n'));
  EXPECT_FALSE(is_forbidden_control(0x4E00));
}

}  // namespace
}  // namespace govreport::internal
