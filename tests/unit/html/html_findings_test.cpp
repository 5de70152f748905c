#include "govreport/plugin_sdk.hpp"
#include "html_export.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* total = "disputes/direct.total";
constexpr const char* suspect = "disputes/direct.other";

/// The sample's page with findings: of a cell with a suspect, of a section, of the whole.
struct CheckedExport : HtmlExport {
  std::vector<govreport_checked_finding> findings;
  std::vector<govreport_index> suspects;
  govreport_checked_report record{};

  govreport_checked_finding& add(std::uint32_t severity, std::string_view message) {
    govreport_checked_finding finding{};
    finding.severity = severity;
    finding.node = finding.cell = finding.identity = GOVREPORT_NONE;
    finding.message = document.keep(message);
    return findings.emplace_back(finding);
  }
  void add_sum() {
    govreport_checked_finding& finding = add(GOVREPORT_ERROR, "2 + 5 + 1 + 9 = 17，填的是 18");
    finding.cell = document.cell_named(total);
    finding.node = document.cells[finding.cell].node;
    finding.rule = document.keep("T4-SUM");
    finding.label = document.keep("行政诉讼 › 总计");
    finding.hint = document.keep("请核对");
    finding.expected = document.keep("17");
    finding.found = document.keep("18");
    suspects = {finding.cell, document.cell_named(suspect)};
    finding.suspects = {0, 2};
  }
  const std::string& checked_page(std::string_view language = "zh") {
    record = {
        sizeof record,
        document.keep(language),
        {findings.data(),
         static_cast<std::uint32_t>(findings.size()),
         sizeof(govreport_checked_finding)},
        {suspects.data(), static_cast<std::uint32_t>(suspects.size()), sizeof(govreport_index)}};
    host.extensions[GOVREPORT_EXTENSION_FINDINGS] = &record;
    return page();
  }
};

TEST(HtmlFindings, AreNotThereInAnOrdinaryPage) {
  HtmlExport sample;
  const std::string& page = sample.page();
  EXPECT_THAT(page, Not(HasSubstr("govreport-checked")));
  EXPECT_THAT(page, Not(HasSubstr("govreport-mark")));
}

TEST(HtmlFindings, MarkTheCellWithASymbolANumberAndWhatIsSaid) {
  CheckedExport sample;
  sample.add_sum();
  EXPECT_EQ(piece(sample.checked_page(), "<td id=\"govreport-t2r3c9\"", "</td>"),
            "<td id=\"govreport-t2r3c9\" data-cell=\"disputes/direct.total\" "
            "aria-describedby=\"govreport-finding-1-message\" tabindex=\"-1\" "
            "class=\"govreport-wrong\" headers=\"govreport-t2r0c5 govreport-t2r1c5 "
            "govreport-t2r2c9\">18 <a class=\"govreport-mark\" href=\"#govreport-finding-1\" "
            "aria-label=\"错误 1\" lang=\"zh\">✗1</a></td>");
}

TEST(HtmlFindings, MarkWhatMayBeWrongWithAQuestion) {
  CheckedExport sample;
  sample.add_sum();
  const std::string cell =
      piece(sample.checked_page(), "data-cell=\"disputes/direct.other\"", "</td>");
  EXPECT_THAT(cell, HasSubstr("class=\"govreport-noted\""));
  EXPECT_THAT(cell, HasSubstr("aria-label=\"可能有误，见 1\" lang=\"zh\">?1</a>"));
}

TEST(HtmlFindings, AreToldBesideTheirTableWithBothSidesAndWaysToTheCellAndBack) {
  CheckedExport sample;
  sample.add_sum();
  const std::string& page = sample.checked_page();
  const std::string told = piece(page, "<div id=\"govreport-finding-1\"", "</div>\n</div>");
  EXPECT_THAT(told, HasSubstr("2 + 5 + 1 + 9 = 17，填的是 18</p>"));
  EXPECT_THAT(told, HasSubstr("<dt>应为</dt><dd>17</dd>"));
  EXPECT_THAT(told, HasSubstr("<dt>实为</dt><dd>18</dd>"));
  EXPECT_THAT(told, HasSubstr("<p>办法：请核对</p>"));
  EXPECT_THAT(told, HasSubstr("<a href=\"#govreport-t2r3c9\">到单元格</a>"));
  EXPECT_THAT(told, HasSubstr("<a href=\"#govreport-finding-1-entry\">回到清单</a>"));
  EXPECT_THAT(told, HasSubstr("<li><a href=\"#govreport-t2r3c7\">"));
  EXPECT_GT(page.find("<div id=\"govreport-finding-1\""), page.find("<table id=\"govreport-t2\""));
}

TEST(HtmlFindings, AreListedBeforeTheReportEachWithALink) {
  CheckedExport sample;
  sample.add_sum();
  sample.add(GOVREPORT_WARNING, "全文有一处可疑");
  const std::string& page = sample.checked_page();
  const std::string list = piece(page, "<section class=\"govreport-checked\"", "</section>");
  EXPECT_THAT(list, HasSubstr("<p>1 个错误，1 个警告</p>"));
  EXPECT_THAT(list,
              HasSubstr("<li id=\"govreport-finding-1-entry\"><a href=\"#govreport-finding-1\">"));
  EXPECT_THAT(list, HasSubstr("错误 1 (T4-SUM)：行政诉讼 › 总计</a></li>"));
  EXPECT_THAT(list, HasSubstr("<div id=\"govreport-finding-2\""));
  EXPECT_LT(page.find("govreport-checked\""), page.find("<h1"));
}

TEST(HtmlFindings, OfASectionStandAtItsEnd) {
  CheckedExport sample;
  govreport_checked_finding& finding = sample.add(GOVREPORT_NOTE, "这一部分只有两段");
  finding.node = sample.document.nodes[0].first_child + 1;
  const std::string section =
      piece(sample.checked_page(), "<section id=\"govreport-section-overview\"", "</section>");
  EXPECT_THAT(section, HasSubstr("<p id=\"govreport-finding-1-message\">这一部分只有两段</p>"));
}

TEST(HtmlFindings, OfNothingAreSaidToo) {
  CheckedExport sample;
  EXPECT_THAT(sample.checked_page(), HasSubstr("<p>没有发现问题。</p>"));
}

TEST(HtmlFindings, AreInTheLanguageOfTheirMessages) {
  CheckedExport sample;
  sample.add_sum();
  sample.add_sum();
  const std::string& page = sample.checked_page("en");
  EXPECT_THAT(page, HasSubstr("<section class=\"govreport-checked\" lang=\"en\""));
  EXPECT_THAT(page, HasSubstr("<p>2 errors</p>"));
}

TEST(HtmlFindings, ShowABlankSideAndAnUnknownSeverity) {
  CheckedExport sample;
  sample.add(77, "将来的一种").found = {"", 0};
  const std::string& page = sample.checked_page();
  EXPECT_THAT(page, HasSubstr("<dt>实为</dt><dd>（空白）</dd>"));
  EXPECT_THAT(page, HasSubstr("提示 1"));
}

TEST(HtmlFindings, AreTextWhateverTheyHold) {
  CheckedExport sample;
  const govreport_text words = sample.document.keep("</p><script>alert(1)</script>");
  govreport_checked_finding& finding = sample.add(GOVREPORT_ERROR, "x");
  finding.message = finding.hint = finding.rule = finding.label = finding.clause = words;
  finding.expected = finding.found = words;
  EXPECT_THAT(sample.checked_page(), Not(HasSubstr("<script")));
}

}  // namespace
}  // namespace govreport::test
