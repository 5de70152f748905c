#include "govreport/files.hpp"
#include "govreport/govreport.h"
#include "govreport/plugin_sdk.hpp"

#include <filesystem>
#include <string>

#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;
using govreport::sdk::text;
using govreport::sdk::view;

const fs::path form_folder =
    fs::path(GOVREPORT_SOURCE_DIR) / "templates/disclosure-annual-report/2021";

std::string sample() {
  return *govreport::load_file(form_folder / "sample/yunting-2025.md");
}

/// A library over the tree's templates and the plugins of the build.
class CApi : public testing::Test {
 protected:
  void SetUp() override {
    const std::string templates = (fs::path(GOVREPORT_SOURCE_DIR) / "templates").string();
    const std::string plugins = (fs::path(GOVREPORT_BINARY_DIR) / "lib/govreport/plugins").string();
    const govreport_text plugin_folder = text(plugins);
    const govreport_library_settings settings = {
        sizeof settings, text(templates), {&plugin_folder, 1, sizeof plugin_folder}, {}};
    ASSERT_EQ(govreport_library_open(&settings, &library_), GOVREPORT_OK);
  }
  void TearDown() override {
    govreport_filing_close(filing_);
    govreport_library_close(library_);
  }

  govreport_status read(const std::string& bytes) {
    const govreport_filing_input input = {
        sizeof input, text(bytes), text("a.md"), GOVREPORT_SOURCE_TEXT, 0, nullptr};
    return govreport_filing_read(library_, &input, &filing_);
  }

  static govreport_status append(void* context, const void* data, std::size_t length) {
    static_cast<std::string*>(context)->append(static_cast<const char*>(data), length);
    return GOVREPORT_OK;
  }

  static govreport_export_request request(std::string& out) {
    govreport_export_request result = {};
    result.size = sizeof result;
    result.format = text("xml");
    result.context = &out;
    result.write = &append;
    return result;
  }

  std::string json() {
    govreport_text words = {};
    EXPECT_EQ(govreport_filing_json(filing_, GOVREPORT_LANGUAGE_ENGLISH, &words), GOVREPORT_OK);
    return std::string(view(words));
  }

  govreport_library* library_ = nullptr;
  govreport_filing* filing_ = nullptr;
};

TEST_F(CApi, ReadsChecksAndExportsAReport) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  std::string out;
  const govreport_export_request asked = request(out);
  EXPECT_EQ(govreport_filing_export(filing_, &asked), GOVREPORT_OK);
  EXPECT_TRUE(out.starts_with("<?xml"));
  EXPECT_NE(json().find("\"errors\":0"), std::string::npos);
}

TEST_F(CApi, AReportThatCannotBeReadStillSaysWhy) {
  EXPECT_EQ(read("milk\nbread\n"), GOVREPORT_REFUSED);
  ASSERT_NE(filing_, nullptr);
  ASSERT_GE(govreport_filing_finding_count(filing_), 1U);
  govreport_filing_finding finding = {};
  finding.size = sizeof finding;
  EXPECT_EQ(govreport_filing_finding_at(filing_, 0, GOVREPORT_LANGUAGE_CHINESE, &finding),
            GOVREPORT_OK);
  EXPECT_FALSE(view(finding.message).empty());
  EXPECT_NE(json().find("\"errors\":1"), std::string::npos);
}

TEST_F(CApi, AReportWithErrorsIsExportedOnlyAsADraft) {
  std::string broken = sample();
  const std::size_t figure = broken.find("24103\t");
  if (figure != std::string::npos) broken.replace(figure, 5, "24104");
  ASSERT_EQ(read(broken), GOVREPORT_OK);
  ASSERT_GT(govreport_filing_finding_count(filing_), 0U);
  std::string out;
  govreport_export_request asked = request(out);
  EXPECT_EQ(govreport_filing_export(filing_, &asked), GOVREPORT_REFUSED);
  EXPECT_TRUE(out.empty());
  asked.draft = 1;
  EXPECT_EQ(govreport_filing_export(filing_, &asked), GOVREPORT_OK);
  EXPECT_FALSE(out.empty());
}

TEST_F(CApi, ACallbackThatFailsEndsTheExportWithItsStatus) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  std::string out;
  govreport_export_request asked = request(out);
  asked.write = [](void*, const void*, std::size_t) -> govreport_status {
    return GOVREPORT_CANCELLED;
  };
  EXPECT_EQ(govreport_filing_export(filing_, &asked), GOVREPORT_CANCELLED);
  asked.write = &append;
  EXPECT_EQ(govreport_filing_export(filing_, &asked), GOVREPORT_OK)
      << "the filing can be used again";
}

TEST_F(CApi, AnUnknownFormatIsAFindingThatNamesIt) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  const std::uint32_t before = govreport_filing_finding_count(filing_);
  std::string out;
  govreport_export_request asked = request(out);
  asked.format = text("docm");
  EXPECT_EQ(govreport_filing_export(filing_, &asked), GOVREPORT_REFUSED);
  govreport_filing_finding finding = {};
  finding.size = sizeof finding;
  ASSERT_EQ(govreport_filing_finding_at(filing_, before, GOVREPORT_LANGUAGE_ENGLISH, &finding),
            GOVREPORT_OK);
  EXPECT_NE(view(finding.message).find("docm"), std::string_view::npos);
}

TEST_F(CApi, NullHandlesAreRefused) {
  EXPECT_EQ(govreport_library_open(nullptr, nullptr), GOVREPORT_REFUSED);
  EXPECT_EQ(govreport_filing_read(nullptr, nullptr, nullptr), GOVREPORT_REFUSED);
  EXPECT_EQ(govreport_filing_export(nullptr, nullptr), GOVREPORT_REFUSED);
  EXPECT_EQ(govreport_filing_json(nullptr, GOVREPORT_LANGUAGE_CHINESE, nullptr), GOVREPORT_REFUSED);
  EXPECT_EQ(govreport_filing_finding_count(nullptr), 0U);
  govreport_filing_close(nullptr);
  govreport_library_close(nullptr);
}

TEST_F(CApi, SaysWhichVersionItIs) {
  EXPECT_EQ(govreport_host_abi(), GOVREPORT_HOST_ABI);
  EXPECT_NE(std::string(govreport_version()).find('.'), std::string::npos);
}

}  // namespace
