#include "export/page_options.hpp"

#include "export/plugin_module.hpp"

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

/// A format as users see it: the pages' options after one of its own.
FormatDescription paged_format() {
  FormatDescription format;
  format.id = "pdf";
  format.paged = true;
  OptionDescription own;
  own.id = "author";
  own.type = "string";
  format.options = {own};
  for (const OptionDescription& option : page_options())
    format.options.push_back(option);
  return format;
}

LayoutOptions layout_for(const std::map<std::string, std::string>& given) {
  return layout_options(settle_options(paged_format(), given).value());
}

std::string message_of(const std::map<std::string, std::string>& given) {
  const auto settled = settle_options(paged_format(), given);
  return settled ? "accepted" : render(settled.error(), Language::english).message;
}

TEST(PageOptions, UnsaidAskForWhatLayoutDoesByItself) {
  EXPECT_EQ(layout_for({}), LayoutOptions());
}

TEST(PageOptions, ReachTheLayoutEachByItsName) {
  EXPECT_EQ(layout_for({{"t3", "split"}}).tables, TableChoice::split);
  EXPECT_EQ(layout_for({{"t3", "whole"}}).tables, TableChoice::whole);
  EXPECT_EQ(layout_for({{"mode", "compressed"}}).mode, LineMode::compressed);
  EXPECT_EQ(layout_for({{"level", "gb"}}).level, Prohibitions::gb);
  EXPECT_EQ(layout_for({{"level", "strict"}}).level, Prohibitions::strict);
  EXPECT_EQ(layout_for({{"title-lines", "3"}}).title_lines, 3U);
}

TEST(PageOptions, OutOfRangeAreNamedWithWhatIsAllowed) {
  EXPECT_EQ(message_of({{"t3", "half"}}),
            "option \"t3\" of format \"pdf\" cannot be \"half\" (allowed: auto, whole, split)");
  EXPECT_EQ(message_of({{"mode", ""}}),
            "option \"mode\" of format \"pdf\" cannot be \"\" (allowed: grid, compressed)");
  EXPECT_EQ(message_of({{"level", "GB"}}),
            "option \"level\" of format \"pdf\" cannot be \"GB\" (allowed: basic, gb, strict)");
  for (const char* lines : {"6", "-1", "two", "1.5", "99999999999999999999", " 1"}) {
    EXPECT_EQ(message_of({{"title-lines", lines}}),
              "option \"title-lines\" of format \"pdf\" cannot be \"" + std::string(lines) +
                  "\" (allowed: 0 … 5)");
  }
}

TEST(PageOptions, HaveHelpInBothLanguages) {
  for (const OptionDescription& option : page_options()) {
    EXPECT_FALSE(option.help_zh.empty()) << option.id;
    EXPECT_FALSE(option.help_en.empty()) << option.id;
  }
}

TEST(PageOptions, ByTheirNameNoPagedFormatHasAnyOfItsOwn) {
  const auto loaded =
      PluginModule::load(std::filesystem::path(GOVREPORT_TEST_MODULES) / "reserved.so");
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().id, "plugin.reserved-option");
  EXPECT_EQ(render(loaded.error(), Language::english).message,
            "the plugin declares option \"mode\" for format \"reserved\"; that name belongs to the "
            "options of the pages");
}

/// A manifest may be written by hand, so it is held to the same.
TEST(PageOptions, AreNoPartOfAManifestEither) {
  const auto manifest = [](const std::string& input) {
    return R"(<plugin xmlns="urn:govreport:plugin:1" id="a"><format id="a" extension="a" input=")" +
           input + R"("><option id="level" type="string" default=""/></format></plugin>)";
  };
  const auto paged = read_manifest(manifest("paged"), "a.plugin.xml");
  ASSERT_FALSE(paged);
  EXPECT_EQ(paged.error().id, "plugin.reserved-option");
  EXPECT_TRUE(read_manifest(manifest("semantic"), "a.plugin.xml"));
}

}  // namespace
}  // namespace govreport::internal
