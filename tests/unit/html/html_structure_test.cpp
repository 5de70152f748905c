#include "html_export.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(HtmlPage, SaysItsLanguageTitleAndEncoding) {
  HtmlExport sample;
  const std::string& page = sample.page();
  EXPECT_THAT(page,
              testing::StartsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n"
                                  "<meta charset=\"utf-8\">\n"));
  EXPECT_THAT(page, HasSubstr("<title>云溪县水务局2024年政府信息公开工作年度报告</title>"));
  EXPECT_THAT(page, HasSubstr("<meta name=\"description\" content=\"政府信息公开工作年度报告\">"));
}

TEST(HtmlPage, BeginsWithALinkOverTheContentsToTheMainPart) {
  HtmlExport sample;
  const std::string page = without_style(sample.page());
  EXPECT_THAT(page,
              HasSubstr("<body class=\"govreport\">\n"
                        "<a class=\"govreport-skip\" href=\"#govreport-main\">跳到正文</a>\n"
                        "<nav class=\"govreport-contents\" aria-label=\"目录\">"));
  EXPECT_EQ(count_of(page, "<main id=\"govreport-main\""), 1U);
  EXPECT_EQ(count_of(page, "<a href=\"#govreport-section-"), 5U);
  EXPECT_EQ(count_of(page, "<section id=\"govreport-section-"), 5U);
}

TEST(HtmlPage, HasItsTitleAsTheOnlyHeadingOfTheHighestRank) {
  HtmlExport sample;
  const std::string& page = sample.page();
  EXPECT_EQ(count_of(page, "<h1"), 1U);
  EXPECT_EQ(count_of(page, "<h2"), 5U);
}

TEST(HtmlPage, SkipsNoRankOfHeadings) {
  HtmlExport sample{HtmlExport::Empty()};
  sample.document.node(GOVREPORT_NODE_TITLE, 0, "题");
  const govreport_index section = sample.document.section("a", "一");
  const govreport_index deep = sample.document.node(GOVREPORT_NODE_HEADING, section, "1.");
  sample.document.nodes[deep].level = 3;
  const std::string& page = sample.page();
  EXPECT_THAT(page, HasSubstr("<h3>1.</h3>"));
  EXPECT_THAT(page, Not(HasSubstr("<h4")));
}

TEST(HtmlTable, NamesTheHeadsOfEachFigureAndSpansThem) {
  HtmlExport sample;
  const std::string& page = sample.page();
  EXPECT_EQ(piece(page, "<th scope=\"col\" id=\"govreport-t1r1c4\"", "</th>"),
            "<th scope=\"col\" id=\"govreport-t1r1c4\" colspan=\"2\">"
            "法人或其他组织</th>");
  EXPECT_EQ(
      piece(page, "<td id=\"govreport-t1r6c4\"", "</td>"),
      "<td id=\"govreport-t1r6c4\" data-cell=\"requests/results.refused.secret/legal.business\" "
      "headers=\"govreport-t1r0c3 govreport-t1r1c4 govreport-t1r2c4 govreport-t1r5c0 "
      "govreport-t1r6c1 govreport-t1r6c2\">8</td>");
}

TEST(HtmlTable, HasACaptionAHeadAndABody) {
  HtmlExport sample;
  const std::string page = without_style(sample.page());
  const std::string table = piece(page, "<table id=\"govreport-t1\"", "</table>");
  EXPECT_THAT(table,
              HasSubstr("<caption id=\"govreport-t1-caption\" class=\"govreport-hidden\">"
                        "收到和处理政府信息公开申请情况</caption>"));
  EXPECT_EQ(count_of(table, "<thead>"), 1U);
  EXPECT_EQ(count_of(piece(table, "<thead>", "</thead>"), "<tr>"), 3U);
  EXPECT_EQ(count_of(piece(table, "<tbody>", "</tbody>"), "<tr>"), 7U);
}

TEST(HtmlTable, ShowsACaptionThatTheHeadingDoesNotSay) {
  HtmlExport sample;
  sample.document.tables[0].title = sample.document.keep("另一个名称");
  EXPECT_THAT(sample.page(),
              HasSubstr("<caption id=\"govreport-t0-caption\">另一个名称</caption>"));
}

TEST(HtmlTable, OfBlocksHasABodyForEachAndItsTitleHeadsIt) {
  HtmlExport sample;
  const std::string page = without_style(sample.page());
  const std::string table = piece(page, "<table id=\"govreport-t0\"", "</table>");
  EXPECT_EQ(count_of(table, "<tbody>"), 4U);
  EXPECT_EQ(count_of(table, "<th scope=\"rowgroup\""), 4U);
  EXPECT_EQ(count_of(table, "<thead>"), 0U);
}

TEST(HtmlTable, StandsInABoxThatKeysCanScroll) {
  HtmlExport sample;
  EXPECT_EQ(count_of(sample.page(), "<div class=\"govreport-box\" role=\"group\" aria-labelledby="),
            3U);
  EXPECT_EQ(count_of(sample.host.output, " tabindex=\"0\">"), 3U);
}

TEST(HtmlTable, AHeadWithoutWordsHeadsNothing) {
  HtmlExport sample;
  sample.document.cells[sample.document.cell_named("disputes/review.upheld")].headers.count = 2;
  for (govreport_cell& cell : sample.document.cells)
    if (cell.role == GOVREPORT_ROLE_COLUMN_HEADER && cell.table == 2 && cell.row == 0) {
      cell.text = {};
      sample.document.nodes[cell.node].text = {};
    }
  const std::string& page = sample.page();
  EXPECT_THAT(page, Not(HasSubstr("id=\"govreport-t2r0c0\"")));
  EXPECT_THAT(page, Not(HasSubstr("headers=\"govreport-t2r0c0")));
}

TEST(HtmlTable, KeepsWhatIsNoNumberAsItsAuthorWroteIt) {
  HtmlExport sample;
  const std::string& page = sample.page();
  const auto content = [&](const std::string& id) {
    const std::string cell = piece(page, "data-cell=\"" + id + "\"", "</td>");
    const std::size_t begin = cell.find('>') + 1;
    return cell.substr(begin, cell.size() - begin - 5);
  };
  EXPECT_EQ(content("proactive/licensing/decisions"), "");
  EXPECT_EQ(content("proactive/penalties/decisions"), "/");
  EXPECT_EQ(content("proactive/coercion/decisions"), "约30件");
  EXPECT_EQ(content("proactive/fees/amount"), "4068.208");
}

TEST(HtmlTable, TellsWhichNoteIsOfWhichFigure) {
  HtmlExport sample;
  const std::string& page = sample.page();
  const std::string cell = piece(page, "data-cell=\"proactive/normative-documents/made\"", "</td>");
  const std::size_t begin = cell.find("aria-describedby=\"") + 18;
  const std::string note = cell.substr(begin, cell.find('"', begin) - begin);
  EXPECT_THAT(page, HasSubstr("id=\"" + note + "\">"));
}

TEST(HtmlPage, ReadsListsAsListsWithTheNumbersOfTheirAuthor) {
  HtmlExport sample{HtmlExport::Empty()};
  const govreport_index section = sample.document.section("a", "一");
  const govreport_index list = sample.document.list(section);
  sample.document.item(list, "1.", "其一");
  sample.document.item(list, "2.", "其二");
  EXPECT_THAT(without_style(sample.page()),
              HasSubstr("<ul class=\"govreport-list\">\n"
                        "<li>\n<p class=\"govreport-s2\">1.其一</p>\n</li>\n"
                        "<li>\n<p class=\"govreport-s2\">2.其二</p>\n</li>\n</ul>"));
}

TEST(HtmlPage, TakesAKindThatItDoesNotKnowForAGroupOrAParagraph) {
  HtmlExport sample{HtmlExport::Empty()};
  const govreport_index group = sample.document.node(900, 0, "");
  sample.document.node(901, group, "不认识的一段");
  EXPECT_THAT(sample.page(), HasSubstr("<p>不认识的一段</p>"));
}

TEST(HtmlPage, SaysWhichPartsAreInAnotherLanguage) {
  HtmlExport sample{HtmlExport::Empty()};
  const govreport_index words = sample.document.node(GOVREPORT_NODE_PARAGRAPH, 0, "plain words");
  sample.document.nodes[words].language = sample.document.keep("en");
  EXPECT_THAT(sample.page(), HasSubstr("<p lang=\"en\">plain words</p>"));
}

TEST(HtmlPage, OfAnEmptyDocumentIsAPage) {
  HtmlExport sample{HtmlExport::Empty()};
  EXPECT_EQ(sample.run(), GOVREPORT_OK);
  EXPECT_THAT(sample.host.output, HasSubstr("</html>"));
}

}  // namespace
}  // namespace govreport::test
