#include "html_export.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view hostile =
    "</script></title></style><script>alert(1)</script><!-- \"'> & <img src=x onerror=alert(2)>";
constexpr std::string_view escaped =
    "&lt;/script&gt;&lt;/title&gt;&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!-- "
    "&quot;&#39;&gt; &amp; &lt;img src=x onerror=alert(2)&gt;";

/// The hostile words in every text a document has.
void spoil(HtmlExport& sample) {
  const govreport_text words = sample.document.keep(hostile);
  for (govreport_node& node : sample.document.nodes)
    if (node.text.size != 0) node.text = words;
  for (govreport_node& node : sample.document.nodes)
    node.print_text = {};
  for (govreport_cell& cell : sample.document.cells)
    cell.text = cell.id = words;
  for (govreport_table& table : sample.document.tables)
    table.title = words;
  for (govreport_property& property : sample.document.properties)
    property.value = words;
  for (govreport_text& family : sample.document.families)
    family = words;
  sample.document.head.title = words;
}

TEST(HtmlText, IsTextWhateverItHolds) {
  HtmlExport sample;
  spoil(sample);
  const std::string& page = sample.page();
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, Not(HasSubstr("<img")));
  EXPECT_THAT(page, Not(HasSubstr("<!--")));
  EXPECT_EQ(count_of(page, "</style>"), 1U);
  EXPECT_EQ(count_of(page, "</title>"), 1U);
  const std::string words(escaped);
  EXPECT_THAT(page, HasSubstr("<title>" + words + "</title>"));
  EXPECT_THAT(page, HasSubstr("<h1 class=\"govreport-s0\">" + words + "</h1>"));
  EXPECT_THAT(page, HasSubstr("content=\"" + words + "\""));
  EXPECT_THAT(page, HasSubstr("data-cell=\"" + words + "\""));
}

TEST(HtmlText, MarksThatTurnTheDirectionTurnNothingButThemselves) {
  HtmlExport sample{HtmlExport::Empty()};
  sample.document.node(GOVREPORT_NODE_PARAGRAPH, 0, "共\u202E321件");
  EXPECT_THAT(sample.page(),
              HasSubstr("<p>共<span class=\"govreport-unseen\" data-code=\"U+202E\">\u202E</span>"
                        "321件</p>"));
}

TEST(HtmlText, ControlsAreShownByName) {
  HtmlExport sample{HtmlExport::Empty()};
  sample.document.node(GOVREPORT_NODE_PARAGRAPH, 0, "a\u0085b\x7F");
  const std::string& page = sample.page();
  EXPECT_THAT(page, HasSubstr("data-code=\"U+0085\">\u0085</span>b"));
  EXPECT_THAT(page, HasSubstr("data-code=\"U+007F\">\x7F</span>"));
}

TEST(HtmlText, KeepsTheLinesOfItsAuthor) {
  HtmlExport sample{HtmlExport::Empty()};
  sample.document.node(GOVREPORT_NODE_PARAGRAPH, 0, "一行\n又一行\t完\r");
  EXPECT_THAT(sample.page(), HasSubstr("<p>一行<br>又一行&#x0009;完&#x000D;</p>"));
}

TEST(HtmlText, OfATitleIsDividedIntoLinesWithoutBreakingIt) {
  HtmlExport sample;
  EXPECT_THAT(
      sample.page(),
      HasSubstr("<span class=\"govreport-line\">云溪县水务局</span>"
                "<span class=\"govreport-line\">2024年政府信息公开工作年度报告</span></h1>"));
}

}  // namespace
}  // namespace govreport::test
