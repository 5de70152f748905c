/// A library over the tree's templates and the plugins of the build, as a host in C opens it.
#pragma once

#include "govreport/files.hpp"
#include "govreport/govreport.h"
#include "govreport/plugin_sdk.hpp"

#include <filesystem>
#include <string>
#include <utility>

#include <gtest/gtest.h>

namespace govreport::capi_test {

using sdk::text;
using sdk::view;

/// The sample of the form of 2021, as published.
inline std::string sample() {
  return *load_file(std::filesystem::path(GOVREPORT_SOURCE_DIR) /
                    "templates/disclosure-annual-report/2021/sample/yunting-2025.md");
}

inline constexpr govreport_text form_id = GOVREPORT_TEXT("disclosure-annual-report");

class CApi : public testing::Test {
 protected:
  void SetUp() override {
    const std::string templates =
        (std::filesystem::path(GOVREPORT_SOURCE_DIR) / "templates").string();
    const std::string plugins =
        (std::filesystem::path(GOVREPORT_BINARY_DIR) / "lib/govreport/plugins").string();
    const govreport_text plugin_folder = text(plugins);
    const govreport_library_settings settings = {
        sizeof settings, text(templates), {&plugin_folder, 1, sizeof plugin_folder}, {}};
    ASSERT_EQ(govreport_library_open(&settings, nullptr, &library_), GOVREPORT_OK);
  }
  void TearDown() override {
    govreport_filing_close(filing_);
    govreport_form_close(form_);
    govreport_library_close(library_);
  }

  /// Reads `bytes` as the text of a published report.
  govreport_status read(const std::string& bytes) {
    govreport_filing_input input = {};
    input.size = sizeof input;
    input.bytes = text(bytes);
    input.file = text("a.md");
    return govreport_filing_read(library_, &input, &filing_);
  }

  /// Instead of what was read before, and under a name that tells nothing.
  govreport_status read_as(govreport_source source, const std::string& bytes) {
    govreport_filing_close(std::exchange(filing_, nullptr));
    govreport_filing_input input = {};
    input.size = sizeof input;
    input.bytes = text(bytes);
    input.file = text("upload");
    input.source = source;
    return govreport_filing_read(library_, &input, &filing_);
  }

  /// An empty report on the form of 2021.
  void create() {
    govreport_form_choice choice = {};
    choice.size = sizeof choice;
    choice.id = form_id;
    choice.year = 2025;
    ASSERT_EQ(govreport_form_load(library_, &choice, nullptr, &form_), GOVREPORT_OK);
    const govreport_filing_head head = {sizeof head, text("云汀市档案局"), 2025, 0};
    ASSERT_EQ(govreport_filing_create(library_, form_, &head, &filing_), GOVREPORT_OK);
  }

  govreport_finding_details finding(std::uint32_t index) const {
    return details(govreport_filing_findings(filing_), index);
  }
  std::uint32_t finding_count() const {
    return govreport_findings_count(govreport_filing_findings(filing_));
  }
  /// The one that was added last.
  govreport_finding_details last_finding() const { return finding(finding_count() - 1); }

  static govreport_finding_details details(govreport_findings* findings, std::uint32_t index) {
    govreport_finding_details result = {};
    result.size = sizeof result;
    EXPECT_EQ(govreport_findings_at(findings, index, GOVREPORT_LANGUAGE_ENGLISH, &result),
              GOVREPORT_OK);
    return result;
  }

  std::string json() {
    govreport_text words = {};
    EXPECT_EQ(govreport_filing_json(filing_, GOVREPORT_LANGUAGE_ENGLISH, &words), GOVREPORT_OK);
    return std::string(view(words));
  }

  std::string xml() {
    govreport_text words = {};
    EXPECT_EQ(govreport_filing_xml(filing_, &words), GOVREPORT_OK);
    return std::string(view(words));
  }

  static govreport_status append(void* context, const void* data, std::size_t length) {
    static_cast<std::string*>(context)->append(static_cast<const char*>(data), length);
    return GOVREPORT_OK;
  }

  /// An export as XML into `out`.
  static govreport_export_request request(std::string* out) {
    govreport_export_request result = {};
    result.size = sizeof result;
    result.format = text("xml");
    result.context = out;
    result.write = &append;
    return result;
  }

  govreport_library* library_ = nullptr;
  govreport_form* form_ = nullptr;
  govreport_filing* filing_ = nullptr;
};

}  // namespace govreport::capi_test
