/// Tables of random shapes and texts: what must hold of every one of them.
#include "table_fixture.hpp"
#include "times.hpp"

#include <random>
#include <string>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

class TableMaker {
 public:
  explicit TableMaker(std::uint32_t seed) : random_(seed) {}

  /// Heads of up to three rows, labels in up to three levels, groups of any sizes, some to be kept
  /// together. `longest`: characters of a text.
  test::DrawnTable make(std::uint32_t longest) {
    longest_ = longest;
    label_columns_ = 1 + below(3);
    data_columns_ = 1 + below(5);
    table_.header_rows = 1 + below(3);
    for (std::uint32_t i = 0; i < label_columns_; ++i)
      table_.widths_mm.push_back(12 + below(14));
    for (std::uint32_t i = 0; i < data_columns_; ++i)
      table_.widths_mm.push_back(11 + below(6));
    add_heads();
    table_.rows = table_.header_rows + 1 + below(90);
    add_labels(0, table_.header_rows, table_.rows);
    for (std::uint32_t row = table_.header_rows; row < table_.rows; ++row) {
      for (std::uint32_t i = 0; i < data_columns_; ++i)
        table_.cells.push_back({row, label_columns_ + i, 1, 1, GOVREPORT_ROLE_DATA, value()});
    }
    std::sort(table_.cells.begin(), table_.cells.end(), [](const auto& a, const auto& b) {
      return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    table_.before = words(below(400));
    return table_;
  }

 private:
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }

  std::string words(std::uint32_t count) {
    constexpr std::string_view characters = "公开申请办理结果其他机构年度信息（），、数1九";
    std::string result;
    for (std::uint32_t i = 0; i < count; ++i) {
      std::size_t at = 0;
      for (std::uint32_t skip = below(21); skip > 0; --skip)
        at += length_at(characters, at);
      result += characters.substr(at, length_at(characters, at));
    }
    return result;
  }
  static std::size_t length_at(std::string_view text, std::size_t at) {
    return (static_cast<unsigned char>(text[at]) & 0x80U) == 0 ? 1 : 3;
  }

  std::string value() {
    switch (below(12)) {
      case 0:
        return "";
      case 1:
        return words(1 + below(longest_));
      default:
        return std::to_string(random_() % 100000000U >> below(27));
    }
  }

  void add_heads() {
    table_.cells.push_back(
        {0, 0, table_.header_rows, label_columns_, GOVREPORT_ROLE_CORNER, words(below(12))});
    for (std::uint32_t row = 0; row + 1 < table_.header_rows; ++row) {
      table_.cells.push_back({row,
                              label_columns_,
                              1,
                              data_columns_,
                              GOVREPORT_ROLE_COLUMN_HEADER,
                              words(1 + below(6))});
    }
    for (std::uint32_t i = 0; i < data_columns_; ++i) {
      table_.cells.push_back({table_.header_rows - 1,
                              label_columns_ + i,
                              1,
                              1,
                              GOVREPORT_ROLE_COLUMN_HEADER,
                              words(1 + below(5))});
    }
  }

  /// Labels of level `column` for the rows first .. end - 1.
  void add_labels(std::uint32_t column, std::uint32_t first, std::uint32_t end) {
    while (first < end) {
      const bool is_leaf = column + 1 == label_columns_ || below(4) == 0;
      const std::uint32_t span = is_leaf ? 1 : std::min(end - first, 1 + below(12));
      const std::uint32_t columns = is_leaf ? label_columns_ - column : 1;
      table_.cells.push_back(
          {first, column, span, columns, GOVREPORT_ROLE_ROW_HEADER, words(1 + below(longest_))});
      table_.cells.back().is_together = span > 1 && below(3) == 0;
      if (!is_leaf) add_labels(column + 1, first, first + span);
      first += span;
    }
  }

  std::mt19937 random_;
  std::uint32_t longest_ = 0;
  std::uint32_t label_columns_ = 0;
  std::uint32_t data_columns_ = 0;
  test::DrawnTable table_;
};

class RandomTablesOnPages : public test::DrawnTables {
 protected:
  /// Heads are there again on each further page of the table, and rows under them.
  void expect_heads_on_every_page() const {
    bool has_begun = false;
    for (std::size_t i = 0; i < pages().size(); ++i) {
      const auto parts = test::parts_on(pages()[i]);
      if (parts.empty()) continue;
      ASSERT_EQ(parts.size(), 1U);
      const govreport_table& table = document_->tables.front();
      EXPECT_GT(parts.front().rows.size(), table.header_rows + 1U);
      EXPECT_EQ(!repeated(i).empty(), has_begun) << "page " << i + 1;
      has_begun = true;
    }
  }
};

TEST_F(RandomTablesOnPages, ShowEveryTextOnceInItsCellUnderTheirHeads) {
  for (std::uint32_t seed = 0; seed < 150; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    lay(TableMaker(seed).make(9));
    test::expect_tables_sound(*out_, *document_);
    expect_heads_on_every_page();
    if (HasFailure()) return;
  }
}

/// Labels and rows higher than pages among them.
TEST_F(RandomTablesOnPages, LoseNothingWhereTextsAreLongerThanPages) {
  for (std::uint32_t seed = 1000; seed < 1000 + test::times(40); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    lay(TableMaker(seed).make(seed % 2 == 0 ? 120 : 700));
    for (std::size_t i = 0; i < pages().size(); ++i) {
      const auto ink = test::ink_on(pages()[i], *out_->faces);
      test::expect_no_ink_on_ink(ink, pages()[i].record.number);
      test::expect_no_ink_on_rules(ink, pages()[i]);
      test::expect_within_type_area(pages()[i], document_->page_setups.front());
    }
    expect_heads_on_every_page();
    if (HasFailure()) return;
  }
}

TEST_F(RandomTablesOnPages, KeepGroupsTogetherThatAPageCanHold) {
  for (std::uint32_t seed = 2000; seed < 2060; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    lay(TableMaker(seed).make(5));
    for (const govreport_cell& cell : document_->cells) {
      if ((cell.flags & GOVREPORT_CELL_TOGETHER) == 0) continue;
      std::size_t shown_again = 0;
      for (std::size_t i = 0; i < pages().size(); ++i) {
        for (const govreport_cell& other : document_->cells) {
          if (other.row < cell.row || other.row >= cell.row + cell.row_span) continue;
          for (const govreport_run& run : pages()[i].runs)
            shown_again |= run.node == other.node ? std::size_t{1} << i : 0;
        }
      }
      EXPECT_EQ(shown_again & (shown_again - 1), 0U) << "rows from " << cell.row;
    }
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace govreport::internal
