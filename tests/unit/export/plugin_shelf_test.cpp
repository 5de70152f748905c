#include "export/plugin_shelf.hpp"

#include <fstream>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

namespace fs = std::filesystem;

class PluginShelfTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) / (std::string("govreport-shelf-") + test->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  /// Puts the sound plugin and its manifest into the folder.
  void install() {
    const fs::path module = folder_ / "govreport_line.so";
    fs::copy_file(fs::path(GOVREPORT_TEST_MODULES) / "sound.so", module);
    const auto manifest = describe_plugin(module);
    ASSERT_TRUE(manifest);
    std::ofstream(folder_ / "govreport_line.plugin.xml") << *manifest;
  }

  PluginShelf open() { return PluginShelf({folder_}, findings_); }

  static std::string load_error(const std::string& module) {
    const auto loaded = PluginModule::load(fs::path(GOVREPORT_TEST_MODULES) / module);
    return loaded ? "loaded" : loaded.error().id;
  }

  fs::path folder_;
  Findings findings_;
};

TEST_F(PluginShelfTest, ListsFormatsFromManifestsWithoutLoading) {
  install();
  fs::remove(folder_ / "govreport_line.so");
  const PluginShelf shelf = open();
  ASSERT_EQ(shelf.formats().size(), 1U);
  EXPECT_EQ(shelf.formats()[0].id, "line");
  EXPECT_FALSE(shelf.formats()[0].installed);
}

TEST_F(PluginShelfTest, LoadsAFormatWhoseManifestAgrees) {
  install();
  PluginShelf shelf = open();
  const auto format = shelf.load("line");
  ASSERT_TRUE(format);
  EXPECT_NE((*format)->run, nullptr);
}

TEST_F(PluginShelfTest, AMissingPluginIsNamedAsKnownButNotInstalled) {
  install();
  fs::remove(folder_ / "govreport_line.so");
  PluginShelf shelf = open();
  const auto format = shelf.load("line");
  ASSERT_FALSE(format);
  EXPECT_EQ(format.error().code, ErrorCode::not_found);
  EXPECT_EQ(render(format.error(), Language::english).message,
            "format \"line\" is known, but its plugin is not installed (installed: )");
}

TEST_F(PluginShelfTest, AnUnknownFormatNamesTheNearestOne) {
  install();
  const PluginShelf shelf = open();
  const auto format = shelf.find("lime");
  ASSERT_FALSE(format);
  EXPECT_EQ(render(format.error(), Language::english).message,
            "format \"lime\" is not known; did you mean \"line\"? (known: line)");
}

TEST_F(PluginShelfTest, AManifestThatDisagreesIsRefused) {
  install();
  std::ofstream(folder_ / "govreport_line.plugin.xml", std::ios::app) << "<!-- changed -->\n";
  PluginShelf shelf = open();
  const auto format = shelf.load("line");
  ASSERT_FALSE(format);
  EXPECT_EQ(format.error().id, "plugin.manifest-disagrees");
}

TEST_F(PluginShelfTest, AFolderThatEveryoneMayWriteToIsPassedOverWithAFinding) {
  install();
  fs::permissions(folder_, fs::perms::all);
  const PluginShelf shelf = open();
  EXPECT_TRUE(shelf.formats().empty());
  ASSERT_EQ(findings_.size(), 1U);
  EXPECT_EQ(findings_[0].code, "plugin.writable-by-everyone");
}

TEST_F(PluginShelfTest, AModuleThatEveryoneMayWriteToIsNotLoaded) {
  install();
  fs::permissions(folder_ / "govreport_line.so", fs::perms::all);
  PluginShelf shelf = open();
  const auto format = shelf.load("line");
  ASSERT_FALSE(format);
  EXPECT_EQ(format.error().id, "plugin.writable-by-everyone");
}

TEST_F(PluginShelfTest, ABrokenManifestIsAFindingAndTheOthersStay) {
  install();
  std::ofstream(folder_ / "a.plugin.xml") << "<plugin";
  const PluginShelf shelf = open();
  EXPECT_EQ(shelf.formats().size(), 1U);
  ASSERT_EQ(findings_.size(), 1U);
  EXPECT_EQ(findings_[0].code, "xml.malformed");
}

TEST_F(PluginShelfTest, WhatIsNoPluginIsAnErrorThatSaysWhy) {
  std::ofstream(folder_ / "text.so") << "no module";
  EXPECT_EQ(PluginModule::load(folder_ / "text.so").error().id, "plugin.not-loadable");
  EXPECT_EQ(PluginModule::load(folder_ / "none.so").error().id, "plugin.no-file");
  EXPECT_EQ(load_error("no_entry.so"), "plugin.no-entry");
  EXPECT_EQ(load_error("other_abi.so"), "plugin.other-abi");
  EXPECT_EQ(load_error("faulty.so"), "plugin.faulty-descriptor");
}

}  // namespace
}  // namespace govreport::internal
