#include "workbook_reader.hpp"

#include <csignal>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

namespace govreport::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(XlsxPlugin, HandsBackWhatTheSinkSaidWhateverTheByte) {
  XlsxExport whole;
  ASSERT_EQ(whole.run(), GOVREPORT_OK);
  for (const std::size_t byte : {std::size_t{0}, std::size_t{1}, whole.host.output.size() - 1}) {
    XlsxExport sample;
    sample.host.fails_at = byte;
    EXPECT_EQ(sample.run(), GOVREPORT_IO) << "at byte " << byte;
    EXPECT_THAT(sample.host.left_behind(), IsEmpty());
  }
}

TEST(XlsxPlugin, StopsWhenAsked) {
  for (const std::size_t call : {1U, 2U, 3U, 4U}) {
    XlsxExport sample;
    sample.host.stops_at_call = call;
    EXPECT_EQ(sample.run(), GOVREPORT_CANCELLED) << "at call " << call;
    EXPECT_THAT(sample.host.left_behind(), IsEmpty());
  }
}

TEST(XlsxPlugin, SaysWhichExtensionAHostLacks) {
  XlsxExport sample;
  sample.host.has_scratch = false;
  EXPECT_EQ(sample.run(), GOVREPORT_UNSUPPORTED);
  ASSERT_THAT(sample.host.codes(), ElementsAre("plugin.missing-extension"));
  EXPECT_EQ(sample.host.findings[0].arguments.at("extension"), "govreport.scratch/1");
}

TEST(XlsxPlugin, SaysWhenItsScratchFolderIsGone) {
  XlsxExport sample;
  std::filesystem::remove_all(sample.host.scratch_folder());
  EXPECT_EQ(sample.run(), GOVREPORT_IO);
  EXPECT_THAT(sample.host.codes(), ElementsAre("xlsx.written-as-constant", "xlsx.not-written"));
  EXPECT_EQ(sample.host.output, "");
}

/// Files of this process may not grow beyond some size: as on a disk that is full.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit = {bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() {
    setrlimit(RLIMIT_FSIZE, &before_);
    static_cast<void>(std::signal(SIGXFSZ, handler_));
  }

 private:
  rlimit before_{};
  void (*handler_)(int);
};

TEST(XlsxPlugin, SaysThatTheDiskIsFull) {
  XlsxExport sample;
  govreport_status status = GOVREPORT_OK;
  {
    const FileSizeLimit full(4000);
    status = sample.run();
  }
  EXPECT_EQ(status, GOVREPORT_IO);
  EXPECT_EQ(sample.host.codes().back(), "xlsx.not-written");
  EXPECT_EQ(sample.host.output, "");
  EXPECT_THAT(sample.host.left_behind(), IsEmpty());
}

TEST(XlsxPlugin, LetsNoPartThatWasCutOffPass) {
  XlsxExport sample;
  std::string words;
  for (int i = 0; i < 30'000; ++i)
    words += "字";
  // The strings take 90 kB before they are packed, the package less than 15.
  sample.document.paragraph(sample.document.section("long", "附"), words);
  govreport_status status = GOVREPORT_OK;
  {
    const FileSizeLimit full(40'000);
    status = sample.run();
  }
  EXPECT_EQ(status, GOVREPORT_IO);
  ASSERT_EQ(sample.host.codes().back(), "xlsx.not-written");
  EXPECT_EQ(sample.host.findings.back().arguments.at("what"), "xl/sharedStrings.xml is cut off");
  EXPECT_EQ(sample.host.output, "");
}

TEST(XlsxPlugin, RefusesWhatIsNoDate) {
  for (const char* const date : {"2025-13-01",
                                 "2025-02-29",
                                 "25-01-01",
                                 "2025/01/01",
                                 "1979-12-31",
                                 "2025-1-1",
                                 "-025-01-01",
                                 "2025-01-+1",
                                 "heute"}) {
    XlsxExport sample;
    sample.host.options["created"] = date;
    EXPECT_EQ(sample.run(), GOVREPORT_REFUSED) << date;
    EXPECT_THAT(sample.host.codes(), ElementsAre("xlsx.created-not-a-date")) << date;
  }
}

TEST(XlsxPlugin, RefusesAParagraphLongerThanACellHolds) {
  XlsxExport sample;
  std::string words;
  for (int i = 0; i < 32'768; ++i)
    words += "字";
  sample.document.paragraph(sample.document.section("long", "附"), words);
  EXPECT_EQ(sample.run(), GOVREPORT_REFUSED);
  ASSERT_THAT(sample.host.codes(), ElementsAre("xlsx.text-too-long"));
  EXPECT_EQ(sample.host.findings[0].arguments.at("length"), "32768");
}

TEST(XlsxPlugin, WritesAParagraphOfJustThatLength) {
  XlsxExport sample;
  std::string words;
  for (int i = 0; i < 32'767; ++i)
    words += "字";
  sample.document.paragraph(sample.document.section("long", "附"), words);
  ASSERT_EQ(sample.run(), GOVREPORT_OK);
  EXPECT_TRUE(WorkbookText(sample.host.output).has_string(words));
}

TEST(XlsxPlugin, SaysWhatItCallsASheetInstead) {
  XlsxExport sample;
  sample.document.section("a", "附件：名单");
  sample.document.section("b", "三");
  ASSERT_EQ(sample.run(), GOVREPORT_OK);
  ASSERT_THAT(sample.host.codes(), ElementsAre("xlsx.sheet-renamed", "xlsx.written-as-constant"));
  EXPECT_EQ(sample.host.findings[0].arguments.at("name"), "三 (2)");
}

TEST(XlsxPlugin, RefusesATableWithMoreRowsThanASheet) {
  XlsxExport sample;
  sample.document.tables[0].rows = 1'048'577;
  EXPECT_EQ(sample.run(), GOVREPORT_REFUSED);
  EXPECT_THAT(sample.host.codes(), ElementsAre("xlsx.table-too-large"));
}

TEST(XlsxPlugin, SaysThatARowIsTallerThanExcelAllows) {
  XlsxExport sample;
  govreport_cell& label = sample.document.cells[sample.document.tables[0].cells.first + 5];
  std::string words;
  for (int i = 0; i < 700; ++i)
    words += "字";
  label.text = sample.document.keep(words);
  ASSERT_EQ(sample.run(), GOVREPORT_OK);
  EXPECT_THAT(sample.host.codes(), ElementsAre("xlsx.row-too-tall", "xlsx.written-as-constant"));
  EXPECT_TRUE(WorkbookText(sample.host.output).has_string(words));
}

}  // namespace
}  // namespace govreport::test
