#include "readers/xlsx_formula.hpp"

#include <string>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

XlsxWorkbook workbook() {
  XlsxWorkbook result;
  result.sheets.resize(2);
  result.sheets[0].name = "三";
  result.sheets[1].name = "it's";
  return result;
}

/// "+三!A1 -it's!B2", sorted; "none".
std::string terms(const std::string& formula, int rows = 0, int columns = 0) {
  XlsxCell cell;
  cell.formula = formula;
  cell.row_shift = rows;
  cell.column_shift = columns;
  const XlsxWorkbook book = workbook();
  const auto sum = sum_of_formula(book, 0, cell);
  if (!sum) return "none";
  std::string text;
  for (const XlsxTerm& term : *sum) {
    if (!text.empty()) text += ' ';
    text += term.sign < 0 ? '-' : '+';
    text += place_in_words(book.sheets[term.place.sheet].name, term.place.at);
  }
  return text;
}

TEST(XlsxFormula, IsASumOfCellsHoweverWritten) {
  EXPECT_EQ(terms("SUM(A1:C1)"), "+三!A1 +三!B1 +三!C1");
  EXPECT_EQ(terms("sum(A1, B1)"), "+三!A1 +三!B1");
  EXPECT_EQ(terms("A1+B1-C1"), "-三!C1 +三!A1 +三!B1");
  EXPECT_EQ(terms("SUM(A1:A2)-SUM(B1)"), "-三!B1 +三!A1 +三!A2");
  EXPECT_EQ(terms("-(A1-B1)"), "-三!A1 +三!B1");
  EXPECT_EQ(terms("$A$1+(B1)"), "+三!A1 +三!B1");
}

TEST(XlsxFormula, NamesOtherSheets) {
  EXPECT_EQ(terms("三!A1+'it''s'!B2"), "+三!A1 +it's!B2");
  EXPECT_EQ(terms("四!A1"), "none");
}

TEST(XlsxFormula, MovesWithItsCellWhereItIsShared) {
  EXPECT_EQ(terms("SUM(A1:B1)", 2, 1), "+三!B3 +三!C3");
  EXPECT_EQ(terms("SUM($A1:B$1)", 0, 1), "+三!A1 +三!B1 +三!C1");
}

TEST(XlsxFormula, AnyOtherFormulaIsNone) {
  for (const char* const formula : {"",
                                    "A1*2",
                                    "A1+1",
                                    "IF(A1,B1,C1)",
                                    "SUM(A1",
                                    "SUM()",
                                    "A1:",
                                    "B1:A1",
                                    "A1+",
                                    "cmd|'/c x'!A0",
                                    "[1]三!A1",
                                    "SUM(A1:A9999)",
                                    "SUMIF(A1,B1)",
                                    "A1 B1",
                                    "#REF!",
                                    "TRUE"})
    EXPECT_EQ(terms(formula), "none") << formula;
  EXPECT_EQ(terms(std::string(1000, '(')), "none");
}

TEST(XlsxAddress, ReadsWhatItWrites) {
  for (const char* const text : {"A1", "Z9", "AA10", "XFD1048576"})
    EXPECT_EQ(to_text(*to_address(text)), text);
  EXPECT_EQ(to_address("$d$7"), (XlsxAddress{6, 3}));
  for (const char* const text :
       {"", "A", "1", "A0", "XFE1", "A1048577", "A1B", "$$A1", "AAAAAAAA1"})
    EXPECT_EQ(to_address(text), std::nullopt) << text;
}

}  // namespace
}  // namespace govreport::internal
