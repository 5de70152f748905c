#include "html_export.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr govreport_emu point = 12700;

/// The part of the style sheet that is for paper.
std::string print_rules(HtmlExport& sample) {
  const std::string& page = sample.page();
  return piece(page, "@media print", "</style>");
}

TEST(HtmlPrint, IsOnThePaperOfTheForm) {
  HtmlExport sample;
  EXPECT_THAT(sample.page(), HasSubstr("@page {size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm}"));
}

TEST(HtmlPrint, TurnsTheSheetOfASectionThatWantsIt) {
  HtmlExport sample;
  const govreport_page_setup a4 = sample.document.page_setups[0];
  sample.document.page_setups.push_back(
      {sample.document.keep("turned"), a4.height, a4.width, a4.left, a4.top, a4.right, a4.bottom});
  for (govreport_node& node : sample.document.nodes)
    if (node.kind == GOVREPORT_NODE_SECTION && node.id.size == 9) node.page_setup = 1;
  const std::string& page = sample.page();
  EXPECT_THAT(page, HasSubstr("@page govreport-page-1 {size: 297mm 210mm; margin: "));
  EXPECT_THAT(page, HasSubstr(".govreport .govreport-page-1 {page: govreport-page-1}"));
  EXPECT_THAT(page, HasSubstr("id=\"govreport-section-proactive\" class=\"govreport-page-1\""));
}

TEST(HtmlPrint, SetsTextInTheStylesOfTheForm) {
  HtmlExport sample;
  const std::string rules = print_rules(sample);
  EXPECT_THAT(rules,
              HasSubstr(".govreport-s1 {font-family: \"黑体\", \"Noto Sans CJK SC\", serif; "
                        "font-size: 16pt; line-height: 29pt; text-indent: 32pt}"));
}

TEST(HtmlPrint, LeavesTheEndOfALineAndTheSpaceAboveFree) {
  HtmlExport sample;
  sample.document.styles[body_style].end_indent = 32 * point;
  sample.document.styles[body_style].space_before = 29 * point;
  EXPECT_THAT(print_rules(sample), HasSubstr("padding-right: 32pt; margin-top: 29pt}"));
}

TEST(HtmlPrint, GivesColumnsTheirShareOfThePaper) {
  HtmlExport sample;
  EXPECT_THAT(print_rules(sample), HasSubstr("#govreport-t2 col:nth-child(15) {width: 6.667%}"));
}

TEST(HtmlPrint, ShrinksATableThatWouldNotFitItsPage) {
  HtmlExport sample;
  sample.document.tables[1].compact_size = 7 * point;
  sample.document.tables[1].compact_line_pitch = 8 * point;
  EXPECT_THAT(print_rules(sample), Not(HasSubstr("font-size: 7pt")));
  sample.document.styles[data_style].line_pitch = 90 * point;
  sample.host.output.clear();
  EXPECT_THAT(print_rules(sample), HasSubstr("font-size: 7pt; line-height: 8pt"));
}

TEST(HtmlPrint, KeepsATableWholeThatHasToBe) {
  HtmlExport sample;
  EXPECT_EQ(count_of(print_rules(sample), "break-inside: avoid}\n.govreport #govreport-t"), 3U);
  sample.document.tables[1].page_mode = GOVREPORT_PAGE_SPLIT;
  sample.host.output.clear();
  EXPECT_EQ(count_of(print_rules(sample), "break-inside: avoid}\n.govreport #govreport-t"), 2U);
}

}  // namespace
}  // namespace govreport::test
