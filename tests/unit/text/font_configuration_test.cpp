#include "text/font_configuration.hpp"

#include "font_folder_test.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

class Configuration : public test::FontFolderTest {
 protected:
  void SetUp() override {
    FontFolderTest::SetUp();
    std::filesystem::create_directory(folder_ / "conf.d");
  }
  std::optional<FontPlaces> read() const { return font_places(folder_ / "fonts.conf"); }
};

TEST_F(Configuration, LeavesOutWhatSaysNothingOfPlaces) {
  write("fonts.conf",
        std::string_view("<fontconfig><dir>/a</dir>"
                         "<include ignore_missing=\"yes\">conf.d</include></fontconfig>"));
  write("conf.d/60-latin.conf", std::string_view("<alias><family>serif</family></alias>"));
  write("conf.d/70-more.conf", std::string_view("<dir>/b</dir>"));
  write("conf.d/50-user.conf", std::string_view("<include>more</include>"));
  write("conf.d/README", std::string_view("<dir>"));
  const auto places = read();
  ASSERT_TRUE(places);
  EXPECT_EQ(places->main, "<fontconfig><dir>/a</dir></fontconfig>");
  EXPECT_THAT(
      places->parts,
      testing::ElementsAre(folder_ / "conf.d/50-user.conf", folder_ / "conf.d/70-more.conf"));
}

TEST_F(Configuration, ThatIncludesInAnotherWayIsLeftToFontconfig) {
  write("fonts.conf",
        std::string_view("<fontconfig><include prefix=\"xdg\">a</include></fontconfig>"));
  EXPECT_FALSE(read());
}

TEST_F(Configuration, ThatIsNotThereIsLeftToFontconfig) {
  EXPECT_FALSE(read());
}

}  // namespace
}  // namespace govreport::internal
