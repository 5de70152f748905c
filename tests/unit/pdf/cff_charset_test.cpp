#include "cff_charset.hpp"

#include <gtest/gtest.h>

namespace govreport::pdf {
namespace {

std::string bytes(std::initializer_list<int> values) {
  std::string result;
  for (const int value : values)
    result += static_cast<char>(value);
  return result;
}

/// A CFF of `glyphs` empty glyphs: header, names, top dictionary, strings, subroutines, charset,
/// charstrings. Offsets take three bytes, so that they do not depend on their values.
std::string font(int glyphs, const std::string& charset, bool is_cid_keyed = true) {
  const std::string head = bytes({1, 0, 4, 1}) + bytes({0, 1, 1, 1, 2, 'F'});
  const std::string ros =
      is_cid_keyed ? bytes({139, 139, 139, 12, 30}) : bytes({139, 139, 139, 12, 7});
  const auto top = [&](std::size_t charset_at, std::size_t charstrings_at) {
    const auto operand = [](std::size_t offset) {
      return bytes({28, static_cast<int>(offset / 256), static_cast<int>(offset % 256)});
    };
    return ros + operand(charset_at) + bytes({15}) + operand(charstrings_at) + bytes({17});
  };
  const std::size_t top_size = top(0, 0).size();
  const std::string top_head = bytes({0, 1, 1, 1, static_cast<int>(1 + top_size)});
  const std::string empty_indexes = bytes({0, 0, 0, 0});
  const std::size_t charset_at = head.size() + top_head.size() + top_size + empty_indexes.size();
  std::string charstrings = bytes({glyphs / 256, glyphs % 256, 2});
  for (int i = 0; i <= glyphs; ++i)
    charstrings += bytes({(i + 1) / 256, (i + 1) % 256});
  charstrings += std::string(static_cast<std::size_t>(glyphs), '\x0E');
  return head + top_head + top(charset_at, charset_at + charset.size()) + empty_indexes + charset +
         charstrings;
}

std::string plain_charset(int glyphs) {
  std::string charset = bytes({0});
  for (int i = 1; i < glyphs; ++i)
    charset += bytes({i * 37 / 256, i * 37 % 256});
  return charset;
}

TEST(CffCharset, CidsBecomeTheGlyphsNumbers) {
  const std::string before = font(4, plain_charset(4));
  const auto after = with_dense_cids(before);
  ASSERT_TRUE(after);
  EXPECT_TRUE(*after == font(4, bytes({1, 0, 1, 2, 0, 0, 0})));
}

TEST(CffCharset, ManyGlyphsNeedTheWideRange) {
  const auto after = with_dense_cids(font(700, plain_charset(700)));
  ASSERT_TRUE(after);
  EXPECT_TRUE(*after ==
              font(700, bytes({2, 0, 1, 698 / 256, 698 % 256}) + std::string(1394, '\0')));
}

TEST(CffCharset, RangesAreReplacedInTheirOwnRoom) {
  const auto one = with_dense_cids(font(5, bytes({1, 9, 9, 3})));
  ASSERT_TRUE(one);
  EXPECT_TRUE(*one == font(5, bytes({1, 0, 1, 3})));
  const auto two = with_dense_cids(font(5, bytes({2, 9, 9, 0, 1, 20, 0, 0, 1})));
  ASSERT_TRUE(two);
  EXPECT_TRUE(*two == font(5, bytes({1, 0, 1, 3, 0, 0, 0, 0, 0})));
}

TEST(CffCharset, AFontWithNamedGlyphsIsLeftAlone) {
  EXPECT_FALSE(with_dense_cids(font(4, plain_charset(4), false)));
}

TEST(CffCharset, WhatIsNoFontOrEndsEarlyIsLeftAlone) {
  EXPECT_FALSE(with_dense_cids(""));
  EXPECT_FALSE(with_dense_cids("a font program"));
  const std::string whole = font(4, plain_charset(4));
  const std::size_t needed = whole.find(plain_charset(4)) + plain_charset(4).size() + 2;
  for (std::size_t size = 0; size < needed; ++size)
    EXPECT_FALSE(with_dense_cids(std::string_view(whole).substr(0, size))) << size;
}

}  // namespace
}  // namespace govreport::pdf
