/// The long table of the annual report, whole or split as the user chooses.
#include "base/utf8.hpp"
#include "fonts_for_tests.hpp"
#include "golden.hpp"
#include "govreport/read.hpp"
#include "layout/layout.hpp"
#include "sample_report.hpp"
#include "table_checks.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

/// Of the faces that the packages for building bring, and of those that the form's own order finds.
class LongTable : public testing::TestWithParam<const FormModel& (*)()> {
 protected:
  void SetUp() override {
    for (const char* family : {"AR PL UMing CN", "AR PL UKai CN", "WenQuanYi Zen Hei"}) {
      GOVREPORT_NEEDS_FONT(family);
    }
    form_ = GetParam()();
  }

  void lay(const Report& report, TableChoice choice) {
    findings_.clear();
    document_.emplace(test::bound(report));
    LayoutOptions options;
    options.tables = choice;
    auto out = lay_out({form_, *document_, test::system_fonts(), {}, options}, findings_);
    ASSERT_TRUE(out);
    out_.emplace(std::move(*out));
    test::expect_all_texts_shown(out_->pages, *document_);
    test::expect_tables_sound(*out_, *document_);
  }

  /// Report with so many lines of text before the first section.
  static Report after_lines(int lines) {
    Report report = test::numbered_report();
    report.preamble.assign(static_cast<std::size_t>(lines), {BlockKind::paragraph, 0, "一行。"});
    return report;
  }

  void without_compact_styles() {
    for (Table& table : form_.tables)
      table.look.compact_data_style.clear();
  }

  /// What the lines of a node say, over all pages.
  std::vector<std::string> lines_of(govreport_index node) const {
    std::vector<std::string> lines;
    std::optional<std::uint32_t> line;
    for_runs(node, [&](const Page&, const govreport_run& run) {
      if (line != run.line) lines.emplace_back();
      line = run.line;
      lines.back() += test::text_of(run);
    });
    return lines;
  }

  const govreport_table& table() const { return document_->tables.at(1); }
  const govreport_cell& cell_at(std::uint32_t row, std::uint32_t column) const {
    for (std::uint32_t i = 0; i < table().cells.count; ++i) {
      const govreport_cell& cell = document_->cells[table().cells.first + i];
      if (cell.row == row && cell.column == column) return cell;
    }
    return document_->cells[table().cells.first];
  }

  /// Pages that show a node, and sizes it is shown in.
  std::set<std::uint32_t> pages_of(govreport_index node) const {
    std::set<std::uint32_t> pages;
    for_runs(node, [&pages](const Page& page, const govreport_run&) {
      pages.insert(page.record.number);
    });
    return pages;
  }
  std::set<govreport_emu> sizes_of(govreport_index node) const {
    std::set<govreport_emu> sizes;
    for_runs(node, [&sizes](const Page&, const govreport_run& run) { sizes.insert(run.size); });
    return sizes;
  }
  std::set<std::uint32_t> pages_of_table() const {
    std::set<std::uint32_t> pages;
    for (std::uint32_t i = 0; i < table().cells.count; ++i)
      pages.merge(pages_of(document_->cells[table().cells.first + i].node));
    return pages;
  }
  /// The page of its heading, the node before it.
  std::set<std::uint32_t> page_of_heading() const { return pages_of(table().node - 1); }

  /// Texts shown again on a page, put together.
  std::string repeated_on(std::uint32_t number) const {
    std::string words;
    for (const govreport_run& run : out_->pages[number - 1].runs) {
      if (run.artifact == GOVREPORT_ARTIFACT_REPEATED_HEADER) words += test::text_of(run);
    }
    return words;
  }

  /// A whole table in the compact size, under its heading.
  void expect_whole() const {
    ASSERT_EQ(pages_of_table().size(), 1U);
    EXPECT_EQ(page_of_heading(), pages_of_table());
    const std::set<govreport_emu> compact = {Length::pt(9).to_emu()};
    for (std::uint32_t i = 0; i < table().cells.count; ++i) {
      EXPECT_EQ(sizes_of(document_->cells[table().cells.first + i].node), compact);
    }
  }

  template <class Visit>
  void for_runs(govreport_index node, Visit visit) const {
    for (std::size_t i = 0; i < out_->pages.size(); ++i) {
      for (const govreport_run& run : out_->pages[i].runs) {
        if (run.node == node) visit(out_->pages[i], run);
      }
    }
  }

  FormModel form_;
  std::optional<Document> document_;
  std::optional<LaidOut> out_;
  Findings findings_;
};

TEST_P(LongTable, StandsWholeInNinePointsUnderItsHeadingWhereverItBegins) {
  for (int lines = 0; lines < 24; ++lines) {
    lay(after_lines(lines), TableChoice::whole);
    EXPECT_TRUE(findings_.empty());
    expect_whole();
  }
}

TEST_P(LongTable, DoesNotFitInTenAndAHalfPointsIsThenSplitAndSaysSo) {
  without_compact_styles();
  lay(test::numbered_report(), TableChoice::whole);
  EXPECT_EQ(pages_of_table().size(), 2U);
  ASSERT_EQ(findings_.size(), 1U);
  EXPECT_EQ(findings_.front().code, "layout.table-split");
}

TEST_P(LongTable, IsSplitWithoutAWordWhereThatIsLeftToTheProgram) {
  without_compact_styles();
  lay(test::numbered_report(), TableChoice::automatic);
  EXPECT_EQ(pages_of_table().size(), 2U);
  EXPECT_TRUE(findings_.empty());
}

TEST_P(LongTable, OfPublishedReportsFitsInNinePointsAndNotInTenAndAHalf) {
  const auto sample =
      test::templates_folder() / "disclosure-annual-report/2021/sample/yunting-2025.md";
  const auto real = test::real_folder() / "weidong-civil-affairs-2024.md";
  for (const auto& file : {sample, real}) {
    if (!std::filesystem::exists(file)) continue;
    ReadRequest request;
    request.file = file.filename().string();
    Findings findings;
    const auto read = read_report(
        test::read_file(file), FormLibrary(test::templates_folder()), request, findings);
    ASSERT_TRUE(read);
    form_ = GetParam()();
    lay(read->report, TableChoice::automatic);
    expect_whole();
    without_compact_styles();
    lay(read->report, TableChoice::whole);
    EXPECT_GE(pages_of_table().size(), 2U) << file;
    EXPECT_EQ(findings_.size(), 1U) << file;
  }
  if (!std::filesystem::exists(real)) {
    GTEST_SKIP() << "skipped for the real report, because it is not here; GOVREPORT_REAL names its "
                    "folder";
  }
}

TEST_P(LongTable, SplitKeepsItsSizeRepeatsItsHeadAndItsCutLabelsAndKeepsTheSixthGroupTogether) {
  const std::string head =
      "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况自然人法人或其"
      "他组织总计"
      "商业企业科研机构社会公益组织法律服务机构其他";
  for (int lines = 0; lines < 24; ++lines) {
    lay(after_lines(lines), TableChoice::split);
    EXPECT_TRUE(findings_.empty());
    const std::set<std::uint32_t> pages = pages_of_table();
    ASSERT_GE(pages.size(), 2U);
    EXPECT_EQ(page_of_heading(), std::set<std::uint32_t>{*pages.begin()});
    EXPECT_EQ(sizes_of(cell_at(3, 3).node), std::set<govreport_emu>{Length::pt(10.5).to_emu()});
    for (const std::uint32_t page : pages) {
      if (page == *pages.begin()) continue;
      EXPECT_TRUE(repeated_on(page).starts_with(head)) << repeated_on(page);
    }
    std::set<std::uint32_t> sixth;
    for (std::uint32_t row = 23; row < 26; ++row)
      sixth.merge(pages_of(cell_at(row, 3).node));
    EXPECT_EQ(sixth.size(), 1U) << lines << " lines before";
  }
}

TEST_P(LongTable, LabelsOfGroupsThatGoOnAreShownAgain) {
  for (int lines = 0; lines < 24; ++lines) {
    lay(after_lines(lines), TableChoice::split);
    const std::uint32_t first_page = *pages_of(cell_at(5, 0).node).begin();
    for (const std::uint32_t page : pages_of_table()) {
      if (page <= first_page) continue;
      const bool goes_on = pages_of(cell_at(27, 3).node) != std::set<std::uint32_t>{page} ||
                           pages_of(cell_at(26, 3).node) == std::set<std::uint32_t>{page};
      EXPECT_EQ(repeated_on(page).find("三、本年度办理结果") != std::string::npos, goes_on)
          << lines << " lines before, page " << page;
    }
  }
}

TEST_P(LongTable, IsSplitBetweenGroupsWhereAPageNeedNotBeLeftTooEmpty) {
  // Rows before which a page may begin without splitting one of the groups inside 三.
  const std::set<std::uint32_t> between = {3, 4, 5, 6, 7, 15, 18, 23, 26, 27};
  for (int lines = 0; lines < 24; ++lines) {
    lay(after_lines(lines), TableChoice::split);
    std::uint32_t last = 0;
    for (std::uint32_t row = 3; row < 28; ++row) {
      const std::uint32_t page = *pages_of(cell_at(row, 3).node).begin();
      EXPECT_TRUE(last == 0 || page == last || between.contains(row)) << lines << ": row " << row;
      last = page;
    }
  }
}

TEST_P(LongTable, OfOtherLooksIsNotAskedFor) {
  lay(after_lines(12), TableChoice::split);
  for (const std::size_t other : {0U, 2U}) {
    std::set<std::uint32_t> pages;
    const govreport_table& table = document_->tables.at(other);
    for (std::uint32_t i = 0; i < table.cells.count; ++i)
      pages.merge(pages_of(document_->cells[table.cells.first + i].node));
    EXPECT_EQ(pages.size(), 1U);
    EXPECT_EQ(pages_of(table.node - 1), pages);
  }
}

/// In a column of 12.4 mm characters are stacked upright, two a line at most, in the middle.
TEST_P(LongTable, LabelInTheNarrowColumnIsStacked) {
  for (const TableChoice choice : {TableChoice::whole, TableChoice::split}) {
    lay(after_lines(0), choice);
    const govreport_cell& label = cell_at(5, 0);
    std::vector<std::string> lines;
    std::set<govreport_emu> centres;
    for_runs(label.node, [&](const Page& page, const govreport_run& run) {
      lines.push_back(test::text_of(run));
      const govreport_glyph& last = page.glyphs[run.glyphs.first + run.glyphs.count - 1];
      centres.insert(run.x + (last.x + last.advance) / 2);
      EXPECT_LE(run.glyphs.count, 3U);
    });
    EXPECT_EQ(lines, (std::vector<std::string>{"三、", "本年度", "办理", "结果"}));
    EXPECT_LE(*centres.rbegin() - *centres.begin(), 2);
  }
}

TEST_P(LongTable, LabelsLeaveNoCharacterAloneInTheirLastLine) {
  const std::vector<std::vector<std::string>> expected = {{"（三）", "不予公开"},
                                                          {"（四）", "无法提供"},
                                                          {"（五）", "不予处理"},
                                                          {"（六）", "其他处理"}};
  lay(after_lines(0), TableChoice::whole);
  std::vector<std::vector<std::string>> divided;
  for (std::uint32_t i = 0; i < table().cells.count; ++i) {
    const govreport_cell& cell = document_->cells[table().cells.first + i];
    if (cell.role != GOVREPORT_ROLE_ROW_HEADER) continue;
    const std::vector<std::string> lines = lines_of(cell.node);
    EXPECT_TRUE(lines.size() == 1 || count_codepoints(lines.back()) > 1) << lines.back();
    if (cell.column == 1 && cell.row_span > 1) divided.push_back(lines);
  }
  EXPECT_EQ(divided, expected);
}

TEST_P(LongTable, LabelIsStackedTwoALineWhereNoBreakIsPreferred) {
  for (Table& table : form_.tables) {
    for (Block& block : table.blocks) {
      for (AxisNode& node : block.rows.nodes)
        node.print_label.clear();
    }
  }
  Findings findings;
  document_.emplace(internal::bind(form_, test::numbered_report(), findings));
  auto out = lay_out({form_, *document_, test::system_fonts(), {}}, findings);
  ASSERT_TRUE(out);
  out_.emplace(std::move(*out));
  std::vector<std::string> lines;
  for_runs(cell_at(5, 0).node,
           [&](const Page&, const govreport_run& run) { lines.push_back(test::text_of(run)); });
  EXPECT_EQ(lines, (std::vector<std::string>{"三、", "本年", "度办", "理结", "果"}));
}

INSTANTIATE_TEST_SUITE_P(Faces,
                         LongTable,
                         testing::Values(test::annual_report_form,
                                         test::annual_report_form_as_shipped),
                         [](const auto& form) {
                           return form.index == 0 ? "packaged" : "as_shipped";
                         });

}  // namespace
}  // namespace govreport::internal
