#include "document/table_grid.hpp"

#include "axis_maker.hpp"

#include <random>
#include <sstream>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

using test::make_table;
using testing::ElementsAre;

/// "(row,column rows×columns) label" of every cell, data cells as "·".
std::vector<std::string> drawn(const TableGrid& grid) {
  std::vector<std::string> cells;
  for (const GridCell& cell : grid.cells) {
    std::ostringstream words;
    words << "(" << cell.row << "," << cell.column << " " << cell.row_span << "x"
          << cell.column_span << ") " << (cell.role == GridRole::data ? "·" : cell.label);
    cells.push_back(words.str());
  }
  return cells;
}

std::vector<std::string> heads(const TableGrid& grid, std::uint32_t row, std::uint32_t column) {
  std::vector<std::string> labels;
  for (const GridCell& cell : grid.cells) {
    if (cell.row != row || cell.column != column) continue;
    for (const std::uint32_t header : cell.headers)
      labels.push_back(grid.cells[header].label);
  }
  return labels;
}

TEST(TableGrid, ALeafBesideAGroupReachesDownToTheData) {
  EXPECT_THAT(drawn(TableGrid::derive(make_table("a b(c d)", "r"))),
              ElementsAre("(0,0 2x1) corner",
                          "(0,1 2x1) a",
                          "(0,2 1x2) b",
                          "(1,2 1x1) c",
                          "(1,3 1x1) d",
                          "(2,0 1x1) r",
                          "(2,1 1x1) ·",
                          "(2,2 1x1) ·",
                          "(2,3 1x1) ·"));
}

TEST(TableGrid, ACellBelowARowSpanMovesRight) {
  EXPECT_THAT(drawn(TableGrid::derive(make_table("a", "g(r s) t"))),
              ElementsAre("(0,0 1x2) corner",
                          "(0,2 1x1) a",
                          "(1,0 2x1) g",
                          "(1,1 1x1) r",
                          "(1,2 1x1) ·",
                          "(2,1 1x1) s",
                          "(2,2 1x1) ·",
                          "(3,0 1x2) t",
                          "(3,2 1x1) ·"));
}

TEST(TableGrid, ATableWithoutRowLabelsHasNoCorner) {
  EXPECT_THAT(drawn(TableGrid::derive(make_table("a b", ""))),
              ElementsAre("(0,0 1x1) a", "(0,1 1x1) b", "(1,0 1x1) ·", "(1,1 1x1) ·"));
}

TEST(TableGrid, AWideColumnTakesSeveralGridColumns) {
  EXPECT_THAT(drawn(TableGrid::derive(make_table("a*3", "r"))),
              ElementsAre("(0,0 1x1) corner", "(0,1 1x3) a", "(1,0 1x1) r", "(1,1 1x3) ·"));
}

TEST(TableGrid, HeadersAreColumnHeadsFromTheTopThenRowHeadsFromTheOutermost) {
  const TableGrid grid = TableGrid::derive(make_table("a b(c d(e f))", "g(h(i) j) k"));
  EXPECT_THAT(heads(grid, 3, 6), ElementsAre("b", "d", "f", "g", "h", "i"));
  EXPECT_THAT(heads(grid, 5, 3), ElementsAre("a", "k"));
}

Table two_blocks() {
  Table table = make_table("a b c", "r s");
  table.blocks.front().title = "first";
  Table second = make_table("d*3", "t");
  second.blocks.front().title = "second";
  table.blocks.push_back(second.blocks.front());
  return table;
}

TEST(TableGrid, ABlocksTitleRunsAcrossTheTableAndHeadsItsOwnCellsOnly) {
  const TableGrid grid = TableGrid::derive(two_blocks());
  EXPECT_EQ(grid.rows, 7U);
  EXPECT_THAT(heads(grid, 3, 2), ElementsAre("first", "b", "s"));
  EXPECT_THAT(heads(grid, 6, 1), ElementsAre("second", "d", "t"));
  EXPECT_THAT(drawn(grid), testing::Contains("(4,0 1x4) second"));
}

TEST(TableGrid, HeaderRowsRepeatOnlyWhereOneBlockHeadsTheWholeTable) {
  EXPECT_EQ(TableGrid::derive(make_table("a b(c d)", "r")).header_rows, 2U);
  EXPECT_EQ(TableGrid::derive(two_blocks()).header_rows, 0U);
}

TEST(TableGrid, DataCellsAreCountedByBlocksRowsAndColumns) {
  std::vector<std::uint32_t> ordinals;
  for (const GridCell& cell : TableGrid::derive(two_blocks()).cells) {
    if (cell.role == GridRole::data) ordinals.push_back(cell.ordinal);
  }
  EXPECT_THAT(ordinals, ElementsAre(0, 1, 2, 3, 4, 5, 6));
}

// ---- properties over random axes ---------------------------------------------------------------

using Random = std::minstd_rand;

std::uint32_t below(Random& random, std::uint32_t limit) {
  return static_cast<std::uint32_t>(random() % limit);
}

/// Some siblings, some of them groups, at most `depth` levels deep.
std::string random_axis(Random& random, std::uint32_t depth, bool wide_leaves) {
  std::string drawing;
  const std::uint32_t count = 1 + below(random, 4);
  for (std::uint32_t i = 0; i < count; ++i) {
    drawing += " n";
    if (depth > 1 && below(random, 2) == 0) {
      drawing += "(" + random_axis(random, depth - 1, wide_leaves) + ")";
    } else if (wide_leaves && below(random, 4) == 0) {
      drawing += "*2";
    }
  }
  return drawing;
}

Table random_table(Random& random) {
  const std::string rows = below(random, 5) == 0 ? "" : random_axis(random, 3, false);
  Table table = make_table(random_axis(random, 4, true), rows);
  if (below(random, 2) == 0) table.blocks.front().title = "title";
  return table;
}

class RandomTables : public testing::Test {
 protected:
  template <class Property>
  static void for_each(Property property) {
    Random random(20240115);
    for (int i = 0; i < 500; ++i) {
      const Table table = random_table(random);
      property(TableGrid::derive(table), table);
      if (HasFailure()) FAIL() << "table " << i;
    }
  }
};

TEST_F(RandomTables, CoverEverySlotOnce) {
  for_each([](const TableGrid& grid, const Table&) {
    std::vector<int> covered(std::size_t{grid.rows} * grid.columns);
    for (const GridCell& cell : grid.cells) {
      ASSERT_LE(cell.row + cell.row_span, grid.rows);
      ASSERT_LE(cell.column + cell.column_span, grid.columns);
      for (std::uint32_t row = 0; row < cell.row_span; ++row)
        for (std::uint32_t column = 0; column < cell.column_span; ++column)
          ++covered[std::size_t{cell.row + row} * grid.columns + cell.column + column];
    }
    EXPECT_THAT(covered, testing::Each(1));
  });
}

TEST_F(RandomTables, HaveTheirCellsInReadingOrder) {
  for_each([](const TableGrid& grid, const Table&) {
    for (std::size_t i = 1; i < grid.cells.size(); ++i) {
      const GridCell& before = grid.cells[i - 1];
      const GridCell& cell = grid.cells[i];
      EXPECT_LT(std::pair(before.row, before.column), std::pair(cell.row, cell.column));
    }
  });
}

/// Does `header` stand above or left of `cell`, over all its columns or rows?
bool lies_before(const GridCell& header, const GridCell& cell) {
  const bool above = header.row + header.row_span <= cell.row && header.column <= cell.column &&
                     header.column + header.column_span >= cell.column + cell.column_span;
  const bool left = header.column + header.column_span <= cell.column && header.row <= cell.row &&
                    header.row + header.row_span >= cell.row + cell.row_span;
  return above || left;
}

bool is_header(const GridCell& cell) {
  return cell.role != GridRole::data && cell.role != GridRole::corner;
}

TEST_F(RandomTables, HaveAsHeadersWhatStandsAboveAndLeftOfTheCellWithoutTheCorner) {
  for_each([](const TableGrid& grid, const Table&) {
    for (const GridCell& cell : grid.cells) {
      if (cell.role != GridRole::data) continue;
      std::vector<std::uint32_t> seen;
      for (std::uint32_t i = 0; i < grid.cells.size(); ++i) {
        if (is_header(grid.cells[i]) && lies_before(grid.cells[i], cell)) seen.push_back(i);
      }
      EXPECT_THAT(cell.headers, testing::UnorderedElementsAreArray(seen));
    }
  });
}

TEST_F(RandomTables, HaveADataCellForEveryPairOfLeaves) {
  for_each([](const TableGrid& grid, const Table& table) {
    const auto is_data = [](const GridCell& cell) { return cell.role == GridRole::data; };
    const Block& block = table.blocks.front();
    EXPECT_EQ(std::count_if(grid.cells.begin(), grid.cells.end(), is_data),
              static_cast<std::ptrdiff_t>(block.data_rows() * block.columns.leaves.size()));
  });
}

}  // namespace
}  // namespace govreport::internal
