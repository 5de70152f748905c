/// What holds for the lines of any text.
#include "broken_text.hpp"

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

constexpr std::array<std::string_view, 44> pieces = {"政府",
                                                     "信息",
                                                     "公开",
                                                     "年",
                                                     "月",
                                                     "的",
                                                     "一",
                                                     "，",
                                                     "。",
                                                     "、",
                                                     "；",
                                                     "：",
                                                     "？",
                                                     "！",
                                                     "（",
                                                     "）",
                                                     "《",
                                                     "》",
                                                     "“",
                                                     "”",
                                                     "‘",
                                                     "’",
                                                     "〔2021〕30号",
                                                     "——",
                                                     "……",
                                                     "·",
                                                     "・",
                                                     "/",
                                                     "－",
                                                     "～",
                                                     " ",
                                                     "  ",
                                                     "24,103件",
                                                     "3.14",
                                                     "5％",
                                                     "2024年",
                                                     "12月31日",
                                                     "1.",
                                                     "GovReport",
                                                     "https://www.example.gov.cn/a/b?c=d&e=f-g_h",
                                                     "𠮷",
                                                     "e\u0301",
                                                     "①",
                                                     "\n"};

std::string random_text(std::mt19937& random) {
  std::string text;
  const std::size_t length = random() % 60;
  for (std::size_t i = 0; i < length; ++i)
    text += pieces[random() % pieces.size()];
  return text;
}

class RandomLines : public testing::TestWithParam<std::uint32_t> {};

void expect_nothing_lost_or_repeated(const test::BrokenText& broken) {
  std::uint32_t next = 0;
  std::string said;
  for (const LineSpan& line : broken.lines) {
    EXPECT_EQ(line.first, next);
    EXPECT_GT(line.last, line.first);
    EXPECT_LE(line.visible_end, line.last);
    said += test::text_of(broken, line);
    next = line.last;
  }
  EXPECT_EQ(next, broken.shaped.clusters.size());
  EXPECT_EQ(said, broken.shaped.text);
}

/// How wide the line's clusters are with their adjustments.
std::int64_t measured(const test::BrokenText& broken, const LineSpan& line) {
  std::int64_t width = 0;
  for (std::uint32_t i = line.first; i < line.visible_end; ++i)
    width += broken.shaped.clusters[i].advance;
  for (const Adjustment& one : line.adjustments)
    width += one.before + one.after;
  return width;
}

void expect_to_fit(const test::BrokenText& broken, const LineSpan& line, std::int64_t limit) {
  EXPECT_EQ(measured(broken, line), line.width);
  if (line.visible_end - line.first > 1) {
    EXPECT_LE(line.width, limit);
  }
}

/// Nothing gives up more than it has; gaps grow by what the steps allow together.
void expect_within_limits(const test::BrokenText& broken, const LineSpan& line) {
  std::uint32_t least = line.first;
  for (const Adjustment& one : line.adjustments) {
    EXPECT_GE(one.cluster, least);
    EXPECT_LT(one.cluster, line.visible_end);
    least = one.cluster + 1;
    const Cluster& cluster = broken.shaped.clusters[one.cluster];
    const std::int64_t spare = cluster.first == U' ' ? cluster.advance - em / 4 : 0;
    EXPECT_GE(one.before, -cluster.leading_blank);
    EXPECT_GE(one.after, -(cluster.trailing_blank + spare));
    EXPECT_LE(one.before, em / 4);
    EXPECT_LE(one.after, em);
    if (cluster.kind == CharKind::connector || cluster.kind == CharKind::solidus) {
      EXPECT_EQ(one.after, 0);
    }
  }
}

/// A line never begins where it must not while a better place lies within the line before.
void expect_no_better_start(const test::BrokenText& broken,
                            const LineSpan& line,
                            const LineForm& form) {
  const LineStart chosen = broken.starts[line.last];
  if (chosen == LineStart::free) return;
  std::uint32_t best = line.first;
  for (std::uint32_t i = line.first + 1; i < line.last; ++i) {
    if (broken.starts[i] == LineStart::free) best = i;
    if (chosen == LineStart::forbidden) {
      EXPECT_EQ(broken.starts[i], LineStart::forbidden);
    }
  }
  if (best == line.first || chosen == LineStart::in_address) return;
  std::int64_t word = 0;
  for (std::uint32_t i = best; i < broken.starts.size(); ++i) {
    if (i > best && broken.starts[i] == LineStart::free) break;
    word += broken.shaped.clusters[i].advance;
  }
  EXPECT_GT(word, form.rest) << "a word was torn that has room on a line";
}

TEST_P(RandomLines, LoseNothingKeepTheRulesAndFit) {
  std::mt19937 random(GetParam());
  for (int i = 0; i < 200; ++i) {
    const std::string text = random_text(random);
    LineForm form;
    form.rest = static_cast<std::int64_t>(3 + random() % 28) * em;
    form.first = form.rest - (random() % 2 == 0 ? 2 * em : 0);
    form.justified = random() % 2 == 0;
    form.compressed = random() % 2 == 0;
    const auto level = static_cast<Prohibitions>(random() % 3);
    const test::BrokenText broken = test::break_text(text, level, form);
    SCOPED_TRACE(text);
    expect_nothing_lost_or_repeated(broken);
    for (std::size_t at = 0; at < broken.lines.size(); ++at) {
      const LineSpan& line = broken.lines[at];
      expect_to_fit(broken, line, at == 0 ? form.first : form.rest);
      expect_within_limits(broken, line);
      if (at + 1 < broken.lines.size()) expect_no_better_start(broken, line, form);
    }
    if (HasFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomLines, testing::Range(1U, 11U));

/// A full line of full-width characters that ends by itself is not adjusted: it stands on the grid.
TEST(GridLine, OfFullWidthCharactersStandsOnTheGrid) {
  std::string text;
  for (int i = 0; i < 30; ++i)
    text += "政府信息，公开、工作";
  const test::BrokenText broken = test::break_text(
      text, Prohibitions::basic, {.first = 28 * em, .rest = 28 * em, .justified = true});
  std::size_t whole = 0;
  for (const LineSpan& line : broken.lines) {
    if (line.last - line.first == 28) {
      EXPECT_TRUE(line.adjustments.empty());
      EXPECT_EQ(line.width, 28 * em);
      ++whole;
    }
  }
  EXPECT_GT(whole, broken.lines.size() / 2);
}

/// 1 MB without a place to break, and with one after every character: time by the text's length.
TEST(LongParagraph, IsBrokenInLinearTime) {
  const auto lines_of = [](std::string_view piece, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes)
      text += piece;
    return test::break_text(
               text, Prohibitions::basic, {.first = 28 * em, .rest = 28 * em, .justified = true})
        .lines.size();
  };
  constexpr std::size_t megabyte = 1'000'000;
  EXPECT_EQ(lines_of("a", megabyte), (megabyte + 55) / 56);
  EXPECT_EQ(lines_of("1", megabyte), (megabyte + 55) / 56);
  EXPECT_EQ(lines_of("政", megabyte), (megabyte / 3 + 28) / 28);
  EXPECT_GE(lines_of("。", megabyte), megabyte / 3 / 57);
  EXPECT_EQ(lines_of(" ", megabyte), 1U);
}

}  // namespace
}  // namespace govreport::internal
