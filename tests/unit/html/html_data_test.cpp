#include "govreport/plugin_sdk.hpp"
#include "html_export.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

struct DataExport : HtmlExport {
  govreport_report_json json_record{};
  govreport_report xml_record{};

  void offer(std::string_view json) {
    json_record = {sizeof json_record, document.keep(json)};
    host.extensions[GOVREPORT_EXTENSION_REPORT_JSON] = &json_record;
    xml_record = {sizeof xml_record,
                  document.keep("<r/>"),
                  document.keep("report.xml"),
                  document.keep("application/xml")};
    host.report = &xml_record;
  }
};

TEST(HtmlData, IsNotThereUnlessAskedFor) {
  HtmlExport sample;
  const std::string page = without_style(sample.page());
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, Not(HasSubstr("<link")));
}

TEST(HtmlData, InJsonIsABlockThatNoWordsInItCanEnd) {
  DataExport sample;
  sample.offer("{\"a\": \"</script><!-- & ' \u202E \uE000 年\"}\n");
  sample.host.options = {{"data", "json"}};
  EXPECT_EQ(piece(sample.page(), "<script", "</script>"),
            "<script type=\"application/json\" id=\"govreport-data\">\n"
            "{\"a\": \"\\u003C/script\\u003E\\u003C!-- \\u0026 ' \\u202E \\uE000 年\"}\n"
            "</script>");
}

TEST(HtmlData, InXmlIsALinkForMachinesAndOneForPeople) {
  DataExport sample;
  sample.offer("{}");
  sample.host.options = {{"data", "xml"}};
  const std::string& page = sample.page();
  EXPECT_THAT(page,
              HasSubstr("<link rel=\"alternate\" type=\"application/xml\" href=\"report.xml\">"));
  EXPECT_THAT(page,
              HasSubstr("<a href=\"report.xml\" type=\"application/xml\">本报告的数据（XML）</a>"));
}

TEST(HtmlData, LinksToWhereTheXmlIs) {
  DataExport sample;
  sample.offer("{}");
  sample.host.options = {{"data", "xml"}, {"data-href", "../2024/年报.xml?a=1&b=2"}};
  EXPECT_THAT(sample.page(), HasSubstr("href=\"../2024/年报.xml?a=1&amp;b=2\""));
}

TEST(HtmlData, LinksToNothingThatABrowserWouldRun) {
  for (const char* const href : {"javascript:alert(1)",
                                 "JavaScript:alert(1)",
                                 "data:text/html,x",
                                 " javascript:alert(1)",
                                 "java\tscript:alert(1)",
                                 "a b",
                                 "\"x"}) {
    DataExport sample;
    sample.offer("{}");
    sample.host.options = {{"data", "xml"}, {"data-href", href}};
    EXPECT_EQ(sample.run(), GOVREPORT_REFUSED) << href;
    EXPECT_THAT(sample.host.codes(), ElementsAre("html.data-href"));
  }
}

TEST(HtmlData, InJsonIsRefusedInAFragment) {
  DataExport sample;
  sample.offer("{}");
  sample.host.options = {{"data", "json"}, {"fragment", "yes"}};
  EXPECT_EQ(sample.run(), GOVREPORT_REFUSED);
  EXPECT_THAT(sample.host.codes(), ElementsAre("html.data-in-fragment"));
}

TEST(HtmlData, SaysWhichExtensionAHostLacks) {
  const std::pair<const char*, const char*> kinds[] = {{"json", GOVREPORT_EXTENSION_REPORT_JSON},
                                                       {"xml", GOVREPORT_EXTENSION_REPORT}};
  for (const auto& [kind, extension] : kinds) {
    HtmlExport sample;
    sample.host.options = {{"data", kind}};
    EXPECT_EQ(sample.run(), GOVREPORT_UNSUPPORTED);
    ASSERT_THAT(sample.host.codes(), ElementsAre("plugin.missing-extension"));
    EXPECT_EQ(sample.host.findings[0].arguments.at("extension"), extension);
  }
}

}  // namespace
}  // namespace govreport::test
