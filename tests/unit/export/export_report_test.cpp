#include "../layout/sample_report.hpp"
#include "export/plugin_shelf.hpp"
#include "fonts_for_tests.hpp"
#include "govreport/export.hpp"

#include <algorithm>
#include <fstream>

#include <gtest/gtest.h>
#include <malloc.h>
#include <unistd.h>

namespace govreport::internal {
namespace {

namespace fs = std::filesystem;

/// The paged test plugin as it would be installed, for this process.
fs::path installed_plugin() {
  static const fs::path folder = [] {
    fs::path made = fs::path(testing::TempDir()) / ("govreport-paged-" + std::to_string(getpid()));
    fs::create_directories(made);
    fs::copy_file(fs::path(GOVREPORT_TEST_MODULES) / "paged.so", made / "govreport_paged.so");
    std::ofstream(made / "govreport_paged.plugin.xml")
        << describe_plugin(made / "govreport_paged.so").value();
    return made;
  }();
  return folder;
}

class PluginFolder : public testing::Environment {
 public:
  void TearDown() override { fs::remove_all(installed_plugin()); }
};
const auto* const plugin_folder = testing::AddGlobalTestEnvironment(new PluginFolder);

const Form& form() {
  static const Form form = [] {
    Findings findings;
    return FormLibrary(test::templates_folder())
        .load("disclosure-annual-report", 2021, findings)
        .value();
  }();
  return form;
}

/// A report of so many paragraphs, each of about half a page.
Report long_report(std::size_t paragraphs) {
  Report report = test::numbered_report();
  std::string text;
  for (int i = 0; i < 12; ++i)
    text += "全年新收申请二百四十一件，均已在法定期限内答复，没有因此引起的行政复议和行政诉讼。";
  report.sections.front().blocks.assign(paragraphs, {BlockKind::paragraph, 0, text});
  return report;
}

class ExportReport : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* family : {"AR PL UMing CN", "AR PL UKai CN", "WenQuanYi Zen Hei"}) {
      GOVREPORT_NEEDS_FONT(family);
    }
  }

  /// What each format wrote.
  std::vector<std::string> run(const Report& report, std::vector<FormatRequest> formats) {
    request_.formats = std::move(formats);
    std::vector<MemorySink> memory(request_.formats.size());
    std::vector<Sink*> sinks;
    for (MemorySink& each : memory)
      sinks.push_back(&each);
    const auto done =
        export_report({registry_, fonts_}, {form(), report}, request_, sinks, findings_);
    EXPECT_TRUE(done) << done.error().id;
    if (done) summary_ = *done;
    std::vector<std::string> written;
    for (const MemorySink& each : memory)
      written.push_back(each.bytes());
    return written;
  }

  std::size_t count(std::string_view code) const {
    return static_cast<std::size_t>(
        std::count_if(findings_.begin(), findings_.end(), [code](const Finding& finding) {
          return finding.code == code;
        }));
  }

  Findings findings_;
  PluginRegistry registry_{{installed_plugin()}, findings_};
  Fonts fonts_ = Fonts::open({}).value();
  ExportRequest request_;
  ExportSummary summary_;
};

std::string value_of(const FormatUse& use, std::string_view id) {
  for (const OptionValue& option : use.options) {
    if (option.id == id) return option.value;
  }
  return "absent";
}

TEST_F(ExportReport, KeepsThePagesOptionsFromThePluginAndNamesThemInTheRecord) {
  const auto written = run(test::numbered_report(), {{"count", {{"mode", "compressed"}}}});
  EXPECT_TRUE(written[0].starts_with("own=mine\npages ")) << written[0];
  EXPECT_EQ(value_of(summary_.formats[0], "own"), "mine");
  EXPECT_EQ(value_of(summary_.formats[0], "mode"), "compressed");
  EXPECT_EQ(value_of(summary_.formats[0], "t3"), "auto");
}

TEST_F(ExportReport, CountsThePagesOfEachFormatWhetherItReadsThemOrNot) {
  const auto written = run(test::numbered_report(), {{"count", {}}, {"first-page", {}}});
  const std::string pages = "pages " + std::to_string(summary_.pages) + "\n";
  EXPECT_GE(summary_.pages, 3U);
  EXPECT_TRUE(written[0].ends_with(pages)) << written[0];
  EXPECT_EQ(summary_.formats[1].pages, summary_.pages);
}

/// The form's fallbacks are installed too, but no character of this report needs them.
TEST_F(ExportReport, NamesTheFacesThatTextIsSetInByTheirRoles) {
  request_.families = {{"xiaobiaosong", "AR PL UMing CN"},
                       {"kaiti", "AR PL UKai CN"},
                       {"heiti", "WenQuanYi Zen Hei"},
                       {"fangsong", "AR PL UMing CN"},
                       {"songti", "AR PL UMing CN"}};
  run(test::numbered_report(), {{"count", {}}, {"count-too", {{"mode", "compressed"}}}});
  std::map<std::string, std::string> families;
  for (const FaceUse& face : summary_.faces)
    EXPECT_TRUE(families.emplace(face.role, face.family).second) << face.role;
  EXPECT_EQ(families["kaiti"], "AR PL UKai CN");
  EXPECT_EQ(families["heiti"], "WenQuanYi Zen Hei");
  EXPECT_EQ(families["fangsong"], "AR PL UMing CN");
}

TEST_F(ExportReport, NamesTheFaceOfAHeadThatRunsOnByTheRoleOfItsLevel) {
  request_.families = {{"fangsong", "AR PL UMing CN"}, {"kaiti", "AR PL UKai CN"}};
  Report report = test::numbered_report();
  report.sections.front().blocks = {
      {BlockKind::paragraph, 0, "（一）主动公开。全年收到申请的答复都在期限内。"}};
  run(report, {{"count", {}}});
  std::multimap<std::string, std::string> families;
  for (const FaceUse& face : summary_.faces)
    families.emplace(face.role, face.family);
  EXPECT_EQ(families.count("fangsong"), 1U);
  ASSERT_EQ(families.count("kaiti"), 1U);
  EXPECT_EQ(families.find("kaiti")->second, "AR PL UKai CN");
}

TEST_F(ExportReport, TellsWhereASealGoes) {
  run(test::numbered_report(), {{"count", {}}});
  ASSERT_TRUE(summary_.seal.signature && summary_.seal.date);
  const PageBox& signature = *summary_.seal.signature;
  const PageBox& date = *summary_.seal.date;
  EXPECT_EQ(signature.page, summary_.pages);
  EXPECT_EQ(date.page, summary_.pages);
  // Ten characters of 16 pt, at least 15.79 pt apart; the date on the next line, 28.99 pt lower.
  EXPECT_EQ(signature.height, 16 * 12700);
  EXPECT_NEAR(static_cast<double>(signature.width), 10 * 15.79 * 12700, 2.0 * 12700);
  EXPECT_NEAR(static_cast<double>(date.top - signature.top), 28.99 * 12700, 0.02 * 12700);
  EXPECT_EQ(summary_.formats[0].seal, summary_.seal);
}

TEST_F(ExportReport, HasNoPlaceForASealWhereNobodySigned) {
  Report report = test::numbered_report();
  report.signature.clear();
  report.date.clear();
  run(report, {{"count", {}}});
  EXPECT_EQ(summary_.seal, SealPlace());
}

/// The character is in the private use area: no face has it.
TEST_F(ExportReport, TellsOnceWhatEveryLayoutFinds) {
  Report report = test::numbered_report();
  report.preamble.front().text += "\U0010FFF0";
  run(report, {{"count", {}}, {"count-too", {}}, {"first-page", {{"level", "strict"}}}});
  EXPECT_EQ(count("layout.missing-character"), 1U);
}

TEST_F(ExportReport, OfALongReportTellsOnceWhatIsFoundOnALatePage) {
  Report report = long_report(60);
  report.sections.front().blocks.back().text += "\U0010FFF0";
  const auto written = run(report, {{"count", {}}, {"count-too", {}}});
  EXPECT_EQ(count("layout.missing-character"), 1U);
  EXPECT_EQ(written[0], written[1]);
}

/// Memory is that of the report, bound and as XML (some 8 MB), and no more at the last page than
/// at the hundredth; kept, the pages would weigh 80 MB.
TEST_F(ExportReport, HoldsNoFinishedPages) {
  std::vector<std::size_t> in_use;
  request_.progress = [&in_use](std::string_view, std::uint32_t permille) {
    if (permille == 500) in_use.push_back(mallinfo2().uordblks);
    return false;
  };
  const Report report = long_report(2500);
  const std::size_t before = mallinfo2().uordblks;
  if (before == 0) GTEST_SKIP() << "skipped, because this allocator does not tell its use";
  run(report, {{"count", {}}, {"count-too", {}}});
  ASSERT_GT(summary_.pages, 1000U);
  ASSERT_EQ(in_use.size(), 2 * std::size_t{summary_.pages});
  const auto filled = in_use.begin() + 100;
  const std::size_t most = *std::max_element(filled, in_use.end());
  EXPECT_LT(most, before + 20'000'000);
  EXPECT_LT(most, *filled + 500'000);
}

}  // namespace
}  // namespace govreport::internal
