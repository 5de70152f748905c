#include "to_unicode.hpp"

#include <gtest/gtest.h>

namespace govreport::pdf {
namespace {

TEST(ToUnicode, MapsEachCodeToItsText) {
  const std::string cmap = to_unicode_cmap({{1, "年"}, {0x1F, "ffi"}, {0x200, "\U0002000B"}});
  EXPECT_NE(cmap.find("3 beginbfchar\n"
                      "<0001><5E74>\n"
                      "<001F><006600660069>\n"
                      "<0200><D840DC0B>\n"
                      "endbfchar\n"),
            std::string::npos)
      << cmap;
}

TEST(ToUnicode, NeighbouringCodesAreARangeWithinOneHighByte) {
  const std::string cmap = to_unicode_cmap({{5, "a"}, {6, "ffi"}, {0xFF, "b"}, {0x100, "c"}});
  EXPECT_NE(cmap.find("2 beginbfchar\n<00FF><0062>\n<0100><0063>\nendbfchar\n"
                      "1 beginbfrange\n<0005><0006>[<0061><006600660069>]\nendbfrange\n"),
            std::string::npos)
      << cmap;
}

TEST(ToUnicode, BlocksHoldAHundred) {
  std::map<std::uint16_t, std::string> texts;
  for (std::uint16_t i = 0; i < 201; ++i)
    texts[static_cast<std::uint16_t>(2 * i)].assign(1, 'x');
  const std::string cmap = to_unicode_cmap(texts);
  const std::size_t first = cmap.find("100 beginbfchar\n");
  const std::size_t second = cmap.find("100 beginbfchar\n", first + 1);
  EXPECT_NE(second, std::string::npos);
  EXPECT_NE(cmap.find("\n1 beginbfchar\n<0190><0078>\nendbfchar\n", second), std::string::npos);
}

}  // namespace
}  // namespace govreport::pdf
