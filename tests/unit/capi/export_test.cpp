#include "capi_fixture.hpp"
#include "export/scratch_folder.hpp"

namespace govreport::capi_test {
namespace {

namespace fs = std::filesystem;

internal::ScratchFolder temporary_folder() {
  return *internal::ScratchFolder::create(fs::temp_directory_path());
}

TEST_F(CApi, ReadsChecksAndExportsAReport) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  std::string out;
  const govreport_export_request asked = request(&out);
  EXPECT_EQ(govreport_filing_export(filing_, &asked), GOVREPORT_OK);
  EXPECT_EQ(out, xml());
  EXPECT_NE(json().find("\"errors\":0"), std::string::npos);
}

TEST_F(CApi, ExportsTheSameBytesToACallbackToMemoryAndToAFile) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  std::string out;
  const govreport_export_request asked = request(&out);
  ASSERT_EQ(govreport_filing_export(filing_, &asked), GOVREPORT_OK);
  govreport_text bytes = {};
  ASSERT_EQ(govreport_filing_export_to_memory(filing_, &asked, &bytes), GOVREPORT_OK);
  EXPECT_EQ(view(bytes), out);
  const internal::ScratchFolder folder = temporary_folder();
  const std::string file = (folder.path() / "report.xml").string();
  ASSERT_EQ(govreport_filing_export_to_file(filing_, &asked, text(file)), GOVREPORT_OK);
  EXPECT_EQ(*load_file(file), out);
}

TEST_F(CApi, AFileThatCannotBeMadeIsAFindingThatNamesIt) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  const govreport_export_request asked = request(nullptr);
  const internal::ScratchFolder folder = temporary_folder();
  const std::string file = (folder.path() / "none" / "report.xml").string();
  EXPECT_NE(govreport_filing_export_to_file(filing_, &asked, text(file)), GOVREPORT_OK);
  EXPECT_TRUE(view(last_finding().file).starts_with(folder.path().string()))
      << view(last_finding().message);
  EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST_F(CApi, AReportWithErrorsIsExportedOnlyAsADraft) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  ASSERT_EQ(govreport_filing_set_count(filing_, text("requests/new/total"), 1), GOVREPORT_OK);
  std::string out;
  govreport_export_request asked = request(&out);
  EXPECT_EQ(govreport_filing_export(filing_, &asked), GOVREPORT_REFUSED);
  EXPECT_TRUE(out.empty());
  ASSERT_GT(finding_count(), 0U);
  asked.draft = 1;
  EXPECT_EQ(govreport_filing_export(filing_, &asked), GOVREPORT_OK);
  EXPECT_FALSE(out.empty());
}

TEST_F(CApi, ACallbackThatFailsEndsTheExportWithItsStatus) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  std::string out;
  govreport_export_request asked = request(&out);
  asked.write = [](void*, const void*, std::size_t) -> govreport_status {
    return GOVREPORT_CANCELLED;
  };
  EXPECT_EQ(govreport_filing_export(filing_, &asked), GOVREPORT_CANCELLED);
  asked.write = &append;
  EXPECT_EQ(govreport_filing_export(filing_, &asked), GOVREPORT_OK)
      << "the filing can be used again";
}

TEST_F(CApi, ProgressIsToldAndMayStopTheExport) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  std::string out;
  govreport_export_request asked = request(&out);
  asked.progress = [](void*, std::uint32_t) { return 1; };
  EXPECT_EQ(govreport_filing_export(filing_, &asked), GOVREPORT_CANCELLED);
  asked.progress = [](void* context, std::uint32_t permille) {
    static_cast<std::string*>(context)->append(permille <= 1000 ? "." : "!");
    return 0;
  };
  asked.write = [](void*, const void*, std::size_t) -> govreport_status { return GOVREPORT_OK; };
  ASSERT_EQ(govreport_filing_export(filing_, &asked), GOVREPORT_OK);
  EXPECT_FALSE(out.empty());
  EXPECT_EQ(out.find('!'), std::string::npos);
}

TEST_F(CApi, AnUnknownFormatIsAFindingThatNamesIt) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  std::string out;
  govreport_export_request asked = request(&out);
  asked.format = text("docm");
  EXPECT_EQ(govreport_filing_export(filing_, &asked), GOVREPORT_REFUSED);
  EXPECT_NE(view(last_finding().message).find("docm"), std::string_view::npos);
}

TEST_F(CApi, AnUnknownOptionIsAFindingThatNamesIt) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  std::string out;
  govreport_export_request asked = request(&out);
  const govreport_setting setting = {text("colour"), text("red")};
  asked.settings = {&setting, 1, sizeof setting};
  EXPECT_EQ(govreport_filing_export(filing_, &asked), GOVREPORT_REFUSED);
  EXPECT_NE(view(last_finding().message).find("colour"), std::string_view::npos);
}

}  // namespace
}  // namespace govreport::capi_test
