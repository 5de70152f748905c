#include "formula.hpp"

#include "fake_document.hpp"

#include <gtest/gtest.h>

namespace govreport::xlsx {
namespace {

/// A row of cells with these values, all on one sheet, from A1 to the right.
struct Row {
  test::FakeDocument records;
  std::vector<Placement> placements;

  explicit Row(const std::vector<std::string>& values) {
    for (const std::string& value : values) {
      govreport_cell cell{};
      cell.text = cell.number = records.keep(value);
      cell.state = value.find_first_not_of("-.0123456789") == std::string::npos
                       ? GOVREPORT_STATE_NUMBER
                       : GOVREPORT_STATE_TEXT;
      const auto column = static_cast<std::uint32_t>(records.cells.size());
      records.cells.push_back(cell);
      placements.push_back({{0, 0, column}, {1, 1}, true});
    }
  }
  std::optional<std::vector<Term>> terms(std::vector<govreport_token> tokens) {
    records.tokens = std::move(tokens);
    return terms_of(sdk::Document(&records.seal()),
                    {0, static_cast<std::uint32_t>(records.tokens.size())});
  }
  std::string text(std::vector<govreport_token> tokens) {
    const auto found = terms(std::move(tokens));
    std::vector<Sheet> sheets(1);
    sheets[0].name = "表";
    return found ? formula_text(*found, placements, sheets, 0) : "none";
  }
  std::string value(std::vector<govreport_token> tokens) {
    const auto found = terms(std::move(tokens));
    const auto value = value_of(sdk::Document(&records.seal()), *found);
    return value ? digits_of(*value) : "none";
  }
};

govreport_token cell(std::uint32_t index) {
  return {GOVREPORT_TOKEN_CELL, index};
}
constexpr govreport_token plus = {GOVREPORT_TOKEN_ADD, 0};
constexpr govreport_token minus = {GOVREPORT_TOKEN_SUBTRACT, 0};
constexpr govreport_token sum_of(std::uint32_t count) {
  return {GOVREPORT_TOKEN_SUM, count};
}

TEST(Formula, JoinsNeighboursIntoOneRange) {
  EXPECT_EQ(Row({"1", "2", "3"}).text({cell(0), cell(1), cell(2), sum_of(3)}), "SUM(A1:C1)");
  EXPECT_EQ(Row({"1", "2", "3"}).text({cell(0), cell(1), cell(2), sum_of(2), plus}), "SUM(A1:C1)");
}

TEST(Formula, ListsCellsThatStandApart) {
  EXPECT_EQ(Row({"1", "2", "3", "4"}).text({cell(0), cell(2), cell(3), sum_of(3)}),
            "SUM(A1,C1:D1)");
}

TEST(Formula, JoinsDownAColumnButNotRoundACorner) {
  Row row({"1", "2", "3"});
  row.placements[1].address = {0, 1, 0};
  row.placements[2].address = {0, 1, 1};
  EXPECT_EQ(row.text({cell(0), cell(1), cell(2), sum_of(3)}), "SUM(A1:A2,B2)");
}

TEST(Formula, StepsOverMergedCells) {
  Row row({"1", "2"});
  row.placements[0].span = {1, 3};
  row.placements[1].address = {0, 0, 3};
  EXPECT_EQ(row.text({cell(0), cell(1), plus}), "SUM(A1:D1)");
}

TEST(Formula, TakesOffWhatIsSubtracted) {
  EXPECT_EQ(Row({"1", "2", "3"}).text({cell(0), cell(1), plus, cell(2), minus}),
            "SUM(A1:B1)-SUM(C1)");
  EXPECT_EQ(Row({"1", "2", "3"}).text({cell(0), cell(1), cell(2), minus, minus}),
            "SUM(A1,C1)-SUM(B1)");
}

TEST(Formula, IsNoneIfATokenIsUnknownOrMissing) {
  EXPECT_EQ(Row({"1"}).text({{GOVREPORT_TOKEN_PREVIOUS, 0}}), "none");
  EXPECT_EQ(Row({"1"}).text({{99, 0}}), "none");
  EXPECT_EQ(Row({"1"}).text({cell(0), plus}), "none");
  EXPECT_EQ(Row({"1"}).text({cell(0), sum_of(0)}), "none");
  EXPECT_EQ(Row({"1", "2"}).text({cell(0), cell(1)}), "none");
  EXPECT_EQ(Row({"1"}).text({}), "none");
}

TEST(Formula, GivesTheExactValue) {
  EXPECT_EQ(Row({"0.1", "0.2"}).value({cell(0), cell(1), plus}), "0.3");
  EXPECT_EQ(Row({"4068.208", "0.792"}).value({cell(0), cell(1), plus}), "4069");
  EXPECT_EQ(Row({"1", "1.05"}).value({cell(0), cell(1), minus}), "-0.05");
  EXPECT_EQ(Row({"9999999999", "1"}).value({cell(0), cell(1), plus}), "10000000000");
}

TEST(Formula, CountsWhatIsNoNumberAsZero) {
  EXPECT_EQ(Row({"5", "/"}).value({cell(0), cell(1), plus}), "5");
}

TEST(Formula, HasNoValueBeyondExactArithmetic) {
  EXPECT_EQ(Row({"12345678901"}).value({cell(0)}), "none");
  EXPECT_EQ(Row({"0.1234567"}).value({cell(0)}), "none");
}

TEST(Formula, KnowsANumberByItsValue) {
  EXPECT_TRUE(is_written_as(4'500'000, "4.50"));
  EXPECT_TRUE(is_written_as(7'000'000, "7.000"));
  EXPECT_FALSE(is_written_as(7'000'000, "-7"));
  for (const char* const none : {"", "-", ".5", "1.2.3", "1e5", "+1"})
    EXPECT_FALSE(is_written_as(0, none)) << none;
}

TEST(CellReference, CountsColumnsInLetters) {
  EXPECT_EQ(cell_reference(0, 0, false), "A1");
  EXPECT_EQ(cell_reference(9, 25, false), "Z10");
  EXPECT_EQ(cell_reference(9, 26, true), "$AA$10");
  EXPECT_EQ(cell_reference(1048575, 16383, false), "XFD1048576");
}

TEST(QuotedSheetName, DoublesApostrophes) {
  EXPECT_EQ(quoted_sheet_name("a'b"), "'a''b'");
}

}  // namespace
}  // namespace govreport::xlsx
