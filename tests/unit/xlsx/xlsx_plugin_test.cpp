#include "german_locale.hpp"
#include "govreport/plugin_sdk.hpp"
#include "workbook_reader.hpp"

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <ctime>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// Sheets of the sample: 1 prose, 2 like T2, 3 like T3, 4 like T4, 5 prose.

WorkbookText workbook_of(XlsxExport& sample) {
  EXPECT_EQ(sample.run(), GOVREPORT_OK);
  return WorkbookText(sample.host.output);
}

TEST(XlsxPlugin, DescribesItself) {
  const PluginModule module("xlsx");
  EXPECT_EQ(sdk::view(module.entry().id), "govreport.xlsx");
  EXPECT_EQ(sdk::view(module.entry().libraries), "libxlsxwriter 1.1.4");
  EXPECT_EQ(module.format().input, GOVREPORT_INPUT_SEMANTIC);
  EXPECT_EQ(module.format().options.count, 3U);
}

TEST(XlsxPlugin, MakesASheetASection) {
  XlsxExport sample;
  const std::string workbook = workbook_of(sample).part("xl/workbook.xml");
  EXPECT_THAT(workbook, HasSubstr("<sheet name=\"一、总体情况\""));
  EXPECT_THAT(workbook, HasSubstr("<sheet name=\"二\""));
  EXPECT_THAT(workbook, HasSubstr("<sheet name=\"五、存在的主要问题及改进情况\""));
  EXPECT_THAT(workbook, Not(HasSubstr("sheetId=\"6\"")));
}

TEST(XlsxPlugin, OpensWithTheTitleAndEndsWithTheSignature) {
  XlsxExport sample;
  const WorkbookText book = workbook_of(sample);
  EXPECT_EQ(book.text(1, "A1"), "云溪县水务局\n2024年政府信息公开工作年度报告");
  EXPECT_EQ(book.text(5, "A3"), "云溪县水务局");
  EXPECT_EQ(book.text(5, "A4"), "2025年1月20日");
}

TEST(XlsxPlugin, MergesExactlyTheSpans) {
  XlsxExport sample;
  const std::string sheet = workbook_of(sample).sheet(3);
  // Row 1 is the heading, the table begins in row 2.
  for (const char* const area : {"A2:C4",
                                 "D2:G2",
                                 "D3:D4",
                                 "E3:F3",
                                 "G3:G4",
                                 "A5:C5",
                                 "A7:A10",
                                 "B7:C7",
                                 "B8:B9",
                                 "B10:C10",
                                 "A11:C11",
                                 "A1:G1"})
    EXPECT_THAT(sheet, HasSubstr("<mergeCell ref=\"" + std::string(area) + "\"/>"));
  EXPECT_THAT(sheet, HasSubstr("<mergeCells count=\"13\">"));  // and A6:C6
}

TEST(XlsxPlugin, BordersEveryCellOfAMerge) {
  XlsxExport sample;
  const std::string sheet = workbook_of(sample).sheet(3);
  const std::size_t anchor = sheet.find("<c r=\"A2\" s=\"") + 13;
  const std::string style = sheet.substr(anchor, sheet.find('"', anchor) - anchor);
  for (const char* const covered : {"B2", "C2", "A3", "B3", "C3", "A4", "B4", "C4"})
    EXPECT_THAT(sheet, HasSubstr("<c r=\"" + std::string(covered) + "\" s=\"" + style + "\"/>"));
}

TEST(XlsxPlugin, WritesDerivedCellsAsFormulasWithCachedValues) {
  XlsxExport sample;
  const WorkbookText book = workbook_of(sample);
  EXPECT_EQ(book.cell(3, "G5"), "<f>SUM(D5:F5)</f><v>176</v>");
  EXPECT_EQ(book.cell(3, "D10"), "<f>SUM(D7:D9)</f><v>88</v>");
  EXPECT_EQ(book.cell(4, "E5"), "<f>SUM(A5:D5)</f><v>99</v>");
  EXPECT_EQ(book.cell(4, "O5"), "<f>SUM(K5:N5)</f><v>88</v>");
}

TEST(XlsxPlugin, WritesAGivenValueThatDiffersAsAConstantAndSaysSo) {
  XlsxExport sample;
  EXPECT_EQ(workbook_of(sample).cell(4, "J5"), "<v>18</v>");
  ASSERT_THAT(sample.host.codes(), ElementsAre("xlsx.written-as-constant"));
  const ReportedFinding& finding = sample.host.findings[0];
  EXPECT_EQ(finding.arguments.at("value"), "18");
  EXPECT_EQ(finding.arguments.at("computed"), "17");
  EXPECT_EQ(finding.node, sample.document.cell("disputes/direct.total").node);
}

TEST(XlsxPlugin, TrustsNoFormulaThatDoesNotGiveTheDocumentsValue) {
  XlsxExport sample;
  govreport_cell& total = sample.document.cell("disputes/review.total");
  total.text = total.number = sample.document.keep("98");
  EXPECT_EQ(workbook_of(sample).cell(4, "E5"), "<v>98</v>");
  EXPECT_THAT(sample.host.codes(),
              ElementsAre("xlsx.written-as-constant", "xlsx.written-as-constant"));
}

TEST(XlsxPlugin, WritesPlainNumbersOnRequest) {
  XlsxExport sample;
  sample.host.options["formulas"] = "no";
  const WorkbookText book = workbook_of(sample);
  EXPECT_EQ(book.cell(3, "G5"), "<v>176</v>");
  EXPECT_THAT(book.sheet(4), Not(HasSubstr("<f>")));
}

TEST(XlsxPlugin, WritesAFormulaItCannotShowAsItsValue) {
  XlsxExport sample;
  sample.document.tokens[sample.document.cell("disputes/review.total").formula.first].kind =
      GOVREPORT_TOKEN_PREVIOUS;
  EXPECT_EQ(workbook_of(sample).cell(4, "E5"), "<v>99</v>");
  EXPECT_THAT(sample.host.codes(),
              ElementsAre("xlsx.formula-not-live", "xlsx.written-as-constant"));
}

TEST(XlsxPlugin, NamesTheSheetOfCellsElsewhere) {
  XlsxExport sample;
  FakeDocument& document = sample.document;
  const govreport_range formula = document.cell("disputes/review.total").formula;
  for (std::uint32_t i = 0; i < 4; ++i)
    document.tokens[formula.first + i].operand = document.cell_named("requests/new/natural") + i;
  govreport_cell& total = document.cell("disputes/review.total");
  total.text = total.number = document.keep("352");  // 101 + 52 + 23 + 176
  EXPECT_EQ(workbook_of(sample).cell(4, "E5"), "<f>SUM('三'!D5:G5)</f><v>352</v>");
}

TEST(XlsxPlugin, KeepsWhatTheAuthorWroteWhereThereIsNoNumber) {
  XlsxExport sample;
  const WorkbookText book = workbook_of(sample);
  EXPECT_EQ(book.cell(2, "B8"), "");  // EMPTY stays blank: no 0 is invented
  EXPECT_EQ(book.text(2, "B11"), "/");
  EXPECT_EQ(book.text(2, "B12"), "约30件");
  EXPECT_EQ(book.cell(2, "C4"), "<v>0</v>");
}

TEST(XlsxPlugin, KeepsEveryDigitOfADecimal) {
  XlsxExport sample;
  govreport_cell& fee = sample.document.cell("proactive/fees/amount");
  fee.text = fee.number = sample.document.keep("4068.200");
  const WorkbookText book = workbook_of(sample);
  EXPECT_EQ(book.cell(2, "B15"), "<v>4068.2</v>");
  EXPECT_THAT(book.part("xl/styles.xml"), HasSubstr("formatCode=\"0.000\""));
}

TEST(XlsxPlugin, ShrinksNumbersAndWrapsText) {
  XlsxExport sample;
  const std::string styles = workbook_of(sample).part("xl/styles.xml");
  EXPECT_THAT(styles,
              HasSubstr("<alignment horizontal=\"center\" vertical=\"center\" "
                        "shrinkToFit=\"1\"/>"));
  EXPECT_THAT(styles,
              HasSubstr("<alignment horizontal=\"center\" vertical=\"center\" "
                        "wrapText=\"1\"/>"));
}

TEST(XlsxPlugin, WritesANumberOfMoreThanFifteenDigitsAsText) {
  XlsxExport sample;
  govreport_cell& fee = sample.document.cell("proactive/fees/amount");
  fee.text = fee.number = sample.document.keep("1234567890.123456");
  EXPECT_EQ(workbook_of(sample).text(2, "B15"), "1234567890.123456");
  EXPECT_THAT(sample.host.codes(), ElementsAre("xlsx.number-too-long", "xlsx.written-as-constant"));
}

TEST(XlsxPlugin, NeverTakesTextForAFormula) {
  XlsxExport sample;
  const WorkbookText book = workbook_of(sample);
  EXPECT_EQ(book.text(1, "A4"), "=SUM(1,2)看起来像公式，其实是正文。");
}

TEST(XlsxPlugin, KeepsTextThatLooksLikeAnEscapeOfCharacters) {
  XlsxExport sample;
  sample.document.paragraph(sample.document.section("x", "附"), "文件_x0041_与_x_");
  EXPECT_EQ(workbook_of(sample).text(6, "A2"), "文件_x005F_x0041_与_x_");
}

TEST(XlsxPlugin, PrintsANoteUnderItsTable) {
  XlsxExport sample;
  const WorkbookText book = workbook_of(sample);
  EXPECT_EQ(book.cell(2, "B5"), "<v>22</v>");
  EXPECT_EQ(book.text(2, "A16"), "注：22（其中修订16件）");
}

TEST(XlsxPlugin, MakesANoteThatStandsNowhereElseAComment) {
  XlsxExport sample;
  sample.document.cell("disputes/review.upheld").note = sample.document.keep("其中2件撤回");
  const WorkbookText book = workbook_of(sample);
  EXPECT_THAT(book.part("xl/comments1.xml"), HasSubstr("其中2件撤回"));
  EXPECT_THAT(book.part("xl/comments1.xml"), HasSubstr("<comment ref=\"A5\""));
}

TEST(XlsxPlugin, NamesEveryDataCell) {
  XlsxExport sample;
  const std::string workbook = workbook_of(sample).part("xl/workbook.xml");
  EXPECT_THAT(workbook,
              HasSubstr("<definedName name=\"requests.results.refused.secret.natural\">"
                        "'三'!$D$8</definedName>"));
  const std::string tag = "<definedName name=\"";
  std::size_t names = 0;
  for (std::size_t at = workbook.find(tag); at != std::string::npos;
       at = workbook.find(tag, at + 1))
    ++names;
  // And two of repeated rows, six for screen readers.
  EXPECT_EQ(names, 10U + 28U + 15U + 2U + 6U);
}

TEST(XlsxPlugin, SaysWhichNameExcelWouldNotTake) {
  XlsxExport sample;
  sample.document.cell("disputes/review.upheld").name = sample.document.keep("AB12");
  EXPECT_THAT(workbook_of(sample).part("xl/workbook.xml"), Not(HasSubstr("AB12")));
  EXPECT_THAT(sample.host.codes(), ElementsAre("xlsx.name-unusable", "xlsx.written-as-constant"));
}

TEST(XlsxPlugin, PrintsOnA4AsWideAsThePage) {
  XlsxExport sample;
  const WorkbookText book = workbook_of(sample);
  EXPECT_THAT(book.sheet(1),
              HasSubstr("<pageSetup paperSize=\"9\" fitToHeight=\"0\" "
                        "orientation=\"portrait\"/>"));
  EXPECT_THAT(book.sheet(3), HasSubstr("<pageSetup paperSize=\"9\" orientation=\"portrait\"/>"));
  EXPECT_THAT(book.sheet(3), HasSubstr("<pageSetUpPr fitToPage=\"1\"/>"));
}

TEST(XlsxPlugin, RepeatsHeaderRows) {
  XlsxExport sample;
  EXPECT_THAT(workbook_of(sample).part("xl/workbook.xml"),
              HasSubstr("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"2\">"
                        "'三'!$2:$4</definedName>"));
}

TEST(XlsxPlugin, TurnsThePageForATableTooWide) {
  XlsxExport sample;
  for (govreport_emu& width : sample.document.widths)
    width *= 2;
  EXPECT_THAT(workbook_of(sample).sheet(4), HasSubstr("orientation=\"landscape\""));
}

TEST(XlsxPlugin, PutsTwoTablesOfASectionOnOneGrid) {
  XlsxExport sample;
  FakeTable wide{.id = "wide",
                 .title = "",
                 .sheet = "",
                 .rows = 1,
                 .columns = 2,
                 .header_rows = 0,
                 .label_columns = 1,
                 .widths_mm = {78.1, 77.9},
                 .cells = {{.row = 0, .column = 0, .text = "4", .id = "wide/a"},
                           {.row = 0, .column = 1, .text = "6", .id = "wide/b"}}};
  const govreport_index section = sample.document.nodes[sample.document.tables[1].node].parent;
  sample.document.table(section, wide);
  const std::string sheet = workbook_of(sample).sheet(3);
  EXPECT_THAT(sheet, HasSubstr("<mergeCell ref=\"A12:C12\"/>"));
  EXPECT_THAT(sheet, HasSubstr("<mergeCell ref=\"D12:G12\"/>"));
}

TEST(XlsxPlugin, ShowsALongParagraphOverSeveralRows) {
  XlsxExport sample;
  std::string words;
  for (int i = 0; i < 120; ++i)
    words += "一段很长的文字，";
  sample.document.paragraph(sample.document.section("long", "附"), words);
  EXPECT_THAT(workbook_of(sample).sheet(6), HasSubstr("<mergeCell ref=\"A2:B4\"/>"));
}

TEST(XlsxPlugin, CarriesTheDateItIsGiven) {
  XlsxExport sample;
  EXPECT_THAT(workbook_of(sample).part("docProps/core.xml"), HasSubstr("1980-01-01T00:00:00Z"));
  sample.host.options["created"] = "2025-02-28";
  EXPECT_THAT(workbook_of(sample).part("docProps/core.xml"), HasSubstr("2025-02-28T00:00:00Z"));
}

TEST(XlsxPlugin, CarriesTitleAuthorSubjectAndKeywords) {
  XlsxExport sample;
  const std::string core = workbook_of(sample).part("docProps/core.xml");
  EXPECT_THAT(core, HasSubstr("<dc:title>云溪县水务局2024年政府信息公开工作年度报告</dc:title>"));
  EXPECT_THAT(core, HasSubstr("<dc:creator>云溪县水务局</dc:creator>"));
  EXPECT_THAT(core, HasSubstr("<dc:subject>政府信息公开工作年度报告</dc:subject>"));
  EXPECT_THAT(core, HasSubstr("<cp:keywords>政府信息公开, 年度报告, 2024</cp:keywords>"));
}

TEST(XlsxPlugin, GivesTheSameBytesAgainInAnotherFolderAndTimeZone) {
  XlsxExport first;
  ASSERT_EQ(first.run(), GOVREPORT_OK);
  setenv("TZ", "Pacific/Kiritimati", 1);
  tzset();
  XlsxExport second;
  EXPECT_EQ(second.run(), GOVREPORT_OK);
  unsetenv("TZ");
  tzset();
  EXPECT_EQ(first.host.output, second.host.output);
}

TEST(XlsxPlugin, WritesTheSameBytesUnderAGermanLocale) {
  XlsxExport plain;
  ASSERT_EQ(plain.run(), GOVREPORT_OK);
  const FakeHost folder;
  const GermanLocale locale(folder.scratch_folder());
  if (!locale.is_on())
    GTEST_SKIP() << "skipped, because there is no locale de_DE.UTF-8 and localedef cannot make it";
  XlsxExport german;
  const govreport_status status = german.run();
  EXPECT_STREQ(std::localeconv()->decimal_point, ",") << "the host's locale was not put back";
  ASSERT_EQ(status, GOVREPORT_OK);
  EXPECT_EQ(german.host.output, plain.host.output);
}

TEST(XlsxPlugin, ExportsADocumentWithoutSections) {
  FakeDocument document;
  document.head.title = document.keep("只有标题");
  document.node(GOVREPORT_NODE_TITLE, 0, "只有标题");
  document.seal();
  FakeHost host;
  host.document = &document.head;
  EXPECT_EQ(host.run(PluginModule("xlsx").format()), GOVREPORT_OK);
  EXPECT_EQ(WorkbookText(host.output).text(1, "A1"), "只有标题");
}

TEST(XlsxPlugin, SaysHowFarItIs) {
  XlsxExport sample;
  workbook_of(sample);
  EXPECT_TRUE(std::is_sorted(sample.host.progress.begin(), sample.host.progress.end()));
  EXPECT_EQ(sample.host.progress.back(), 1000U);
  EXPECT_THAT(sample.host.left_behind(), IsEmpty());
}

}  // namespace
}  // namespace govreport::test
