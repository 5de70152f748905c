#include "govreport/plugin_sdk.hpp"
#include "ofd_sample.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using sdk::view;
using testing::ElementsAre;
using testing::IsEmpty;
using Codes = std::vector<std::string>;

TEST(OfdPlugin, DescribesItself) {
  const PluginModule module("ofd");
  EXPECT_EQ(view(module.format().id), "ofd");
  EXPECT_EQ(view(module.format().extension), "ofd");
  EXPECT_EQ(module.format().input, GOVREPORT_INPUT_PAGED);
  Codes options;
  for (const auto option : sdk::Records<govreport_option>(module.format().options))
    options.emplace_back(view(option.id));
  EXPECT_THAT(options,
              ElementsAre("profile",
                          "tags",
                          "namespace",
                          "tag-names",
                          "attach",
                          "attach-files",
                          "doc-id",
                          "created",
                          "compress"));
}

TEST(OfdPlugin, EveryOptionIsExplainedInBothLanguages) {
  const PluginModule module("ofd");
  for (const auto option : sdk::Records<govreport_option>(module.format().options)) {
    EXPECT_FALSE(view(option.help_zh).empty()) << view(option.id);
    EXPECT_FALSE(view(option.help_en).empty()) << view(option.id);
  }
}

TEST(OfdPlugin, EveryFindingHasItsWordsInBothLanguages) {
  const PluginModule module("ofd");
  for (const auto text : sdk::Records<govreport_finding_text>(module.format().findings)) {
    EXPECT_EQ(view(text.code).substr(0, 4), "ofd.");
    for (const govreport_text words :
         {text.clause, text.message_zh, text.message_en, text.hint_zh, text.hint_en})
      EXPECT_FALSE(view(words).empty()) << view(text.code);
  }
}

TEST(OfdPlugin, WritesAReportWithoutFindings) {
  OfdSample sample;
  EXPECT_EQ(sample.run(), GOVREPORT_OK);
  EXPECT_THAT(sample.host.codes(), IsEmpty());
  EXPECT_EQ(sample.host.output.substr(0, 4), "PK\x03\x04");
}

TEST(OfdPlugin, WritesTheSameBytesAgain) {
  OfdSample first;
  OfdSample second;
  first.run();
  second.run();
  EXPECT_EQ(first.host.output, second.host.output);
  first.run();
  EXPECT_EQ(first.host.output, second.host.output);
}

TEST(OfdPlugin, WritesTheSameBytesInEveryTimeZone) {
  std::vector<std::string> outputs;
  for (const char* zone : {"UTC", "Asia/Shanghai", "America/St_Johns", "Pacific/Kiritimati"}) {
    ASSERT_EQ(setenv("TZ", zone, 1), 0);
    tzset();
    OfdSample sample;
    sample.run();
    outputs.push_back(sample.host.output);
  }
  unsetenv("TZ");
  tzset();
  EXPECT_EQ(std::count(outputs.begin(), outputs.end(), outputs.front()), 4);
}

TEST(OfdPlugin, HandsBackWhatTheSinkSaid) {
  OfdSample sample;
  ASSERT_EQ(sample.run(), GOVREPORT_OK);
  const std::size_t size = sample.host.output.size();
  for (std::size_t byte = 0; byte < size; byte += 1 + size / 50) {
    sample.host.fails_at = byte;
    EXPECT_EQ(sample.run(), GOVREPORT_IO) << "at byte " << byte;
    EXPECT_THAT(sample.host.codes(), IsEmpty());
  }
}

TEST(OfdPlugin, StopsAtEveryPointWhereItIsAsked) {
  OfdSample sample;
  ASSERT_EQ(sample.run(), GOVREPORT_OK);
  const std::size_t calls = sample.host.progress.size();
  ASSERT_GE(calls, 6U);
  for (std::size_t call = 1; call <= calls; ++call) {
    sample.host.stops_at_call = call;
    EXPECT_EQ(sample.run(), GOVREPORT_CANCELLED) << "at call " << call;
  }
}

TEST(OfdPlugin, ProgressGrowsToTheEnd) {
  OfdSample sample;
  sample.run();
  const std::vector<std::uint32_t>& told = sample.host.progress;
  EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
  EXPECT_EQ(told.back(), 1000U);
}

TEST(OfdPlugin, HandsOnTheRefusalOfAFace) {
  OfdSample sample;
  sample.fonts.refuses = true;
  EXPECT_EQ(sample.run(), GOVREPORT_REFUSED);
  EXPECT_EQ(sample.host.output, "");
}

TEST(OfdPlugin, RefusesAReportWithoutPages) {
  OfdSample sample;
  sample.pages = DrawnPages();
  EXPECT_EQ(sample.run(), GOVREPORT_REFUSED);
  EXPECT_THAT(sample.host.codes(), ElementsAre("ofd.no-pages"));
  EXPECT_EQ(sample.host.output, "");
}

TEST(OfdPlugin, SaysThatThereIsNoOutlineWithoutHeadings) {
  OfdSample sample;
  sample.pages = DrawnPages();
  sample.pages.page().run({.node = sample.paragraph, .text = "本局"});
  const OfdFile file = sample.unpacked();
  EXPECT_THAT(sample.host.codes(), ElementsAre("ofd.no-outline"));
  EXPECT_THAT(all(parse(file.part("Doc_0/Document.xml")), "ofd:Outlines"), IsEmpty());
}

TEST(OfdPlugin, SaysWhichExtensionAHostLacks) {
  for (const char* name :
       {GOVREPORT_EXTENSION_DOCUMENT, GOVREPORT_EXTENSION_REPORT, GOVREPORT_EXTENSION_FONTS}) {
    OfdSample sample;
    sample.host.extensions[name] = nullptr;
    EXPECT_EQ(sample.run(), GOVREPORT_UNSUPPORTED);
    ASSERT_THAT(sample.host.codes(), ElementsAre("plugin.missing-extension"));
    EXPECT_EQ(sample.host.findings[0].arguments["extension"], name);
    EXPECT_EQ(sample.host.output, "");
  }
}

TEST(OfdPlugin, NeedsNoReportToAttachWhenNothingIsAttached) {
  OfdSample sample;
  sample.host.report = nullptr;
  sample.host.options["attach"] = "no";
  EXPECT_EQ(sample.run(), GOVREPORT_OK);
}

}  // namespace
}  // namespace govreport::test
