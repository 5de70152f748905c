#include "layout/title.hpp"

#include "base/utf8.hpp"
#include "fonts_for_tests.hpp"
#include "golden.hpp"
#include "layout/layout.hpp"
#include "layout/title_shape.hpp"
#include "page_checks.hpp"
#include "sample_report.hpp"

#include <numeric>
#include <random>
#include <sstream>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

/// The lines of the title of a report by `body`.
std::vector<std::string> title_of(const std::string& body,
                                  Findings& findings,
                                  std::uint32_t lines = 0) {
  Report report = test::numbered_report();
  report.body = body;
  const Document document = test::bound(report);
  LayoutInput input{test::annual_report_form(), document, test::system_fonts(), {}};
  input.options.title_lines = lines;
  const auto paginator = std::move(Paginator::open(input, findings)).value();
  const govreport_page* const page = paginator->next();
  std::vector<std::string> result;
  std::uint32_t line = GOVREPORT_NONE;
  for (std::uint32_t i = 0; i < page->runs.count; ++i) {
    const auto& run = static_cast<const govreport_run*>(page->runs.data)[i];
    if (run.node != 1) continue;
    if (run.line != line) result.emplace_back();
    line = run.line;
    result.back() += view(run.text);
  }
  return result;
}

class Title : public testing::Test {
 protected:
  void SetUp() override { GOVREPORT_NEEDS_FONT("AR PL UMing CN"); }
};

/// The widths of Chinese lines, in ems: a digit takes half of one.
std::vector<std::int64_t> widths_of(const std::vector<std::string>& lines) {
  std::vector<std::int64_t> widths;
  for (const std::string& line : lines) {
    std::int64_t width = 0;
    for (std::size_t at = 0; at < line.size();)
      width += next_codepoint(line, at) < 0x100 ? em / 2 : em;
    widths.push_back(width);
  }
  return widths;
}

std::string_view name_of(TitleShape shape) {
  switch (shape) {
    case TitleShape::distinct:
      return "shaped";
    case TitleShape::weak:
      return "equal lines";
    case TitleShape::any:
      return "no shape";
  }
  return "";
}

/// titles/long-names.txt: the name of a body, then its title's lines, centred, and their shape.
TEST_F(Title, OfALongNameIsDividedLikeThis) {
  const auto file = test::source_folder() / "tests/unit/layout/titles/long-names.txt";
  std::istringstream cases(test::read_file(file));
  std::string actual;
  std::size_t count = 0;
  for (std::string body; std::getline(cases, body);) {
    if (body.empty() || body.front() == ' ') continue;
    ++count;
    Findings findings;
    const std::vector<std::string> lines = title_of(body, findings);
    const std::vector<std::int64_t> widths = widths_of(lines);
    actual += body + "\n";
    for (std::size_t i = 0; i < lines.size(); ++i) {
      actual += "  " + std::string(static_cast<std::size_t>(21 - widths[i] / em), ' ');
      actual += lines[i] + "\n";
    }
    actual += "  " + std::string(name_of(shape_of(widths))) + "\n\n";
  }
  EXPECT_GE(count, 16U);
  test::expect_golden(file, actual);
}

using Places = std::vector<TitlePlace>;

/// Words of these lengths in characters, one after the other.
Places places_of(const std::vector<int>& words) {
  Places places;
  std::int64_t distance = 0;
  for (const int length : words) {
    distance += length * em;
    places.push_back({distance, distance});
  }
  places.back().preferred = true;
  return places;
}

std::vector<std::int64_t> widths_of(const Places& places, const std::vector<std::size_t>& ends) {
  std::vector<std::int64_t> widths;
  std::int64_t begin = 0;
  for (const std::size_t end : ends) {
    widths.push_back(places[end].end - begin);
    begin = places[end].begin;
  }
  return widths;
}

std::string in_characters(const Places& places, TitleFrame frame) {
  const auto ends = divide_title(places, frame);
  if (!ends) return "none";
  std::string text;
  for (const std::int64_t width : widths_of(places, *ends))
    text += std::to_string(width / em) + " ";
  return text;
}

TEST(TitleShape, IsATrapeziumOrARhombus) {
  using Widths = std::vector<std::int64_t>;
  const auto shape = [](Widths widths) {
    for (std::int64_t& width : widths)
      width *= em;
    return shape_of(widths);
  };
  EXPECT_EQ(shape({9}), TitleShape::distinct);
  EXPECT_EQ(shape({9, 12, 15}), TitleShape::distinct);
  EXPECT_EQ(shape({15, 12, 9}), TitleShape::distinct);
  EXPECT_EQ(shape({9, 15, 12}), TitleShape::distinct);
  EXPECT_EQ(shape({12, 12}), TitleShape::weak);
  EXPECT_EQ(shape({15, 9, 12}), TitleShape::any);
}

TEST(TitleShape, KeepsToTheFewestLinesThatMakeOne) {
  EXPECT_EQ(in_characters(places_of({5, 5, 5}), {20 * em}), "15 ");
  EXPECT_EQ(in_characters(places_of({5, 5, 5, 5, 5}), {20 * em}), "10 15 ");
  // two equal lines are no shape; three are
  EXPECT_EQ(in_characters(places_of({4, 6, 10}), {10 * em}), "4 6 10 ");
  // nothing can be done about these
  EXPECT_EQ(in_characters(places_of({10, 10}), {10 * em}), "10 10 ");
  EXPECT_EQ(in_characters(places_of({10, 5, 10}), {10 * em}), "10 5 10 ");
}

TEST(TitleShape, HasTheLinesAskedForWherePossible) {
  const Places places = places_of({3, 3, 3, 3, 3});
  EXPECT_EQ(in_characters(places, {20 * em, 2}), "6 9 ");
  EXPECT_EQ(in_characters(places, {20 * em, 3}), "3 9 3 ");
  EXPECT_EQ(in_characters(places, {20 * em, 5}), "3 3 3 3 3 ");
  EXPECT_EQ(in_characters(places, {20 * em, 6}), "none");
  EXPECT_EQ(in_characters(places, {10 * em, 1}), "none");
  EXPECT_EQ(in_characters(places_of({30}), {20 * em}), "none");
}

TEST(TitleShape, EndsALineWhereTheFormPrefersUnlessOneLineIsAskedFor) {
  Places places = places_of({4, 4, 4});
  places[0].preferred = true;
  EXPECT_EQ(in_characters(places, {20 * em}), "4 8 ");
  EXPECT_EQ(in_characters(places, {20 * em, 1}), "12 ");
}

/// All divisions whose lines are no wider than `width`, by brute force.
bool any_division_is_shaped(const Places& places, std::int64_t width, std::size_t most_lines) {
  const std::size_t inner = places.size() - 1;
  for (std::uint32_t chosen = 0; chosen < (1U << inner); ++chosen) {
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < inner; ++i) {
      if ((chosen >> i & 1U) != 0) ends.push_back(i);
    }
    ends.push_back(inner);
    const auto widths = widths_of(places, ends);
    if (ends.size() <= most_lines && *std::max_element(widths.begin(), widths.end()) <= width &&
        shape_of(widths) == TitleShape::distinct)
      return true;
  }
  return false;
}

TEST(TitleShape, IsFoundWheneverThereIsOneAndNoLineIsTooWide) {
  std::mt19937 random(20210930);
  int found_none = 0;
  for (int round = 0; round < 2000; ++round) {
    std::vector<int> words(2 + random() % 9);
    for (int& word : words)
      word = 1 + static_cast<int>(random() % 7);
    const Places places = places_of(words);
    const std::int64_t width = (8 + random() % 13) * em;
    const auto ends = divide_title(places, {width});
    if (!ends) continue;  // seven lines and more
    const auto widths = widths_of(places, *ends);
    EXPECT_LE(*std::max_element(widths.begin(), widths.end()), width);
    EXPECT_EQ(std::accumulate(widths.begin(), widths.end(), std::int64_t{}), places.back().end);
    if (shape_of(widths) != TitleShape::distinct) {
      EXPECT_FALSE(any_division_is_shaped(places, width, widths.size())) << round;
      found_none += 1;
    }
  }
  EXPECT_GT(found_none, 10);
}

TEST_F(Title, OfNamesPutTogetherAtRandomIsShapedWithItsWordsWhole) {
  const std::vector<std::string> words = {
      "青岭省", "云汀市", "江岸区", "人力", "资源", "和社会", "保障", "生态",   "环境",
      "公共",   "管理",   "服务",   "行政", "监督", "检查",   "信息", "委员会", "办公室",
      "中心",   "产业",   "文化",   "教育", "自然", "和企业", "卫生", "健康",   "分局"};
  std::mt19937 random(7332);
  for (int round = 0; round < 200; ++round) {
    std::string body;
    std::vector<std::size_t> seams;
    for (std::size_t count = 3 + random() % 13; count > 0; --count) {
      body += words[random() % words.size()];
      seams.push_back(body.size());
    }
    Findings findings;
    const std::vector<std::string> lines = title_of(body, findings);
    EXPECT_TRUE(findings.empty());
    const std::vector<std::int64_t> widths = widths_of(lines);
    EXPECT_LE(*std::max_element(widths.begin(), widths.end()), 20 * em) << body;
    EXPECT_NE(shape_of(widths), TitleShape::any) << body;
    std::size_t at = 0;
    for (std::size_t i = 0; at < body.size(); ++i) {
      at += lines[i].size();
      EXPECT_TRUE(std::find(seams.begin(), seams.end(), at) != seams.end())
          << body << ": " << lines[i];
    }
    EXPECT_EQ(at, body.size()) << "broken before the year";
  }
}

TEST_F(Title, HasTheLinesAskedForOrAFindingThatSaysWhyNot) {
  Findings findings;
  EXPECT_EQ(title_of("云汀市人民政府", findings, 3).size(), 3U);
  EXPECT_EQ(title_of("云汀市人民政府", findings, 2).size(), 2U);
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(title_of("云汀市人民政府", findings, 1).size(), 2U);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings.front().code, "layout.title-lines");
  EXPECT_EQ(findings.front().severity, Severity::error);
  const std::string message = render(findings.front(), Language::english).message;
  EXPECT_NE(message.find("takes 2"), std::string::npos) << message;
}

}  // namespace
}  // namespace govreport::internal
