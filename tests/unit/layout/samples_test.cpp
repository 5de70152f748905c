/// Whole reports, as they were published, on pages.
#include "fonts_for_tests.hpp"
#include "golden.hpp"
#include "govreport/read.hpp"
#include "layout/layout.hpp"
#include "page_checks.hpp"
#include "sample_report.hpp"

#include <filesystem>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

Result<ReadReport> read(const std::filesystem::path& file, Findings& findings) {
  ReadRequest request;
  request.file = file.filename().string();
  return read_report(
      test::read_file(file), FormLibrary(test::templates_folder()), request, findings);
}

class PublishedReport : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* family : {"AR PL UMing CN", "AR PL UKai CN", "WenQuanYi Zen Hei"}) {
      GOVREPORT_NEEDS_FONT(family);
    }
  }

  static void expect_soundly_laid_out(const std::filesystem::path& file) {
    Findings findings;
    const auto report = read(file, findings);
    ASSERT_TRUE(report);
    const Document document = internal::bind(report->form.model(), report->report, findings);
    findings.clear();
    const FormModel form = test::on_pinned_fonts(report->form.model());
    const auto out = lay_out({form, document, test::system_fonts(), {}}, findings);
    ASSERT_TRUE(out);
    for (const Finding& finding : findings) {
      ADD_FAILURE() << render(finding, Language::english).message;
    }
    test::expect_sound(out->pages, document);
  }
};

TEST_F(PublishedReport, TheSampleOfEachFormIsLaidOutSoundly) {
  int samples = 0;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(test::templates_folder())) {
    const std::filesystem::path& file = entry.path();
    if (file.parent_path().filename() != "sample" || file.filename() == "README.md") continue;
    SCOPED_TRACE(file);
    expect_soundly_laid_out(file);
    ++samples;
  }
  EXPECT_GE(samples, 3);
}

TEST_F(PublishedReport, TheRealOneIsLaidOutSoundly) {
  const auto file = test::real_folder() / "weidong-civil-affairs-2024.md";
  if (!std::filesystem::exists(file)) {
    GTEST_SKIP() << "skipped, because the real report is not here; GOVREPORT_REAL names its folder";
  }
  expect_soundly_laid_out(file);
}

}  // namespace
}  // namespace govreport::internal
