/// lint_templates: every fault of one template, of a form's, of a whole folder of them.
#include "govreport/lint.hpp"

#include "golden.hpp"
#include "test_folders.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace govreport {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

std::vector<LintedTemplate> lint(const fs::path& folder) {
  auto linted = lint_templates(folder);
  EXPECT_TRUE(linted) << folder;
  return linted ? *std::move(linted) : std::vector<LintedTemplate>();
}

/// "12 error form.unknown-name message", a line a finding.
std::string told(const LintedTemplate& linted) {
  std::string out;
  for (const Finding& finding : linted.findings)
    out += std::to_string(finding.place.line) + " " + std::string(to_string(finding.severity)) +
           " " + finding.code + " " + render(finding, Language::english).message + "\n";
  return out;
}

/// A folder of templates for one test, with the example's template in it.
class Lint : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    library_ = fs::path(testing::TempDir()) / (std::string("lint.") + test->name());
    fs::remove_all(library_);
    fs::create_directories(folder());
    fs::copy(test::templates_folder() / "shared", library_ / "shared");
    form_ = test::read_file(test::source_folder() /
                            "examples/new-form/reading-room-report/2025/form.xml");
    write(form_);
  }
  void TearDown() override { fs::remove_all(library_); }

  fs::path folder() const { return library_ / "reading-room-report/2025"; }
  void write(const std::string& form) const {
    std::ofstream(folder() / "form.xml", std::ios::binary) << form;
  }
  /// The template with one place changed.
  void change(const std::string& from, const std::string& to) {
    const std::size_t at = form_.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    write(form_.replace(at, from.size(), to));
  }

  fs::path library_;
  std::string form_;
};

TEST(LintOfTheTree, FindsNothingInAnyTemplate) {
  for (const LintedTemplate& linted : lint(test::templates_folder())) {
    EXPECT_EQ(told(linted), "") << linted.entry.file;
    EXPECT_TRUE(linted.form) << linted.entry.file;
  }
}

TEST(LintOfTheTree, FindsAFaultInEveryFaultyTemplate) {
  const fs::path cases = test::source_folder() / "tests/unit/form/faulty";
  std::size_t faulty = 0;
  for (const LintedTemplate& linted : lint(cases)) {
    EXPECT_TRUE(has_errors(linted.findings)) << linted.entry.file;
    EXPECT_FALSE(linted.form) << linted.entry.file;
    ++faulty;
  }
  EXPECT_EQ(faulty,
            static_cast<std::size_t>(
                std::distance(fs::directory_iterator(cases), fs::directory_iterator())));
}

TEST_F(Lint, TakesOneTemplateAllOfAFormOrAFolderOfForms) {
  for (const fs::path& given : {folder(), folder().parent_path(), library_, library_ / ""}) {
    const auto linted = lint(given);
    ASSERT_EQ(linted.size(), 1U) << given;
    EXPECT_EQ(told(linted[0]), "") << given;
    EXPECT_EQ(linted[0].entry.id, "reading-room-report");
    EXPECT_EQ(linted[0].entry.version, 2025);
  }
}

TEST_F(Lint, TellsEachOfTheFaultsOfATemplate) {
  change("children + adults", "chidren + adults");
  change("<row id=\"given\"", "<rwo id=\"given\"");
  const auto linted = lint(library_);
  ASSERT_EQ(linted.size(), 1U);
  EXPECT_THAT(told(linted[0]), HasSubstr("error form.unknown-element-near"));
  EXPECT_FALSE(linted[0].form);
}

TEST_F(Lint, GivesTheFileAndLineOfAFaultInASharedPart) {
  const fs::path part = library_ / "shared/gb-t-9704-type.xml";
  std::string looks = test::read_file(part);
  looks.replace(looks.find("size=\"22pt\""), 11, "size=\"22xx\"");
  std::ofstream(part, std::ios::binary) << looks;
  const auto linted = lint(library_);
  ASSERT_EQ(linted.size(), 1U);
  ASSERT_EQ(linted[0].findings.size(), 1U) << told(linted[0]);
  EXPECT_EQ(fs::path(linted[0].findings[0].place.file).filename(), "gb-t-9704-type.xml");
  EXPECT_THAT(lint_json(linted[0], Language::english), HasSubstr("gb-t-9704-type.xml\",\"line\":"));
}

TEST_F(Lint, SaysWhichFolderATemplateIsFor) {
  change("id=\"reading-room-report\"", "id=\"reading-rooms\"");
  const auto linted = lint(library_);
  ASSERT_EQ(linted.size(), 1U);
  EXPECT_EQ(
      told(linted[0]),
      "1 error form.wrong-folder the template is version 2025 of reading-rooms, but stands in "
      "the folder reading-room-report/2025\n");
  EXPECT_FALSE(linted[0].form);
}

TEST_F(Lint, WarnsOfWhatNothingTakesButNotOfWhatIsShared) {
  const auto inside = [this](const char* file, const char* first) {
    const std::string looks = test::read_file(library_ / "shared" / file);
    const std::size_t from = looks.find(first);
    return looks.substr(from, looks.rfind("</looks>") - from);
  };
  std::string own =
      inside("gb-t-9704-type.xml", "  <roles>") + inside("gb-t-9704.xml", "  <pages>");
  own.insert(own.find("  </styles>"),
             "<style id=\"spare\" role=\"songti\" size=\"9pt\" line-pitch=\"12pt\"/>\n");
  change("  <xi:include href=\"../../shared/gb-t-9704.xml\" xpointer=\"xpointer(/*/*)\"/>\n", own);
  const auto linted = lint(library_);
  ASSERT_EQ(linted.size(), 1U);
  EXPECT_THAT(told(linted[0]), HasSubstr("warning form.unused nothing takes <style id=\"spare\">"));
  EXPECT_THAT(told(linted[0]), HasSubstr("nothing takes <page id=\"a4-turned\">"));
  EXPECT_THAT(told(linted[0]), testing::Not(HasSubstr("table-head\">")));
  EXPECT_THAT(told(linted[0]), testing::Not(HasSubstr("<page id=\"a4\">")));
  EXPECT_TRUE(linted[0].form) << "a warning keeps no template from being used";
}

TEST_F(Lint, AFileThatIsNoXmlIsAFaultOfTheTemplate) {
  write("<form id='a'");
  const auto linted = lint(library_);
  ASSERT_EQ(linted.size(), 1U);
  EXPECT_THAT(told(linted[0]), HasSubstr("error xml.malformed"));
}

TEST_F(Lint, AFolderWithoutTemplatesIsAnErrorThatSaysWhereTheyStand) {
  const auto none = lint_templates(library_ / "shared");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().id, "form.no-template");
  const auto missing = lint_templates(library_ / "nowhere");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().id, "form.no-folder");
}

TEST_F(Lint, JsonIsOneObjectOnOneLine) {
  change("children + adults", "chidren + adults");
  const std::string json = lint_json(lint(folder()).at(0), Language::english);
  EXPECT_TRUE(json.starts_with("{\"file\":\"")) << json;
  EXPECT_THAT(json, HasSubstr("\"form\":\"reading-room-report\",\"version\":2025,\"errors\":1,"));
  EXPECT_THAT(json, HasSubstr("\"severity\":\"error\",\"code\":\"form.unknown-name-near\""));
  EXPECT_EQ(json.find('\n'), std::string::npos);
}

}  // namespace
}  // namespace govreport
