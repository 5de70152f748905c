#include "special_characters.hpp"

#include <string>

#include <gtest/gtest.h>

namespace govreport::html {
namespace {

Special kind(std::string_view character) {
  const FoundSpecial found = next_special(character, 0);
  return found.size == character.size() ? found.kind : Special::none;
}

TEST(SpecialCharacters, AreThoseThatAPageCannotShowAsTheyAre) {
  for (const std::string_view each : {"&", "<", ">", "\"", "'"})
    EXPECT_EQ(kind(each), Special::markup) << each;
  for (const std::string_view each : {"\x01",
                                      "\x7F",
                                      "\u0080",
                                      "\u009F",
                                      "\u061C",
                                      "\u200E",
                                      "\u200F",
                                      "\u202A",
                                      "\u202E",
                                      "\u2066",
                                      "\u2069"})
    EXPECT_EQ(kind(each), Special::unseen);
  EXPECT_EQ(kind("\n"), Special::line_end);
  EXPECT_EQ(kind("\t"), Special::tabulator);
  EXPECT_EQ(kind("\uE000"), Special::private_use);
  EXPECT_EQ(kind("\uF8FF"), Special::private_use);
}

TEST(SpecialCharacters, AreNoneOfTheirNeighbours) {
  for (const std::string_view each : {" ",
                                      "a",
                                      "~",
                                      "\u00A0",
                                      "\u0061C",
                                      "\u200D",
                                      "\u2029",
                                      "\u202F",
                                      "\u2065",
                                      "\u206A",
                                      "\uD7FF",
                                      "\uF900",
                                      "年",
                                      "，",
                                      "〔",
                                      "\U00020000",
                                      "\U000F0000"})
    EXPECT_EQ(next_special(each, 0).kind, Special::none) << each;
}

TEST(SpecialCharacters, AreFoundBehindOthers) {
  const std::string words = "报告 𠀀é<";
  const FoundSpecial found = next_special(words, 0);
  EXPECT_EQ(found.offset, words.size() - 1);
  EXPECT_EQ(found.codepoint, U'<');
}

TEST(SpecialCharacters, HaveNumbersOfFourDigitsOrMore) {
  EXPECT_EQ(hexadecimal(0x85), "0085");
  EXPECT_EQ(hexadecimal(0x202E), "202E");
  EXPECT_EQ(hexadecimal(0x1F4A9), "1F4A9");
}

}  // namespace
}  // namespace govreport::html
