#include "../layout/sample_report.hpp"
#include "govreport/check.hpp"
#include "govreport/export_files.hpp"

#include <string>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

const std::string some_digest(64, 'a');

FormatUse pdf_use() {
  FormatUse use;
  use.format = "pdf";
  use.plugin = "govreport.pdf";
  use.plugin_version = "1.2.3";
  use.plugin_file = "govreport_pdf.so";
  use.plugin_sha256 = std::string(64, 'b');
  use.libraries = "PoDoFo 0.9.8";
  use.options = {{"compress", "no"}, {"attach", "a.csv"}};
  use.files = {used_file("a.csv", "1,2\n")};
  use.pages = 7;
  use.seal.signature = PageBox{7, 360, 36000, 3600000, 720};
  return use;
}

ExportRecord some_record() {
  ExportRecord record;
  record.outputs = {{"pdf", "out/报告.pdf", 1234567890123, some_digest}};
  record.summary.formats = {pdf_use()};
  record.summary.pages = 7;
  record.summary.seal = pdf_use().seal;
  record.summary.faces = {{"heiti", "Noto Sans CJK SC", "Bold", "Noto.ttc", 2, some_digest}};
  InputUse input;
  input.file = used_file("in/报告 \"1\".md", "text");
  input.source = Source::workbook;
  input.form = "disclosure-annual-report";
  input.version = 2021;
  input.explanations[{"XY-CARRY", "requests/carried-in/total"}] = "移交\n两件";
  input.previous = used_file("last.xml", "last");
  record.input = input;
  record.template_files = {used_file("a/1/form.xml", "x"), used_file("shared/y.xml", "y")};
  record.families = {{"heiti", "Noto Sans CJK SC"}};
  record.libraries = "HarfBuzz 6.0.0";
  record.draft = true;
  record.checked = 1;
  return record;
}

Findings some_findings() {
  Finding sum;
  sum.code = "identity";
  sum.rule = "T3-ROW";
  sum.place = {{}, "requests/new/total", "新收 › 总计", "三!J4", 57};
  sum.expected = "291";
  sum.found = "290";
  sum.suspects = {"requests/new/total"};
  sum.arguments = {{"slip", "digits"}};
  Finding word;
  word.severity = Severity::note;
  word.code = "layout.something";
  return {sum, word};
}

std::string line() {
  Findings findings;
  const Form form = FormLibrary(test::templates_folder())
                        .load("disclosure-annual-report", 2021, findings)
                        .value();
  return export_json({form, test::numbered_report()},
                     "in/报告 \"1\".md",
                     some_record(),
                     some_findings(),
                     Language::english);
}

TEST(ExportRecordLine, ReadsBackEqual) {
  const Result<RecordedExport> read = read_export_record(line());
  ASSERT_TRUE(read) << render(read.error(), Language::english).message;
  EXPECT_EQ(read->record, some_record());
  EXPECT_EQ(read->file, "in/报告 \"1\".md");
  EXPECT_EQ(read->form, "disclosure-annual-report");
  EXPECT_EQ(read->version, 2021);
  EXPECT_EQ(read->body, test::numbered_report().body);
}

TEST(ExportRecordLine, ReadsFindingsBackWithTheWordsTheyWereToldIn) {
  const Result<RecordedExport> read = read_export_record(line());
  ASSERT_TRUE(read);
  ASSERT_EQ(read->findings.size(), 2U);
  const Finding& sum = read->findings.front();
  EXPECT_EQ(sum.place, some_findings().front().place);
  EXPECT_EQ(sum.expected, "291");
  EXPECT_EQ(sum.suspects, some_findings().front().suspects);
  EXPECT_EQ(read->findings.back().severity, Severity::note);
  EXPECT_EQ(render(sum, Language::chinese).message,
            render(some_findings().front(), Language::english).message);
}

TEST(ExportRecordLine, PassesOverMembersThatItDoesNotKnow) {
  std::string text = line();
  text.insert(1, R"("of-a-later-version":{"x":[1.5]},)");
  EXPECT_TRUE(read_export_record(text));
}

/// `line()` with the first `before` replaced.
std::string changed(const std::string& before, const std::string& after) {
  std::string text = line();
  const std::size_t at = text.find(before);
  EXPECT_NE(at, std::string::npos) << before;
  return at == std::string::npos ? text : text.replace(at, before.size(), after);
}

struct Fault {
  std::string before;
  std::string after;
  std::string id;
  std::string member;
};

TEST(FaultyExportRecord, NamesWhatIsMissingOrWrong) {
  const std::vector<Fault> faults = {
      {R"("year":)", R"("jahr":)", "record.missing", "/year"},
      {R"("sha256":"aaa)", R"("sha257":"aaa)", "record.missing", "/outputs/0/sha256"},
      {R"("plugin-sha256":"bb)",
       R"("plugin-sha256":"BB)",
       "record.wrong-kind",
       "/outputs/0/plugin-sha256"},
      {R"("size":1234567890123)", R"("size":-1)", "record.wrong-value", "/outputs/0/size"},
      {R"("size":1234567890123)", R"("size":1e3)", "record.wrong-value", "/outputs/0/size"},
      {R"("size":1234567890123)", R"("size":"12")", "record.wrong-kind", "/outputs/0/size"},
      {R"("from":"xlsx")", R"("from":"xls")", "record.wrong-kind", "/input/from"},
      {R"("draft":true)", R"("draft":"yes")", "record.wrong-kind", "/draft"},
      {R"("left":"0.01")",
       R"("left":"1e9")",
       "record.wrong-kind",
       "/outputs/0/seal/signature/left"},
      {R"("checked":1)", R"("checked":3)", "record.wrong-kind", "/checked"},
      {R"("files":[{"file":"a/1/form.xml")",
       R"("files":[{"file":"a/2/form.xml")",
       "record.wrong-kind",
       "/template/sha256"},
      {R"("severity":"error")",
       R"("severity":"fatal")",
       "record.wrong-kind",
       "/findings/0/severity"},
      {R"("families":{)", R"("families":{"~/":1,)", "record.wrong-kind", "/families/~0~1"},
  };
  for (const Fault& fault : faults) {
    const Result<RecordedExport> read = read_export_record(changed(fault.before, fault.after));
    ASSERT_FALSE(read) << fault.after;
    EXPECT_EQ(read.error().id, fault.id) << fault.after;
    EXPECT_EQ(read.error().arguments.front().value, fault.member) << fault.after;
  }
}

TEST(FaultyExportRecord, CutOffAnywhereIsAnError) {
  const std::string whole = line();
  for (std::size_t length = 0; length < whole.size(); length += 7)
    EXPECT_FALSE(read_export_record(whole.substr(0, length))) << length;
}

TEST(FaultyExportRecord, OfAnExportThatFailedSaysSo) {
  const std::string failed =
      unread_json("a.md", {}, {ErrorCode::not_found, "file.not-found", {}, {}}, Language::english);
  const Result<RecordedExport> read = read_export_record(failed);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().id, "record.nothing-made");
}

TEST(FaultyExportRecord, ThatIsNoObjectSaysSo) {
  for (const char* text : {"[]", "null", "\"x\"", "1"})
    EXPECT_EQ(read_export_record(text).error().id, "record.not-an-object") << text;
}

}  // namespace
}  // namespace govreport::internal
