/// Plugins of an earlier and of a later boundary, under the library's own host.
#include "document/document.hpp"
#include "export/format_host.hpp"
#include "export/plugin_module.hpp"
#include "govreport/form.hpp"
#include "test_folders.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

PluginModule load(const std::string& name) {
  Result<PluginModule> module =
      PluginModule::load(std::filesystem::path(GOVREPORT_TEST_MODULES) / (name + ".so"));
  if (!module) throw std::runtime_error(render(module.error(), Language::english).message);
  return *std::move(module);
}

CanonicalReport any_report() {
  return CanonicalReport([] { return std::string("<r/>"); });
}

/// What a plugin writes and reports under the library's host.
struct LibraryExport {
  Findings findings;
  MemorySink sink;

  explicit LibraryExport(const PluginModule& module) {
    Findings unrelated;
    const Result<Form> form =
        FormLibrary(test::templates_folder()).load("disclosure-annual-report", 2021, unrelated);
    Report report;
    report.form = form->id();
    report.version = form->version();
    report.year = 2024;
    report.cells["disputes/review.upheld"] = Value::number(*Decimal::parse("41"));
    const Document document = internal::bind(form->model(), report, unrelated);
    const SharedInput input{
        form->model(), document, any_report(), "report.xml", testing::TempDir()};
    const DescribedFormat& format = module.descriptor().formats.front();
    FormatHost host(format, input, sink, findings);
    const Result<void> done = host.run({}, {});
    EXPECT_TRUE(done) << (done ? "" : render(done.error(), Language::english).message);
  }
};

TEST(ShorterRecords, RunUnderTheLibrarysHost) {
  const PluginModule module = load("older");
  const LibraryExport exported(module);
  EXPECT_THAT(exported.sink.bytes(), HasSubstr("disputes/review.upheld=41\n"));
  ASSERT_EQ(exported.findings.size(), 1U);
  EXPECT_EQ(exported.findings[0].code, "older.told");
  EXPECT_EQ(exported.findings[0].severity, Severity::note);
  EXPECT_TRUE(exported.findings[0].arguments.empty());
}

TEST(LongerRecords, RunUnderTheLibrarysHost) {
  const PluginModule module = load("newer");
  const LibraryExport exported(module);
  EXPECT_THAT(exported.sink.bytes(), StartsWith("silent over "));
  ASSERT_EQ(exported.findings.size(), 1U);
  EXPECT_EQ(render(exported.findings[0], Language::english).message, "the newer plugin says well");
}

govreport_status fail_to_write(const govreport_host* host, const govreport_request*) {
  const govreport_finding finding = {
      sizeof finding, GOVREPORT_TEXT("test.full"), GOVREPORT_NONE, 0, {nullptr, 0, 32}};
  host->report(host->context, &finding);
  return GOVREPORT_IO;
}

TEST(StatusOfAPlugin, ThatCouldNotWriteIsNoFaultOfTheReport) {
  DescribedFormat format;
  format.description.id = "test";
  format.texts = {{"test.full", Severity::error, "", {"满了", ""}, {"full", ""}}};
  format.run = fail_to_write;
  const Document document;
  const FormModel form;
  const SharedInput input{form, document, any_report(), "report.xml", testing::TempDir()};
  MemorySink sink;
  Findings findings;
  const Result<void> done = FormatHost(format, input, sink, findings).run({}, {});
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, ErrorCode::io);
  EXPECT_EQ(done.error().id, "export.not-written");
}

}  // namespace
}  // namespace govreport::internal
