/// The workbook to be filled in: what may be changed, what it takes, what it shows by itself.
#include "workbook_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using testing::HasSubstr;
using testing::Not;

// Sheets: 1 the guide, then those of the sample (2 prose, 3 like T2, 4 like T3, 5 like T4, 6
// prose), then 7, the checks.

class XlsxFillIn : public testing::Test {
 protected:
  XlsxFillIn() { sample_.host.options["mode"] = "fill-in"; }

  WorkbookText book() {
    EXPECT_EQ(sample_.run(), GOVREPORT_OK);
    return WorkbookText(sample_.host.output);
  }
  /// The style of a cell, as its <xf> in the order of the workbook.
  static std::string format_of(const WorkbookText& book, int sheet, const std::string& address) {
    const std::string& xml = book.sheet(sheet);
    const std::size_t at = xml.find(" s=\"", xml.find("<c r=\"" + address + "\"")) + 4;
    const std::string& styles = book.part("xl/styles.xml");
    std::size_t position = styles.find("<cellXfs");
    for (int skip = std::stoi(xml.substr(at)); skip >= 0; --skip)
      position = styles.find("<xf ", position + 1);
    const std::size_t next = styles.find("<xf ", position + 1);
    return styles.substr(position, std::min(next, styles.find("</cellXfs>")) - position);
  }
  static bool is_unlocked(const WorkbookText& book, int sheet, const std::string& address) {
    return format_of(book, sheet, address).find("locked=\"0\"") != std::string::npos;
  }

  XlsxExport sample_;
};

TEST_F(XlsxFillIn, ProtectsEverySheetWithoutAPassword) {
  const WorkbookText workbook = book();
  for (int sheet = 1; sheet <= 7; ++sheet) {
    EXPECT_THAT(workbook.sheet(sheet), HasSubstr("<sheetProtection sheet=\"1\"")) << sheet;
    EXPECT_THAT(workbook.sheet(sheet), Not(HasSubstr("password"))) << sheet;
  }
  EXPECT_TRUE(workbook.has_string("工作表的保护没有设密码"));
}

TEST_F(XlsxFillIn, AReportAsSuchIsNotProtected) {
  sample_.host.options["mode"] = "report";
  const WorkbookText workbook = book();
  for (int sheet = 1; sheet <= 5; ++sheet)
    EXPECT_THAT(workbook.sheet(sheet), Not(HasSubstr("sheetProtection"))) << sheet;
}

TEST_F(XlsxFillIn, UnlocksWhatIsToBeFilledInAndNothingElse) {
  const WorkbookText workbook = book();
  EXPECT_TRUE(is_unlocked(workbook, 4, "D5"));   // a number
  EXPECT_FALSE(is_unlocked(workbook, 4, "G5"));  // its row's total
  EXPECT_FALSE(is_unlocked(workbook, 4, "A5"));  // its label
  EXPECT_FALSE(is_unlocked(workbook, 4, "A1"));  // the heading
  EXPECT_TRUE(is_unlocked(workbook, 2, "A7"));   // a paragraph
  EXPECT_TRUE(is_unlocked(workbook, 2, "A12"));  // room for another
  EXPECT_FALSE(is_unlocked(workbook, 2, "A1"));  // the title
}

TEST_F(XlsxFillIn, AUnitThatTravelsIsShownByTheNumberFormatAndMayBeTyped) {
  FakeDocument& document = sample_.document;
  govreport_cell& cell = document.cell("proactive/fees/amount");
  cell.choices = {static_cast<std::uint32_t>(document.choices.size()), 2};
  cell.unit = document.keep("元");
  cell.minimum = document.keep("0");
  document.choices.push_back(document.keep("万元"));
  document.choices.push_back(document.keep("元"));
  const WorkbookText workbook = book();
  EXPECT_THAT(workbook.part("xl/styles.xml"), HasSubstr("0&quot;元&quot;\""));
  const std::string& sheet = workbook.sheet(3);
  EXPECT_THAT(sheet, HasSubstr("type=\"custom\""));
  EXPECT_THAT(sheet, HasSubstr("\"万元\",\"\"),\"元\",\"\"))"));
  EXPECT_THAT(sheet, HasSubstr("连单位一起填，如 125000万元"));
}

TEST_F(XlsxFillIn, ABlankCellWhoseUnitTravelsWaitsForTheUsualOne) {
  FakeDocument& document = sample_.document;
  govreport_cell& cell = document.cell("proactive/fees/amount");
  cell.state = GOVREPORT_STATE_EMPTY;
  cell.number = cell.text = {};
  cell.choices = {static_cast<std::uint32_t>(document.choices.size()), 2};
  document.choices.push_back(document.keep("万元"));
  document.choices.push_back(document.keep("元"));
  EXPECT_THAT(book().part("xl/styles.xml"), HasSubstr("General&quot;万元&quot;"));
}

TEST_F(XlsxFillIn, ASumThatWasGivenOtherwiseCanBeMended) {
  sample_.document.cell("disputes/review.total").flags |= GOVREPORT_CELL_CONSTANT;
  EXPECT_TRUE(is_unlocked(book(), 5, "E5"));
}

TEST_F(XlsxFillIn, TellsWhatACellTakesAndRefusesTheRest) {
  sample_.document.cell("requests/new/natural").minimum = sample_.document.keep("0");
  const WorkbookText workbook = book();
  const std::string& sheet = workbook.sheet(4);
  EXPECT_THAT(sheet, HasSubstr("type=\"whole\" operator=\"greaterThanOrEqual\""));
  EXPECT_THAT(sheet, HasSubstr("promptTitle=\"填整数\""));
  EXPECT_THAT(sheet, HasSubstr("errorTitle=\"这一格不能这样填\""));
  EXPECT_THAT(sheet, HasSubstr("这一格应填整数，不小于 0。"));
}

TEST_F(XlsxFillIn, NamesTheUnitAndTheLimitsOfADecimal) {
  govreport_cell& fee = sample_.document.cell("proactive/fees/amount");
  fee.type = GOVREPORT_TYPE_DECIMAL;
  fee.unit = sample_.document.keep("万元");
  fee.minimum = sample_.document.keep("0");
  fee.maximum = sample_.document.keep("99.5");
  const std::string sheet = book().sheet(3);
  EXPECT_THAT(sheet, HasSubstr("<dataValidation type=\"decimal\""));
  EXPECT_THAT(sheet, HasSubstr("这一格应填数，不小于 0，不大于 99.5，单位：万元。"));
  EXPECT_THAT(sheet, HasSubstr("<formula1>0</formula1><formula2>99.5</formula2>"));
}

TEST_F(XlsxFillIn, OffersTheChoices) {
  sample_.document.choices = {sample_.document.keep("是"), sample_.document.keep("否")};
  govreport_cell& cell = sample_.document.cell("disputes/review.upheld");
  cell.type = GOVREPORT_TYPE_CHOICE;
  cell.choices = {0, 2};
  EXPECT_THAT(book().sheet(5), HasSubstr("<formula1>\"是,否\"</formula1>"));
}

TEST_F(XlsxFillIn, ABlankSumIsLiveFromTheBeginning) {
  for (const char* const id : {"upheld", "corrected", "other", "pending", "total"}) {
    govreport_cell& cell = sample_.document.cell(std::string("disputes/review.") + id);
    cell.state = GOVREPORT_STATE_EMPTY;
    cell.number = cell.text = {};
  }
  const WorkbookText workbook = book();
  EXPECT_EQ(workbook.cell(5, "A5"), "");
  EXPECT_EQ(workbook.cell(5, "E5"), "<f>SUM(A5:D5)</f><v>0</v>");
}

TEST_F(XlsxFillIn, ListsEveryIdentityWithBothSidesAndWhetherItHolds) {
  const WorkbookText workbook = book();
  EXPECT_EQ(workbook.text(7, "B5"), "T4-SUM");
  EXPECT_THAT(workbook.cell(7, "D5"), HasSubstr("<f>SUM('四'!A5:D5)</f>"));
  EXPECT_THAT(workbook.cell(7, "E5"), HasSubstr("<f>SUM('四'!E5)</f>"));
  EXPECT_THAT(workbook.cell(7, "G5"), HasSubstr("<f>IF(F5=0,\"通过\",\"不符\")</f><v>通过</v>"));
  EXPECT_EQ(workbook.text(7, "B7"), "T4-SUM");
  EXPECT_THAT(workbook.sheet(7), Not(HasSubstr("<row r=\"8\"")));
  // In the sample one total is blank, and one cell.
  EXPECT_THAT(workbook.cell(7, "A2"), HasSubstr("<v>共 3 项，其中不符 1 项；还有 1 格未填。</v>"));
}

TEST_F(XlsxFillIn, SaysWhichIdentityIsBroken) {
  govreport_cell& total = sample_.document.cell("disputes/review.total");
  total.flags |= GOVREPORT_CELL_CONSTANT;
  total.number = total.text = sample_.document.keep("7");
  const WorkbookText workbook = book();
  EXPECT_THAT(workbook.cell(7, "G5"), HasSubstr("<v>不符</v>"));
  EXPECT_THAT(workbook.cell(7, "A2"), HasSubstr("其中不符 2 项"));
}

TEST_F(XlsxFillIn, AnIdentityWithLastYearsFiguresIsListedAsNotCheckedHere) {
  sample_.document.tokens[sample_.document.rules[0].left.first].kind = GOVREPORT_TOKEN_PREVIOUS;
  EXPECT_EQ(book().text(7, "G5"), "须对照上年报告");
}

TEST_F(XlsxFillIn, MarksTheCellsOfABrokenIdentity) {
  EXPECT_THAT(book().sheet(5),
              HasSubstr("<conditionalFormatting sqref=\"A5:D5 E5\"><cfRule type=\"expression\" "
                        "dxfId=\"0\" priority=\"1\"><formula>ROUND((SUM($A$5:$D$5))-(SUM($E$5)),6)"
                        "&lt;&gt;0</formula>"));
}

TEST_F(XlsxFillIn, KeepsHeaderRowsInSight) {
  EXPECT_THAT(book().sheet(4),
              HasSubstr("<pane ySplit=\"4\" topLeftCell=\"A5\" activePane=\"bottomLeft\" "
                        "state=\"frozen\"/>"));
}

TEST_F(XlsxFillIn, NamesTheTitlesOfRowsAndColumnsForScreenReaders) {
  const std::string workbook = book().part("xl/workbook.xml");
  EXPECT_THAT(workbook, HasSubstr("\"ColumnTitleRegion"));
  EXPECT_THAT(workbook, HasSubstr("'三'!$A$2:$C$4</definedName>"));
}

TEST_F(XlsxFillIn, SaysInItsPropertiesWhichReportItIs) {
  const std::string properties = book().part("docProps/custom.xml");
  EXPECT_THAT(properties,
              HasSubstr("name=\"govreport.form\"><vt:lpwstr>disclosure-annual-report<"));
  EXPECT_THAT(properties, HasSubstr("name=\"govreport.version\"><vt:lpwstr>2021<"));
  EXPECT_THAT(properties, HasSubstr("name=\"govreport.year\"><vt:lpwstr>2024<"));
  EXPECT_THAT(properties, HasSubstr("name=\"govreport.body\"><vt:lpwstr>云溪县水务局<"));
}

TEST_F(XlsxFillIn, SpeaksEnglishWhereTheFormDoes) {
  sample_.document.head.language = sample_.document.keep("en");
  const WorkbookText workbook = book();
  EXPECT_THAT(workbook.part("xl/workbook.xml"), HasSubstr("<sheet name=\"Checks\""));
  EXPECT_THAT(workbook.cell(7, "G5"), HasSubstr("<v>holds</v>"));
  EXPECT_THAT(workbook.sheet(4), HasSubstr("promptTitle=\"A number\""));
}

}  // namespace
}  // namespace govreport::test
