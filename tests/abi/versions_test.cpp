/// Plugins of an earlier and of a later boundary, under a host made by hand.
#include "export/plugin_module.hpp"
#include "fake_host.hpp"
#include "plugin_module.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

PluginModule load(const std::string& name) {
  Result<PluginModule> module =
      PluginModule::load(std::filesystem::path(GOVREPORT_TEST_MODULES) / (name + ".so"));
  if (!module) throw std::runtime_error(render(module.error(), Language::english).message);
  return *std::move(module);
}

TEST(ShorterRecords, AreReadOutOfTheHostsLongerOnes) {
  test::FakeDocument document;
  fill_sample(document);
  test::FakeHost host;
  host.document = &document.head;
  ASSERT_EQ(host.run(test::PluginModule("older", GOVREPORT_TEST_MODULES).format()), GOVREPORT_OK);
  EXPECT_THAT(host.output,
              AllOf(StartsWith("proactive/regulations/made=3\n"),
                    HasSubstr("\nproactive/fees/amount=4068.208\n"),
                    HasSubstr("\nrequests/results.refused.law/legal.other=2\n"),
                    HasSubstr("\ndisputes/after-review.total=88\n")));
  EXPECT_THAT(host.codes(), ElementsAre("older.told"));
}

TEST(ShorterRecords, OfADescriptorAreUnderstoodByTheLibrary) {
  const PluginModule module = load("older");
  ASSERT_EQ(module.descriptor().formats.size(), 1U);
  const DescribedFormat& format = module.descriptor().formats[0];
  ASSERT_EQ(format.description.options.size(), 1U);
  EXPECT_EQ(format.description.options[0].default_value, "plain");
  EXPECT_EQ(format.description.options[0].help_en, "");
  ASSERT_EQ(format.texts.size(), 1U);
  EXPECT_EQ(format.texts[0].english.message, "the older plugin spoke");
  EXPECT_EQ(format.texts[0].english.hint, "");
}

TEST(LongerRecords, ReadAsZeroWhereTheHostHasNothing) {
  test::FakeDocument document;
  fill_sample(document);
  test::FakeHost host;
  host.document = &document.head;
  ASSERT_EQ(host.run(test::PluginModule("newer", GOVREPORT_TEST_MODULES).format()), GOVREPORT_OK);
  EXPECT_THAT(host.output, StartsWith("silent over "));
  EXPECT_THAT(host.codes(), ElementsAre("newer.told"));
}

TEST(LongerRecords, OfADescriptorAreSteppedOver) {
  const PluginModule module = load("newer");
  ASSERT_EQ(module.descriptor().formats.size(), 2U);
  EXPECT_EQ(module.descriptor().formats[1].description.id, "newest");
  const FormatDescription& format = module.descriptor().formats[0].description;
  ASSERT_EQ(format.options.size(), 2U);
  EXPECT_EQ(format.options[1].id, "second");
  EXPECT_EQ(format.options[1].default_value, "two");
}

}  // namespace
}  // namespace govreport::internal
