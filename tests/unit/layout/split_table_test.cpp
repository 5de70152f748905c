#include "drawn_table.hpp"
#include "fonts_for_tests.hpp"
#include "layout/layout.hpp"
#include "page_checks.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

class SplitTable : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* family : {"AR PL UMing CN", "AR PL UKai CN", "WenQuanYi Zen Hei"}) {
      GOVREPORT_NEEDS_FONT(family);
    }
  }

  void lay(const test::DrawnTable& table) {
    form_ = table.form();
    document_.emplace(table.document());
    auto out = lay_out({form_, *document_, test::system_fonts(), {}}, findings_);
    ASSERT_TRUE(out);
    out_.emplace(std::move(*out));
    test::expect_sound(out_->pages, *document_);
  }

  const Pages& pages() const { return out_->pages; }

  /// What is shown again on a page, in order.
  std::vector<std::string> repeated(std::size_t page) const {
    std::vector<std::string> texts;
    for (const govreport_run& run : pages()[page].runs) {
      if (run.artifact == GOVREPORT_ARTIFACT_REPEATED_HEADER) texts.push_back(test::text_of(run));
    }
    return texts;
  }

  std::size_t count(const std::string& text) const {
    std::size_t result = 0;
    for (std::size_t i = 0; i < pages().size(); ++i) {
      for (const govreport_run& run : pages()[i].runs)
        result += test::text_of(run) == text ? 1 : 0;
    }
    return result;
  }

  FormModel form_;
  std::optional<Document> document_;
  std::optional<LaidOut> out_;
  Findings findings_;
};

TEST_F(SplitTable, RepeatsItsHeadOnEveryFurtherPageAsDecoration) {
  lay(test::grouped_table(120, 4));
  ASSERT_GE(pages().size(), 3U);
  EXPECT_TRUE(repeated(0).empty());
  for (std::size_t i = 1; i < pages().size(); ++i) {
    const std::vector<std::string> head = {"项目", "金额", "预算数", "决算数"};
    EXPECT_EQ(repeated(i), head) << "page " << i + 1;
  }
}

TEST_F(SplitTable, KeepsSmallGroupsWhole) {
  lay(test::grouped_table(120, 4));
  EXPECT_EQ(count("第7组"), 1U);
  for (std::size_t i = 1; i < pages().size(); ++i) {
    const auto& runs = pages()[i].runs;
    const auto first = std::find_if(runs.begin(), runs.end(), [](const govreport_run& run) {
      return run.node != GOVREPORT_NONE;
    });
    ASSERT_NE(first, runs.end());
    EXPECT_TRUE(test::text_of(*first).ends_with("组")) << test::text_of(*first);
  }
}

TEST_F(SplitTable, ALabelWhoseRowsGoOnIsShownAgainAsDecoration) {
  lay(test::grouped_table(120, 120));
  ASSERT_GE(pages().size(), 3U);
  EXPECT_EQ(count("第1组"), pages().size());
  for (std::size_t i = 1; i < pages().size(); ++i)
    EXPECT_EQ(repeated(i).back(), "第1组");
}

TEST_F(SplitTable, FillsItsPages) {
  lay(test::grouped_table(120, 1));
  for (std::size_t i = 0; i + 1 < pages().size(); ++i) {
    govreport_emu lowest = 0;
    for (const govreport_stroke& stroke : pages()[i].strokes)
      lowest = std::max(lowest, stroke.y1);
    EXPECT_GT(lowest, Length::mm(297 - 35 - 8).to_emu());
  }
}

TEST_F(SplitTable, ALongLabelGoesOnWhereItsRowsDo) {
  test::DrawnTable table = test::grouped_table(80, 80);
  std::string label;
  for (int i = 0; i < 300; ++i)
    label += "字";
  table.cells[4].text = label;
  lay(table);
  ASSERT_GE(pages().size(), 2U);
}

TEST_F(SplitTable, ARowHigherThanAPageGoesOnOnTheNext) {
  test::DrawnTable table = test::grouped_table(6, 1);
  std::string words;
  for (int i = 0; i < 1500; ++i)
    words += "很长的说明，";
  table.cells[8].text = words;
  lay(table);
  ASSERT_GE(pages().size(), 3U);
}

TEST_F(SplitTable, AHeadHigherThanHalfAPageIsNotRepeated) {
  test::DrawnTable table = test::grouped_table(60, 1);
  std::string words;
  for (int i = 0; i < 160; ++i)
    words += "很长的表头";
  table.cells[1].text = words;
  lay(table);
  ASSERT_GE(pages().size(), 2U);
  EXPECT_TRUE(repeated(1).empty());
}

TEST_F(SplitTable, StartsOnAPageWithRoomForItsHeadAndARow) {
  for (int lines = 15; lines < 23; ++lines) {
    test::DrawnTable table = test::grouped_table(40, 1);
    table.before.clear();
    for (int i = 0; i < 28 * lines - 4; ++i)
      table.before += "文";
    lay(table);
    for (std::size_t i = 0; i < pages().size(); ++i) {
      const auto& runs = pages()[i].runs;
      const auto is = [](const char* text) {
        return [text](const govreport_run& run) {
          return run.node != GOVREPORT_NONE && test::text_of(run) == text;
        };
      };
      if (std::none_of(runs.begin(), runs.end(), is("预算数"))) continue;
      EXPECT_TRUE(std::any_of(runs.begin(), runs.end(), is("1000"))) << lines << " lines before";
    }
  }
}

TEST_F(SplitTable, OfManyRowsIsLaidOutPageByPage) {
  const test::DrawnTable table = test::grouped_table(5000, 5);
  form_ = table.form();
  document_.emplace(table.document());
  const auto paginator = Paginator::open({form_, *document_, test::system_fonts(), {}}, findings_);
  ASSERT_TRUE(paginator);
  std::uint32_t number = 0;
  std::size_t shown = 0;
  while (const govreport_page* page = (*paginator)->next()) {
    EXPECT_EQ(page->number, ++number);
    shown += page->runs.count;
  }
  EXPECT_GT(number, 100U);
  EXPECT_GE(shown, 5000U * 3);
}

}  // namespace
}  // namespace govreport::internal
