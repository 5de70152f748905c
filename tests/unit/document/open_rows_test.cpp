/// Tables whose rows come with the report, bound.
#include "document/document.hpp"
#include "govreport/read.hpp"
#include "open_rows_form.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

using test::five_rows;
using test::open_rows_form;
using test::open_rows_report;
using testing::ElementsAre;
using testing::IsEmpty;

Document bound(const Report& report) {
  Findings findings;
  return internal::bind(with_rows_of(open_rows_form(), report).model(), report, findings);
}

Document blank() {
  Findings findings;
  return bind_blank(open_rows_form().model(), open_rows_report(), findings);
}

const govreport_cell& cell_at(const Document& document, std::uint32_t row, std::uint32_t column) {
  for (const govreport_cell& cell : document.cells)
    if (cell.table == 0 && cell.row == row && cell.column == column) return cell;
  ADD_FAILURE() << "no cell at " << row << ", " << column;
  return document.cells.front();
}

std::vector<std::string> headers(const Document& document, const govreport_cell& cell) {
  std::vector<std::string> words;
  for (std::uint32_t i = 0; i < cell.headers.count; ++i)
    words.emplace_back(view(document.cells[document.header_cells[cell.headers.first + i]].text));
  return words;
}

std::vector<std::string> paragraphs(const Document& document) {
  std::vector<std::string> words;
  for (const govreport_node& node : document.nodes)
    if (node.kind == GOVREPORT_NODE_PARAGRAPH) words.emplace_back(view(node.text));
  return words;
}

TEST(OpenRowsDocument, HasItsLabelsUnderHeadsOfTheirOwn) {
  const Document document = bound(five_rows());
  const govreport_cell& code = cell_at(document, 0, 0);
  const govreport_cell& name = cell_at(document, 0, 1);
  EXPECT_EQ(view(code.text), "Code");
  EXPECT_EQ(view(name.text), "Kind");
  EXPECT_EQ(code.role, std::uint32_t{GOVREPORT_ROLE_COLUMN_HEADER});
  EXPECT_EQ(code.row_span, 2U);
  EXPECT_EQ(name.column_span, 1U);
}

TEST(OpenRowsDocument, AValueIsHeadedByItsColumnItsCodeAndItsName) {
  const Document document = bound(five_rows());
  const govreport_cell& value = cell_at(document, 5, 3);
  EXPECT_EQ(view(value.id), "income/2010301/of.taxes");
  EXPECT_EQ(view(value.number), "40");
  EXPECT_THAT(headers(document, value),
              ElementsAre("Of which", "Taxes", "2010301", "Administration"));
}

TEST(OpenRowsDocument, TheTotalSpansBothLabels) {
  const Document document = bound(five_rows());
  const govreport_cell& total = cell_at(document, 2, 0);
  EXPECT_EQ(view(total.text), "Total");
  EXPECT_EQ(total.column_span, 2U);
}

TEST(OpenRowsDocument, NamesColumnsAndNotTheirCells) {
  const Document document = bound(five_rows());
  const govreport_table& table = document.tables[0];
  EXPECT_EQ(table.open_rows.first, 3U);
  EXPECT_EQ(table.open_rows.count, 5U);
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < table.column_names.count; ++i)
    names.emplace_back(view(document.column_names[table.column_names.first + i]));
  EXPECT_THAT(names,
              ElementsAre("rows.income.code",
                          "rows.income.name",
                          "rows.income.value.all",
                          "rows.income.value.of.taxes",
                          "rows.income.value.of.fees"));
  EXPECT_EQ(view(cell_at(document, 5, 3).name), "");
  EXPECT_EQ(view(cell_at(document, 2, 3).name), "income..total..of.taxes");
  EXPECT_EQ(document.tables[1].column_names.count, 0U);
  EXPECT_EQ(document.tables[1].open_rows.count, 0U);
}

TEST(OpenRowsDocument, SaysHowLongTheCodesOfEachLevelAre) {
  const Document document = bound(five_rows());
  const govreport_range digits = document.tables[0].code_digits;
  ASSERT_EQ(digits.count, 3U);
  EXPECT_EQ(document.code_digits[digits.first], 3U);
  EXPECT_EQ(document.code_digits[digits.first + 2], 7U);
}

TEST(OpenRowsDocument, RowsWithOthersInsideAreDerived) {
  const Document document = bound(five_rows());
  EXPECT_TRUE((cell_at(document, 3, 3).flags & GOVREPORT_CELL_DERIVED) != 0);   // 201
  EXPECT_TRUE((cell_at(document, 4, 3).flags & GOVREPORT_CELL_DERIVED) != 0);   // 20103
  EXPECT_FALSE((cell_at(document, 5, 3).flags & GOVREPORT_CELL_DERIVED) != 0);  // 2010301
  EXPECT_EQ(cell_at(document, 4, 3).formula.count, 3U);                         // two cells, added
}

TEST(OpenRowsDocument, ATableWithoutRowsHasTheNoteOfTheForm) {
  Report report = open_rows_report();
  report.rows["income"];
  EXPECT_THAT(paragraphs(bound(report)), ElementsAre("There was no income."));
  report.sections[0].blocks = {{BlockKind::paragraph, 0, "None.", 0}};
  EXPECT_THAT(paragraphs(bound(report)), ElementsAre("None."));
  EXPECT_THAT(paragraphs(bound(five_rows())), IsEmpty());
}

TEST(OpenRowsDocument, ABlankFormHasRowsToFillIn) {
  const Document document = blank();
  EXPECT_EQ(document.tables[0].open_rows.count, 4U);
  EXPECT_EQ(view(cell_at(document, 3, 0).text), "");
  EXPECT_EQ(cell_at(document, 3, 0).role, std::uint32_t{GOVREPORT_ROLE_ROW_HEADER});
  EXPECT_EQ(view(cell_at(document, 3, 3).name), "");
  EXPECT_THAT(paragraphs(document), ElementsAre("")) << "room for a preamble, no note";
}

}  // namespace
}  // namespace govreport::internal
