#include "export/descriptor.hpp"

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

Descriptor sample() {
  Descriptor descriptor{"demo", "1.2", "MIT", "libx 3 & more", {}};
  DescribedFormat format;
  format.description.id = "demo";
  format.description.extension = "dm";
  format.description.title_zh = "示例";
  format.description.title_en = "Demo <1>";
  format.description.media_type = "text/plain";
  format.description.paged = true;
  OptionDescription option;
  option.id = "depth";
  option.type = "integer";
  option.default_value = "3";
  option.minimum = -1;
  option.maximum = 9;
  option.help_zh = "级别";
  option.help_en = "the level";
  format.description.options.push_back(option);
  format.texts.push_back(
      {"demo.odd", Severity::warning, "ISO 1", {"怪", "改"}, {"odd {x}", "mend"}});
  descriptor.formats.push_back(format);
  return descriptor;
}

TEST(Manifest, ReadsBackWhatItSays) {
  const std::string bytes = write_manifest(sample());
  const auto read = read_manifest(bytes, "demo.plugin.xml");
  ASSERT_TRUE(read);
  EXPECT_EQ(write_manifest(*read), bytes);
  ASSERT_EQ(read->formats.size(), 1U);
  const FormatDescription& format = read->formats[0].description;
  EXPECT_TRUE(format.paged);
  EXPECT_EQ(format.title_en, "Demo <1>");
  EXPECT_EQ(format.plugin, "demo");
  ASSERT_EQ(format.options.size(), 1U);
  EXPECT_EQ(format.options[0].minimum, -1);
  ASSERT_NE(read->formats[0].text("demo.odd"), nullptr);
  EXPECT_EQ(read->formats[0].text("demo.odd")->severity, Severity::warning);
}

TEST(Manifest, AnythingElseIsAnErrorThatNamesTheFile) {
  const auto read = read_manifest("<other/>", "x.plugin.xml");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().id, "plugin.no-manifest");
  EXPECT_EQ(read.error().place.file, "x.plugin.xml");
}

}  // namespace
}  // namespace govreport::internal
