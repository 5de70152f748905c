/// Paragraphs, headings and the closing on their pages.
#include "fonts_for_tests.hpp"
#include "layout/layout.hpp"
#include "layout/page_flow.hpp"
#include "layout/run_in_head.hpp"
#include "page_checks.hpp"
#include "sample_report.hpp"

#include <set>

#include <gtest/gtest.h>
#include <malloc.h>

namespace govreport::internal {
namespace {

class TextOnPages : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* family : {"AR PL UMing CN", "AR PL UKai CN", "WenQuanYi Zen Hei"}) {
      GOVREPORT_NEEDS_FONT(family);
    }
  }

  static LaidOut laid_out(const Document& document) {
    Findings findings;
    auto out = lay_out({test::annual_report_form(), document, test::system_fonts(), {}}, findings);
    EXPECT_TRUE(findings.empty());
    return std::move(out).value();
  }
};

std::string characters(int count) {
  std::string text;
  for (int i = 0; i < count; ++i)
    text += "公";
  return text;
}

/// The runs of a node, with their pages.
struct Shown {
  std::uint32_t page = 0;
  std::uint32_t line = 0;
  const govreport_run* run = nullptr;
};

std::vector<Shown> runs_of(const Pages& pages, govreport_index node) {
  std::vector<Shown> shown;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const govreport_run& run : pages[i].runs) {
      if (run.node == node) shown.push_back({pages[i].record.number, run.line, &run});
    }
  }
  return shown;
}

/// Pages of the lines of a node, one a line.
std::vector<std::uint32_t> pages_of(const Pages& pages, govreport_index node) {
  std::vector<std::uint32_t> result;
  std::set<std::pair<std::uint32_t, std::uint32_t>> lines;
  for (const Shown& one : runs_of(pages, node)) {
    if (lines.emplace(one.page, one.line).second) result.push_back(one.page);
  }
  return result;
}

govreport_index first_of(const Document& document, std::uint32_t kind) {
  govreport_index node = 0;
  while (document.nodes[node].kind != kind)
    ++node;
  return node;
}

/// A report of `lines` one-line paragraphs, then `blocks`, with everything else left out.
Report report_of(int lines, const std::vector<v1::Block>& blocks) {
  Report report = test::numbered_report();
  report.preamble.assign(static_cast<std::size_t>(lines), {BlockKind::paragraph, 0, "一行。"});
  report.preamble.insert(report.preamble.end(), blocks.begin(), blocks.end());
  return report;
}

TEST_F(TextOnPages, HeadingsStandAboveTwoLinesOfWhatTheyHead) {
  std::set<bool> moved;
  for (int before = 0; before < 24; ++before) {
    const Document document = test::bound(report_of(before,
                                                    {{BlockKind::heading, 2, "（一）主要做法"},
                                                     {BlockKind::heading, 3, "1.制度"},
                                                     {BlockKind::paragraph, 0, characters(100)}}));
    const LaidOut out = laid_out(document);
    const auto heading = static_cast<govreport_index>(2 + before);
    const std::uint32_t page = pages_of(out.pages, heading).front();
    const auto paragraph = pages_of(out.pages, heading + 2);
    EXPECT_EQ(pages_of(out.pages, heading + 1).front(), page) << before;
    EXPECT_EQ(paragraph.at(0), page) << before;
    EXPECT_EQ(paragraph.at(1), page) << before;
    moved.insert(page == 2);
  }
  EXPECT_EQ(moved.size(), 2U);
}

TEST_F(TextOnPages, AParagraphFillsItsPageToTheLastLine) {
  const Document document =
      test::bound(report_of(17, {{BlockKind::paragraph, 0, characters(100)}}));
  const LaidOut out = laid_out(document);
  const auto pages = pages_of(out.pages, 2 + 17);
  EXPECT_EQ(pages.front(), 1U);
  EXPECT_EQ(pages.at(1), 2U);
}

/// The document of a report whose signature and date come right after its text.
Document text_and_closing(int lines,
                          const std::string& last,
                          std::string signature = "云汀市人民政府") {
  Report report = report_of(lines, {{BlockKind::paragraph, 0, last}});
  report.signature = std::move(signature);
  Document document = test::bound(report);
  std::vector<govreport_node> kept;
  for (const govreport_node& node : document.nodes) {
    const bool is_kept = node.kind == GOVREPORT_NODE_DOCUMENT ||
                         node.kind == GOVREPORT_NODE_TITLE ||
                         (node.kind == GOVREPORT_NODE_PARAGRAPH && node.parent == 0) ||
                         node.kind == GOVREPORT_NODE_SIGNATURE || node.kind == GOVREPORT_NODE_DATE;
    if (is_kept) kept.push_back(node);
  }
  document.nodes = std::move(kept);
  document.seal();
  return document;
}

TEST_F(TextOnPages, SignatureAndDateStandTogetherAndNeverOnAPageWithoutText) {
  std::set<bool> moved;
  for (int before = 0; before < 24; ++before) {
    for (const int length : {20, 40, 100}) {
      const Document document = text_and_closing(before, characters(length));
      const LaidOut out = laid_out(document);
      const govreport_index signature = first_of(document, GOVREPORT_NODE_SIGNATURE);
      const std::uint32_t page = pages_of(out.pages, signature).front();
      EXPECT_EQ(pages_of(out.pages, signature + 1).front(), page);
      const auto paragraph = pages_of(out.pages, signature - 1);
      EXPECT_EQ(paragraph.back(), page) << before << " lines, then " << length << " characters";
      EXPECT_EQ(paragraph.at(paragraph.size() - std::min<std::size_t>(paragraph.size(), 2)), page);
      moved.insert(paragraph.front() != page);
      test::expect_within_type_area(out.pages[page - 1], document.page_setups.front());
    }
  }
  EXPECT_EQ(moved.size(), 2U);
}

/// Of a node on one line: where it begins and ends.
std::pair<govreport_emu, govreport_emu> extent_of(const LaidOut& out, govreport_index node) {
  const auto shown = runs_of(out.pages, node);
  const Page& page = out.pages[shown.front().page - 1];
  const govreport_run& run = *shown.back().run;
  const govreport_glyph& last = page.glyphs[run.glyphs.first + run.glyphs.count - 1];
  return {shown.front().run->x, run.x + last.x + last.advance};
}

void expect_near(govreport_emu a, govreport_emu b) {
  EXPECT_LE(std::abs(a - b), 2) << a << " and " << b;
}

/// A character of the grid: 156 mm / 28.
const govreport_emu step = Length::mm(156).scaled(2, 28).to_emu();
const govreport_emu right = Length::mm(184).to_emu();

TEST_F(TextOnPages, TheDateBeginsTwoCharactersRightOfTheSignatureThatEndsTwoFromTheRight) {
  const Document document = text_and_closing(3, "完。", "云汀市人民政府办公室");
  const LaidOut out = laid_out(document);
  const govreport_index node = first_of(document, GOVREPORT_NODE_SIGNATURE);
  const auto signature = extent_of(out, node);
  const auto date = extent_of(out, node + 1);
  expect_near(signature.second, right - step);
  expect_near(date.first, signature.first + step);
}

TEST_F(TextOnPages, ADateLongerThanTheSignatureEndsTwoCharactersFromTheRight) {
  const Document document = text_and_closing(3, "完。", "民政局");
  const LaidOut out = laid_out(document);
  const govreport_index node = first_of(document, GOVREPORT_NODE_SIGNATURE);
  const auto signature = extent_of(out, node);
  const auto date = extent_of(out, node + 1);
  expect_near(date.second, right - step);
  expect_near(date.first, signature.first + step);
}

TEST_F(TextOnPages, TheSignatureStandsALineBelowTheTextAndTheDateRightUnderIt) {
  const Document document = text_and_closing(3, "完。");
  const LaidOut out = laid_out(document);
  const govreport_index node = first_of(document, GOVREPORT_NODE_SIGNATURE);
  const auto y = [&](govreport_index of) { return runs_of(out.pages, of).front().run->y; };
  const govreport_emu pitch = Length::mm(10.227).to_emu();
  EXPECT_EQ(y(node) - y(node - 1), 2 * pitch);
  EXPECT_EQ(y(node + 1) - y(node), pitch);
}

/// Does the line stand where one of the page's lines does, counted from the top of the type area?
bool stands_on_line(const govreport_run& run, const govreport_page_setup& page) {
  const Length pitch = Length::mm(10.227);
  const Length first = Length::emu(page.top) + baseline_in(pitch, Length::pt(16));
  return (Length::emu(run.y) - first).to_emu() % pitch.to_emu() == 0;
}

/// Of all running text below the first table. How many runs it has.
std::size_t expect_lines_after_tables(const Document& document, const LaidOut& out) {
  std::size_t lines = 0;
  for (govreport_index node = document.tables.front().node; node < document.nodes.size(); ++node) {
    const govreport_node& record = document.nodes[node];
    if (record.cell != GOVREPORT_NONE || record.kind == GOVREPORT_NODE_NOTE) continue;
    for (const Shown& shown : runs_of(out.pages, node)) {
      EXPECT_TRUE(stands_on_line(*shown.run, document.page_setups.front()))
          << "page " << shown.page << ": " << test::text_of(*shown.run);
      ++lines;
    }
  }
  return lines;
}

TEST_F(TextOnPages, BelowATableAndItsNotesStandsOnTheLinesOfThePage) {
  for (const bool has_notes : {false, true}) {
    for (int before = 0; before < 23; ++before) {
      Report report = report_of(before, {});
      if (has_notes) {
        int number = 0;
        for (auto& [id, value] : report.cells) {
          if (++number % 9 == 0) value = Value::number(Decimal(7), "含上年结转。");
        }
      }
      const Document document = test::bound(report);
      EXPECT_GT(expect_lines_after_tables(document, laid_out(document)), 10U) << before;
    }
  }
}

/// A document of text, the first table and a closing: what comes between these is left out.
Document table_and_closing(int lines) {
  Document document = test::bound(report_of(lines, {}));
  std::vector<govreport_node> kept;
  for (govreport_index node = 0; node < document.nodes.size(); ++node) {
    const std::uint32_t kind = document.nodes[node].kind;
    const bool is_of_table = kind == GOVREPORT_NODE_ROW || kind == GOVREPORT_NODE_CELL;
    const bool is_kept = node <= document.tables[0].node ||
                         (is_of_table && node < document.tables[1].node) ||
                         kind == GOVREPORT_NODE_SIGNATURE || kind == GOVREPORT_NODE_DATE;
    if (is_kept) kept.push_back(document.nodes[node]);
  }
  document.nodes = std::move(kept);
  document.seal();
  return document;
}

TEST_F(TextOnPages, AClosingBelowATableIsOnlyPushedOffWhereItHasNoRoom) {
  std::set<bool> moved;
  const Length closing = Length::mm(10.227) * 3;
  for (int before = 0; before < 23; ++before) {
    const Document document = table_and_closing(before);
    const LaidOut out = laid_out(document);
    const govreport_index signature = first_of(document, GOVREPORT_NODE_SIGNATURE);
    const govreport_page_setup& setup = document.page_setups.front();
    const std::uint32_t page = pages_of(out.pages, signature).front();
    const Page& last = out.pages[page - 1];
    EXPECT_EQ(pages_of(out.pages, signature + 1).front(), page);
    test::expect_within_type_area(last, setup);
    moved.insert(last.strokes.empty());
    if (!last.strokes.empty()) continue;
    const Page& with_table = out.pages[page - 2];
    govreport_emu rules_end = 0;
    for (const govreport_stroke& stroke : with_table.strokes)
      rules_end = std::max(rules_end, test::box_of(stroke).bottom);
    EXPECT_LT(setup.height - setup.bottom - rules_end, closing.to_emu()) << before;
  }
  EXPECT_EQ(moved.size(), 2U);
}

/// The family of each stretch of a node's text: "楷体 (AR PL UKai CN)": what stands in it.
std::vector<std::pair<std::string, std::string>> families_of(const LaidOut& out,
                                                             govreport_index node) {
  std::vector<std::pair<std::string, std::string>> result;
  for (const Shown& one : runs_of(out.pages, node)) {
    const std::string family(view(out.faces->record(one.run->face).family));
    if (result.empty() || result.back().first != family) result.emplace_back(family, "");
    result.back().second += test::text_of(*one.run);
  }
  return result;
}

TEST_F(TextOnPages, HeadingsOfEachLevelHaveTheirType) {
  const Document document = test::bound(report_of(0,
                                                  {{BlockKind::heading, 1, "一、总则"},
                                                   {BlockKind::heading, 2, "（一）范围"},
                                                   {BlockKind::heading, 3, "1.对象"},
                                                   {BlockKind::heading, 4, "（1）个人"}}));
  const LaidOut out = laid_out(document);
  EXPECT_EQ(families_of(out, 2).front().first, "WenQuanYi Zen Hei");
  EXPECT_EQ(families_of(out, 3).front().first, "AR PL UKai CN");
  EXPECT_EQ(families_of(out, 4).front().first, "AR PL UMing CN");
  EXPECT_EQ(families_of(out, 5).front().first, "AR PL UMing CN");
}

TEST_F(TextOnPages, AHeadingThatRunsOnIsInTheTypeOfItsLevelUpToItsFullStop) {
  const std::vector<std::string> headed = {"（十一）主动公开。全年公开文件。再多一些。",
                                           "(二)依申请公开。全年办结申请。",
                                           "（三) 监督保障，逐级落实。按季抽查。"};
  const std::vector<std::string> plain = {
      "主动公开。全年公开文件。",
      "（三项）公开。全年公开文件。",
      "（四）没有句号",
      "（五）这一句长过一行，是正文而不是标题，所以即使编了号也不换用别的字体来排印它。后文。"};
  std::vector<v1::Block> blocks;
  for (const auto& texts : {headed, plain}) {
    for (const std::string& text : texts)
      blocks.push_back({BlockKind::paragraph, 0, text});
  }
  const Document document = test::bound(report_of(0, blocks));
  const LaidOut out = laid_out(document);
  test::expect_sound(out.pages, document);
  govreport_index node = 2;
  for (const std::string& text : headed) {
    const auto families = families_of(out, node++);
    ASSERT_EQ(families.size(), 2U) << text;
    EXPECT_EQ(families[0].first, "AR PL UKai CN");
    EXPECT_EQ(families[0].second, text.substr(0, text.find("。") + 3));
    EXPECT_EQ(families[1].first, "AR PL UMing CN");
  }
  for (const std::string& text : plain)
    EXPECT_EQ(families_of(out, node++).size(), 1U) << text;
}

TEST_F(TextOnPages, BytesThatAreNoUtf8BeginNoHeadingThatRunsOn) {
  const FormModel& form = test::annual_report_form();
  EXPECT_EQ(run_in_head(form, "（一）公开。全年。").size, std::string("（一）公开。").size());
  for (const char* text :
       {"（\xE4", "（一\xFF）公开。全年。", "（一）公\xFF开。全年。", "（\xF0。全年。", "\xEF\xBC"})
    EXPECT_EQ(run_in_head(form, text).size, 0U);
}

/// Pages of prose, one at a time.
class Prose {
 public:
  explicit Prose(int paragraphs) {
    Report report = test::numbered_report();
    report.preamble.clear();
    for (int i = 0; i < paragraphs; ++i)
      report.preamble.push_back({BlockKind::paragraph, 0, characters(26 + 28 * 10)});
    document_ = test::bound(report);
    paginator_ = Paginator::open({test::annual_report_form(), document_, test::system_fonts(), {}},
                                 findings_)
                     .value();
  }

  bool turn() {
    const bool more = paginator_->next() != nullptr;
    pages_ += more ? 1 : 0;
    return more;
  }
  int pages() const { return pages_; }
  bool turn_to(int page) {
    while (pages_ < page && turn()) {
    }
    return pages_ == page;
  }

 private:
  Document document_;
  Findings findings_;
  std::unique_ptr<Paginator> paginator_;
  int pages_ = 0;
};

/// Bytes that live on the heap.
std::size_t live_bytes() {
  const struct mallinfo2 info = mallinfo2();
  return info.uordblks + info.hblkhd;
}

bool heap_is_counted() {
  const std::size_t before = live_bytes();
  const std::vector<char> some(10000000);
  return live_bytes() >= before + some.size();
}

TEST_F(TextOnPages, TwoThousandPagesTakeNoMoreMemoryThanAHundred) {
  if (!heap_is_counted()) {
    GTEST_SKIP() << "skipped, because this allocator (a sanitizer's) does not count what is live";
  }
  Prose prose(4100);
  ASSERT_TRUE(prose.turn_to(100));
  const std::size_t early = live_bytes();
  ASSERT_TRUE(prose.turn_to(2000));
  // one page's glyphs are 20 KB: two thousand kept would be 40 MB
  EXPECT_LE(live_bytes(), early + 200000);
}

TEST_F(TextOnPages, AParagraphOfHundredsOfPagesIsPlacedAPageAtATime) {
  if (!heap_is_counted()) {
    GTEST_SKIP() << "skipped, because this allocator (a sanitizer's) does not count what is live";
  }
  Report report = test::numbered_report();
  report.preamble = {{BlockKind::paragraph, 0, characters(28 * 22 * 300)}};
  const Document document = test::bound(report);
  Findings findings;
  const auto paginator =
      Paginator::open({test::annual_report_form(), document, test::system_fonts(), {}}, findings)
          .value();
  paginator->next();
  const std::size_t early = live_bytes();
  for (int page = 2; page < 290; ++page)
    ASSERT_NE(paginator->next(), nullptr);
  EXPECT_LE(live_bytes(), early + 200000);
}

std::int64_t thread_microseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/// The last of two thousand pages take as long as the first; the bound leaves room for a busy
/// machine, and none for time that grows with the pages before.
TEST_F(TextOnPages, EachPageTakesAsLongWhateverCameBefore) {
  Prose prose(4100);
  ASSERT_TRUE(prose.turn_to(100));
  const std::int64_t begin = thread_microseconds();
  ASSERT_TRUE(prose.turn_to(400));
  const std::int64_t first = thread_microseconds() - begin;
  ASSERT_TRUE(prose.turn_to(1700));
  const std::int64_t middle = thread_microseconds();
  ASSERT_TRUE(prose.turn_to(2000));
  EXPECT_LE(thread_microseconds() - middle, 3 * first);
}

}  // namespace
}  // namespace govreport::internal
