#include "layout/layout.hpp"

#include "fonts_for_tests.hpp"
#include "golden.hpp"
#include "page_checks.hpp"
#include "sample_report.hpp"

#include <future>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

/// The faces the form asks for that can be installed from free packages.
class Layout : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* family : {"AR PL UMing CN", "AR PL UKai CN", "WenQuanYi Zen Hei"}) {
      GOVREPORT_NEEDS_FONT(family);
    }
  }

  static LaidOut laid_out(const Document& document,
                          Findings& findings,
                          const FormModel& form = test::annual_report_form(),
                          const LayoutOptions& options = {}) {
    return std::move(lay_out({form, document, test::system_fonts(), {}, options}, findings))
        .value();
  }

  /// The page that shows a node; 0: none.
  static std::uint32_t page_of(const Pages& pages, govreport_index node) {
    for (std::size_t i = 0; i < pages.size(); ++i) {
      for (const govreport_run& run : pages[i].runs) {
        if (run.node == node) return pages[i].record.number;
      }
    }
    return 0;
  }
};

TEST_F(Layout, ShowsEveryTextOnceAndKeepsToTypeAreaCellsAndRules) {
  const Document document = test::bound(test::numbered_report());
  Findings findings;
  const LaidOut out = laid_out(document, findings);
  EXPECT_TRUE(findings.empty());
  test::expect_sound(out.pages, document);
}

TEST_F(Layout, IsTheSameAgainAndInOtherThreads) {
  const Document document = test::bound(test::numbered_report());
  const auto once = [&document] {
    Findings findings;
    return test::dump_all(laid_out(document, findings).pages);
  };
  const std::string first = once();
  auto second = std::async(std::launch::async, once);
  auto third = std::async(std::launch::async, once);
  EXPECT_EQ(second.get(), first);
  EXPECT_EQ(third.get(), first);
}

TEST_F(Layout, LooksLikeThis) {
  const Document document = test::bound(test::numbered_report());
  Findings findings;
  test::expect_golden(test::source_folder() / "tests/unit/layout/numbered-report.txt",
                      test::dump_all(laid_out(document, findings).pages));
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);)
    lines.push_back(line);
  return lines;
}

TEST_F(Layout, AChangeOfOneSizeShowsInTheLinesOfItsTextsAlone) {
  const FormModel& form = test::annual_report_form();
  FormModel changed = form;
  for (Style& style : changed.styles) {
    if (style.id == "heading-2") style.size = Length::pt(15);
  }
  Findings findings;
  const auto dumped = [&findings](const FormModel& with) {
    const Document document = internal::bind(with, test::numbered_report(), findings);
    return lines_of(test::dump_all(laid_out(document, findings, with).pages));
  };
  const std::vector<std::string> before = dumped(form);
  const std::vector<std::string> after = dumped(changed);
  ASSERT_EQ(after.size(), before.size());
  int differing = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i] == after[i]) continue;
    ++differing;
    EXPECT_NE(before[i].find("（一）主要做法"), std::string::npos) << before[i];
    EXPECT_NE(before[i].find("16.00 pt"), std::string::npos) << before[i];
    EXPECT_NE(after[i].find("15.00 pt"), std::string::npos) << after[i];
  }
  EXPECT_EQ(differing, 3) << "one heading in each section of prose";
}

/// The tables that stand on one page, by their cells.
void expect_on_one_page(const Pages& pages,
                        const Document& document,
                        const govreport_table& table) {
  std::set<std::uint32_t> seen;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const govreport_run& run : pages[i].runs) {
      if (run.node != GOVREPORT_NONE && document.nodes[run.node].kind == GOVREPORT_NODE_CELL &&
          document.nodes[run.node].table ==
              static_cast<govreport_index>(&table - document.tables.data())) {
        seen.insert(pages[i].record.number);
      }
    }
  }
  EXPECT_EQ(seen.size(), 1U) << view(table.id);
}

TEST_F(Layout, EveryTableThatShouldStandsOnOnePage) {
  const Document document = test::bound(test::numbered_report());
  Findings findings;
  const LaidOut out = laid_out(document, findings);
  for (const govreport_table& table : document.tables) {
    if (table.page_mode == GOVREPORT_PAGE_WHOLE) expect_on_one_page(out.pages, document, table);
  }
}

TEST_F(Layout, TheLongTableFitsWithItsHeadingInTheCompactStyleAndNotInTheRegularOne) {
  const Document document = test::bound(test::numbered_report());
  Findings findings;
  const LaidOut out = laid_out(document, findings);
  const govreport_table& requests = document.tables.at(1);
  const govreport_index cell = document.cells[requests.cells.first].node;
  const govreport_index heading = requests.node - 1;
  ASSERT_EQ(document.nodes[heading].kind, static_cast<std::uint32_t>(GOVREPORT_NODE_HEADING));
  const std::uint32_t page = page_of(out.pages, cell);
  EXPECT_EQ(page_of(out.pages, heading), page);
  for (const govreport_run& run : out.pages[page - 1].runs) {
    if (run.node != cell) continue;
    EXPECT_EQ(run.size, Length::pt(9).to_emu());
  }

  FormModel form = test::annual_report_form();
  for (Table& table : form.tables)
    table.look.compact_data_style.clear();
  const LaidOut split = laid_out(document, findings, form, {TableChoice::whole});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings.front().code, "layout.table-split");
  EXPECT_EQ(findings.front().severity, Severity::warning);
  test::expect_sound(split.pages, document);
}

TEST_F(Layout, PageNumbersStandOutsideOddRightAndEvenLeftOneCharacterIn) {
  const Document document = test::bound(test::numbered_report());
  Findings findings;
  const LaidOut out = laid_out(document, findings);
  ASSERT_GE(out.pages.size(), 2U);
  const govreport_emu em = Length::pt(14).to_emu();
  for (std::size_t i = 0; i < out.pages.size(); ++i) {
    const govreport_run& run = out.pages[i].runs.back();
    ASSERT_EQ(run.artifact, static_cast<std::uint32_t>(GOVREPORT_ARTIFACT_PAGE_NUMBER));
    EXPECT_EQ(test::text_of(run), "— " + std::to_string(i + 1) + " —");
    const govreport_glyph& last = out.pages[i].glyphs[run.glyphs.first + run.glyphs.count - 1];
    if (i % 2 == 0) {
      EXPECT_EQ(run.x + last.x + last.advance, Length::mm(184).to_emu() - em);
    } else {
      EXPECT_EQ(run.x, Length::mm(28).to_emu() + em);
    }
    // The dash's stroke, 0.38 em above the base line, is 7 mm below the type area.
    EXPECT_EQ(run.y, Length::mm(297 - 35 + 7).to_emu() + em * 38 / 100);
    EXPECT_EQ(run.size, em);
  }
}

TEST_F(Layout, PageNumbersAreInHalfWidthFiguresOfSongType) {
  const Document document = test::bound(test::numbered_report());
  Findings findings;
  const LaidOut out = laid_out(document, findings);
  const Page& page = out.pages[0];
  const govreport_run& run = page.runs.back();
  ASSERT_EQ(run.glyphs.count, 5U) << "dash, space, figure, space, dash";
  EXPECT_EQ(page.glyphs[run.glyphs.first + 2].advance, run.size / 2);
  EXPECT_EQ(view(out.faces->record(run.face).family), "AR PL UMing CN");
}

TEST_F(Layout, ALineHoldsTwentyEightCharactersAndNoneOfThemIsAddedUp) {
  Report report = test::numbered_report();
  std::string text;
  for (int i = 0; i < 60; ++i)
    text += "公";
  report.preamble = {{BlockKind::paragraph, 0, text}};
  const Document document = test::bound(report);
  Findings findings;
  const LaidOut out = laid_out(document, findings);
  std::vector<const govreport_run*> lines;
  for (const govreport_run& run : out.pages[0].runs) {
    if (run.node == 2) lines.push_back(&run);
  }
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0]->glyphs.count, 26U);
  EXPECT_EQ(lines[1]->glyphs.count, 28U);
  const std::int64_t left = Length::mm(28).to_emu();
  const std::int64_t width = Length::mm(156).to_emu();
  EXPECT_EQ(lines[0]->x, left + (2 * width + 14) / 28);
  for (std::int64_t k = 0; k < 28; ++k) {
    const govreport_glyph& glyph =
        out.pages[0].glyphs[lines[1]->glyphs.first + static_cast<std::uint32_t>(k)];
    EXPECT_EQ(lines[1]->x + glyph.x, left + (k * width + 14) / 28);
  }
}

TEST_F(Layout, AHeadingIsNeverAloneAtAPageEnd) {
  for (int before = 0; before < 24; ++before) {
    Report report = test::numbered_report();
    report.preamble.assign(static_cast<std::size_t>(before), {BlockKind::paragraph, 0, "一行。"});
    const Document document = test::bound(report);
    Findings findings;
    const LaidOut out = laid_out(document, findings);
    for (std::size_t page = 0; page < out.pages.size(); ++page) {
      const auto& runs = out.pages[page].runs;
      ASSERT_GE(runs.size(), 2U);
      const govreport_run& last = runs[runs.size() - 2];
      ASSERT_NE(last.node, GOVREPORT_NONE);
      EXPECT_NE(document.nodes[last.node].kind, static_cast<std::uint32_t>(GOVREPORT_NODE_HEADING))
          << before << " lines before, page " << page + 1;
    }
  }
}

/// The size in which `number` is set in the cell `id`.
govreport_emu size_of_number(const CellId& id, const std::string& number, Findings& findings) {
  Report report = test::numbered_report();
  report.cells[id] = Value::number(Decimal::parse(number).value());
  const Document document = test::bound(report);
  const auto out =
      lay_out({test::annual_report_form(), document, test::system_fonts(), {}}, findings);
  if (findings.empty()) test::expect_sound(out->pages, document);
  for (std::size_t i = 0; i < out->pages.size(); ++i) {
    for (const govreport_run& run : out->pages[i].runs) {
      if (run.node != GOVREPORT_NONE && view(document.nodes[run.node].id) == id) return run.size;
    }
  }
  return 0;
}

TEST_F(Layout, ANumberTooWideForItsCellLosesPaddingThenSizeThenIsAFinding) {
  const CellId cell = "requests/new/legal.research";  // 10.7 mm
  const govreport_emu regular = Length::pt(9).to_emu();
  Findings findings;
  EXPECT_EQ(size_of_number(cell, "12345", findings), regular);   // 7.9 mm: fits
  EXPECT_EQ(size_of_number(cell, "123456", findings), regular);  // 9.5 mm: with less padding
  EXPECT_EQ(size_of_number(cell, "1234567", findings), Length::pt(7.5).to_emu());
  EXPECT_EQ(size_of_number(cell, "12345678", findings), Length::pt(6.5).to_emu());
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(size_of_number(cell, "1234567890", findings), Length::pt(5.5).to_emu());
  EXPECT_TRUE(findings.empty());
  const CellId narrow = "requests/new/natural";  // 10.4 mm
  EXPECT_EQ(size_of_number(narrow, "1234567890", findings), Length::pt(5.5).to_emu());
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings.front().code, "layout.number-too-wide");
  EXPECT_EQ(findings.front().place.cell, narrow);
}

TEST_F(Layout, ACharacterNoFontHasIsAFindingAndItsTextStaysWhole) {
  Report report = test::numbered_report();
  report.preamble = {{BlockKind::paragraph, 0, "见附件\U0001F4CE。", 7}};
  const Document document = test::bound(report);
  Findings findings;
  const LaidOut out = laid_out(document, findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings.front().code, "layout.missing-character");
  EXPECT_EQ(findings.front().severity, Severity::error);
  EXPECT_EQ(findings.front().place.line, 7U);
  const std::string message = render(findings.front(), Language::english).message;
  EXPECT_NE(message.find("U+1F4CE"), std::string::npos) << message;
  test::expect_sound(out.pages, document);
}

TEST_F(Layout, AControlCharacterIsAWarningAndInNoRun) {
  Report report = test::numbered_report();
  report.preamble = {{BlockKind::paragraph, 0, "政府\u202E信息\u0085公开。", 7}};
  const Document document = test::bound(report);
  Findings findings;
  const LaidOut out = laid_out(document, findings);
  ASSERT_EQ(findings.size(), 2U);
  for (const Finding& finding : findings) {
    EXPECT_EQ(finding.code, "text.control-character");
    EXPECT_EQ(finding.severity, Severity::warning);
    EXPECT_EQ(finding.place.line, 7U);
  }
  EXPECT_NE(render(findings.front(), Language::english).message.find("U+202E"), std::string::npos);
  std::string shown;
  for (const govreport_run& run : out.pages[0].runs)
    shown += test::text_of(run);
  EXPECT_NE(shown.find("政府信息公开。"), std::string::npos);
}

TEST_F(Layout, LatinWordsAreRunsInEnglish) {
  const Document document = test::bound(test::numbered_report());
  Findings findings;
  const LaidOut out = laid_out(document, findings);
  std::set<std::string> english;
  for (std::size_t i = 0; i < out.pages.size(); ++i) {
    for (const govreport_run& run : out.pages[i].runs) {
      if (view(run.language) == "en") english.insert(test::text_of(run));
    }
  }
  EXPECT_EQ(english, std::set<std::string>{"GovReport"});
}

TEST_F(Layout, AFamilyAskedForComesFirstAndOneThatIsNotThereIsAnError) {
  const Document document = test::bound(test::numbered_report());
  Findings findings;
  const LayoutInput kai = {
      test::annual_report_form(), document, test::system_fonts(), {{"fangsong", "AR PL UKai CN"}}};
  const auto out = lay_out(kai, findings);
  ASSERT_TRUE(out);
  const auto body = std::find_if(out->pages[0].runs.begin(),
                                 out->pages[0].runs.end(),
                                 [](const govreport_run& run) { return run.node == 2; });
  EXPECT_EQ(view(out->faces->record(body->face).family), "AR PL UKai CN");
  const LayoutInput none = {
      test::annual_report_form(), document, test::system_fonts(), {{"fangsong", "No Such Family"}}};
  const auto refused = lay_out(none, findings);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().id, "text.family-not-found");
}

TEST_F(Layout, StopsWhenAskedTo) {
  const Document document = test::bound(test::numbered_report());
  Findings findings;
  const auto out = lay_out({test::annual_report_form(), document, test::system_fonts(), {}},
                           findings,
                           [](std::uint32_t pages) { return pages == 1; });
  ASSERT_FALSE(out);
  EXPECT_EQ(out.error().code, ErrorCode::cancelled);
}

}  // namespace
}  // namespace govreport::internal
