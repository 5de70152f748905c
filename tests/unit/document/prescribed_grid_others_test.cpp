/// Grids of the other forms, held against the prescribed tables, typed here from these.
#include "document/table_grid.hpp"
#include "form/model.hpp"
#include "govreport/form.hpp"
#include "prescribed_cell.hpp"
#include "test_folders.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

using test::add_data;
using test::Cells;
using test::cells_of;

TableGrid grid_of(std::string_view form, int version, std::size_t table) {
  Findings findings;
  return TableGrid::derive(FormLibrary(test::templates_folder())
                               .load(form, version, findings)
                               .value()
                               .model()
                               .tables[table]);
}

/// A block of the 2019 table with the heads 上一年项目数量, 本年增/减 and 处理决定数量.
void add_changes(Cells& cells,
                 std::uint32_t row,
                 const std::string& title,
                 const std::vector<std::string>& labels) {
  cells.push_back({row, 0, 1, 5, title});
  cells.insert(cells.end(),
               {{row + 1, 0, 1, 1, "信息内容"},
                {row + 1, 1, 1, 1, "上一年项目数量"},
                {row + 1, 2, 1, 2, "本年增/减"},
                {row + 1, 4, 1, 1, "处理决定数量"}});
  for (std::uint32_t i = 0; i < labels.size(); ++i)
    cells.insert(cells.end(),
                 {{row + 2 + i, 0, 1, 1, labels[i]},
                  {row + 2 + i, 1, 1, 1, ""},
                  {row + 2 + i, 2, 1, 2, ""},
                  {row + 2 + i, 4, 1, 1, ""}});
}

/// A block of it whose two heads take two columns each.
void add_halves(Cells& cells, std::uint32_t row, const std::vector<std::string>& labels) {
  cells.insert(cells.end(),
               {{row, 0, 1, 5, labels[0]},
                {row + 1, 0, 1, 1, "信息内容"},
                {row + 1, 1, 1, 2, labels[1]},
                {row + 1, 3, 1, 2, labels[2]},
                {row + 2, 0, 1, 1, labels[3]},
                {row + 2, 1, 1, 2, ""},
                {row + 2, 3, 1, 2, ""}});
}

TEST(PrescribedGrid2019, OfProactiveDisclosureIsDividedDifferentlyFromBlockToBlock) {
  Cells cells = {{0, 0, 1, 5, "第二十条第（一）项"},
                 {1, 0, 1, 1, "信息内容"},
                 {1, 1, 1, 1, "本年新制作数量"},
                 {1, 2, 1, 2, "本年新公开数量"},
                 {1, 4, 1, 1, "对外公开总数量"}};
  for (std::uint32_t row = 2; row < 4; ++row)
    cells.insert(cells.end(),
                 {{row, 0, 1, 1, row == 2 ? "规章" : "规范性文件"},
                  {row, 1, 1, 1, ""},
                  {row, 2, 1, 2, ""},
                  {row, 4, 1, 1, ""}});
  add_changes(cells, 4, "第二十条第（五）项", {"行政许可", "其他对外管理服务事项"});
  add_changes(cells, 8, "第二十条第（六）项", {"行政处罚", "行政强制"});
  add_halves(cells, 12, {"第二十条第（八）项", "上一年项目数量", "本年增/减", "行政事业性收费"});
  add_halves(cells, 15, {"第二十条第（九）项", "采购项目数量", "采购总金额", "政府集中采购"});
  const TableGrid grid = grid_of("disclosure-annual-report", 2019, 0);
  EXPECT_EQ(std::pair(grid.rows, grid.columns), std::pair(18U, 5U));
  EXPECT_THAT(cells_of(grid), testing::ElementsAreArray(cells));
}

TEST(PrescribedGrid2019, OfRequestsHasOneRowForOtherWaysOfHandling) {
  const TableGrid grid = grid_of("disclosure-annual-report", 2019, 1);
  EXPECT_EQ(std::pair(grid.rows, grid.columns), std::pair(26U, 10U));
  const Cells cells = cells_of(grid);
  EXPECT_THAT(cells,
              testing::IsSupersetOf(Cells{{5, 0, 20, 1, "三、本年度办理结果"},
                                          {18, 1, 5, 1, "（五）不予处理"},
                                          {23, 1, 1, 2, "（六）其他处理"},
                                          {24, 1, 1, 2, "（七）总计"},
                                          {25, 0, 1, 3, "四、结转下年度继续办理"}}));
}

TEST(PrescribedGridOfExpenses, HasTwelveColumnsUnderThreeLevelsOfHeads) {
  Cells cells = {{0, 0, 1, 6, "预算数"}, {0, 6, 1, 6, "决算数"}};
  for (std::uint32_t left = 0; left < 12; left += 6)
    cells.insert(cells.end(),
                 {{1, left, 2, 1, "合计"},
                  {1, left + 1, 2, 1, "因公出国（境）费"},
                  {1, left + 2, 1, 3, "公务用车购置及运行维护费"},
                  {1, left + 5, 2, 1, "公务接待费"}});
  for (std::uint32_t left = 0; left < 12; left += 6)
    cells.insert(cells.end(),
                 {{2, left + 2, 1, 1, "小计"},
                  {2, left + 3, 1, 1, "购置费"},
                  {2, left + 4, 1, 1, "运行维护费"}});
  add_data(cells, 3, 0, 12);
  const TableGrid grid = grid_of("three-public-expenses", 2024, 0);
  EXPECT_EQ(std::pair(grid.rows, grid.columns), std::pair(4U, 12U));
  EXPECT_EQ(grid.header_rows, 3U);
  EXPECT_THAT(cells_of(grid), testing::ElementsAreArray(cells));
}

}  // namespace
}  // namespace govreport::internal
