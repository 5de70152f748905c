#include "html_export.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using testing::ElementsAre;

TEST(HtmlPlugin, HandsBackWhatTheSinkSaidWhateverTheByte) {
  HtmlExport whole;
  ASSERT_EQ(whole.run(), GOVREPORT_OK);
  for (const std::size_t byte : {std::size_t{0}, std::size_t{1}, whole.host.output.size() - 1}) {
    HtmlExport sample;
    sample.host.fails_at = byte;
    EXPECT_EQ(sample.run(), GOVREPORT_IO) << "at byte " << byte;
  }
}

TEST(HtmlPlugin, StopsWhenAsked) {
  for (const std::size_t call : {1U, 2U}) {
    HtmlExport sample;
    sample.host.stops_at_call = call;
    EXPECT_EQ(sample.run(), GOVREPORT_CANCELLED) << "at call " << call;
  }
}

TEST(HtmlPlugin, SaysThatAHostHasNoDocument) {
  HtmlExport sample;
  EXPECT_EQ(sample.host.run(PluginModule("html").format()), GOVREPORT_UNSUPPORTED);
  EXPECT_THAT(sample.host.codes(), ElementsAre("plugin.missing-extension"));
}

TEST(HtmlPlugin, WritesALongReportInPortionsAndSaysHowFarItIs) {
  HtmlExport sample{HtmlExport::Empty()};
  for (int i = 0; i < 20'000; ++i)
    sample.document.node(GOVREPORT_NODE_PARAGRAPH, 0, i < 2 ? "段落" : "");
  for (govreport_node& node : sample.document.nodes)
    node.text = sample.document.keep("一段不长不短的话，写了许多遍。");
  ASSERT_EQ(sample.run(), GOVREPORT_OK);
  EXPECT_GT(sample.host.progress.size(), 10U);
  EXPECT_TRUE(std::is_sorted(sample.host.progress.begin(), sample.host.progress.end()));
  EXPECT_EQ(sample.host.progress.back(), 1000U);
}

TEST(HtmlPlugin, WritesTheSameBytesAgain) {
  HtmlExport first;
  HtmlExport second;
  EXPECT_EQ(first.page(), second.page());
}

}  // namespace
}  // namespace govreport::test
