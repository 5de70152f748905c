/// The grids derived from the template, held against the prescribed tables as they are published:
/// place, spans and words of every cell, typed here from the form and not from the template.
#include "annual_report.hpp"
#include "document/table_grid.hpp"
#include "prescribed_cell.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::internal {

namespace {

using test::add_data;
using test::Cells;
using test::cells_of;

TableGrid grid_of(std::size_t table) {
  return TableGrid::derive(test::form_2021().model().tables[table]);
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

TEST(PrescribedGrid, OfProactiveDisclosureHasFourteenRowsAndFourColumns) {
  Cells cells = {{0, 0, 1, 4, "第二十条第（一）项"},
                 {1, 0, 1, 1, "信息内容"},
                 {1, 1, 1, 1, "本年制发件数"},
                 {1, 2, 1, 1, "本年废止件数"},
                 {1, 3, 1, 1, "现行有效件数"},
                 {2, 0, 1, 1, "规章"}};
  add_data(cells, 2, 1, 3);
  cells.push_back({3, 0, 1, 1, "行政规范性文件"});
  add_data(cells, 3, 1, 3);
  const Cells rest = {{4, 0, 1, 4, "第二十条第（五）项"},
                      {5, 0, 1, 1, "信息内容"},
                      {5, 1, 1, 3, "本年处理决定数量"},
                      {6, 0, 1, 1, "行政许可"},
                      {6, 1, 1, 3, ""},
                      {7, 0, 1, 4, "第二十条第（六）项"},
                      {8, 0, 1, 1, "信息内容"},
                      {8, 1, 1, 3, "本年处理决定数量"},
                      {9, 0, 1, 1, "行政处罚"},
                      {9, 1, 1, 3, ""},
                      {10, 0, 1, 1, "行政强制"},
                      {10, 1, 1, 3, ""},
                      {11, 0, 1, 4, "第二十条第（八）项"},
                      {12, 0, 1, 1, "信息内容"},
                      {12, 1, 1, 3, "本年收费金额（单位：万元）"},
                      {13, 0, 1, 1, "行政事业性收费"},
                      {13, 1, 1, 3, ""}};
  cells.insert(cells.end(), rest.begin(), rest.end());
  const TableGrid grid = grid_of(0);
  EXPECT_EQ(std::pair(grid.rows, grid.columns), std::pair(14U, 4U));
  EXPECT_THAT(cells_of(grid), testing::ElementsAreArray(cells));
}

Cells prescribed_requests() {
  Cells cells = {
      {0, 0, 3, 3, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"},
      {0, 3, 1, 7, "申请人情况"},
      {1, 3, 2, 1, "自然人"},
      {1, 4, 1, 5, "法人或其他组织"},
      {1, 9, 2, 1, "总计"},
      {2, 4, 1, 1, "商业企业"},
      {2, 5, 1, 1, "科研机构"},
      {2, 6, 1, 1, "社会公益组织"},
      {2, 7, 1, 1, "法律服务机构"},
      {2, 8, 1, 1, "其他"}};
  const std::vector<Cells> rows = {
      {{3, 0, 1, 3, "一、本年新收政府信息公开申请数量"}},
      {{4, 0, 1, 3, "二、上年结转政府信息公开申请数量"}},
      {{5, 0, 22, 1, "三、本年度办理结果"}, {5, 1, 1, 2, "（一）予以公开"}},
      {{6, 1, 1, 2, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"}},
      {{7, 1, 8, 1, "（三）不予公开"}, {7, 2, 1, 1, "1.属于国家秘密"}},
      {{8, 2, 1, 1, "2.其他法律行政法规禁止公开"}},
      {{9, 2, 1, 1, "3.危及“三安全一稳定”"}},
      {{10, 2, 1, 1, "4.保护第三方合法权益"}},
      {{11, 2, 1, 1, "5.属于三类内部事务信息"}},
      {{12, 2, 1, 1, "6.属于四类过程性信息"}},
      {{13, 2, 1, 1, "7.属于行政执法案卷"}},
      {{14, 2, 1, 1, "8.属于行政查询事项"}},
      {{15, 1, 3, 1, "（四）无法提供"}, {15, 2, 1, 1, "1.本机关不掌握相关政府信息"}},
      {{16, 2, 1, 1, "2.没有现成信息需要另行制作"}},
      {{17, 2, 1, 1, "3.补正后申请内容仍不明确"}},
      {{18, 1, 5, 1, "（五）不予处理"}, {18, 2, 1, 1, "1.信访举报投诉类申请"}},
      {{19, 2, 1, 1, "2.重复申请"}},
      {{20, 2, 1, 1, "3.要求提供公开出版物"}},
      {{21, 2, 1, 1, "4.无正当理由大量反复申请"}},
      {{22, 2, 1, 1, "5.要求行政机关确认或重新出具已获取信息"}},
      {{23, 1, 3, 1, "（六）其他处理"},
       {23, 2, 1, 1, "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"}},
      {{24, 2, 1, 1, "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"}},
      {{25, 2, 1, 1, "3.其他"}},
      {{26, 1, 1, 2, "（七）总计"}},
      {{27, 0, 1, 3, "四、结转下年度继续办理"}}};
  // The labels of each row are followed by its seven numbers.
  for (const Cells& labels : rows) {
    cells.insert(cells.end(), labels.begin(), labels.end());
    add_data(cells, labels.front().row, 3, 7);
  }
  return cells;
}

TEST(PrescribedGrid, OfRequestsHasTwentyEightRowsAndTenColumns) {
  const TableGrid grid = grid_of(1);
  EXPECT_EQ(std::pair(grid.rows, grid.columns), std::pair(28U, 10U));
  EXPECT_EQ(grid.header_rows, 3U);
  EXPECT_THAT(cells_of(grid), testing::ElementsAreArray(prescribed_requests()));
}

TEST(PrescribedGrid, OfDisputesHasOneDataRowOfFifteenColumns) {
  Cells cells = {{0, 0, 1, 5, "行政复议"}, {0, 5, 1, 10, "行政诉讼"}};
  const std::vector<std::string> results = {"结果维持", "结果纠正", "其他结果", "尚未审结", "总计"};
  for (std::uint32_t i = 0; i < 5; ++i)
    cells.push_back({1, i, 2, 1, results[i]});
  cells.push_back({1, 5, 1, 5, "未经复议直接起诉"});
  cells.push_back({1, 10, 1, 5, "复议后起诉"});
  for (std::uint32_t i = 0; i < 10; ++i)
    cells.push_back({2, 5 + i, 1, 1, results[i % 5]});
  add_data(cells, 3, 0, 15);
  const TableGrid grid = grid_of(2);
  EXPECT_EQ(std::pair(grid.rows, grid.columns), std::pair(4U, 15U));
  EXPECT_EQ(grid.header_rows, 3U);
  EXPECT_THAT(cells_of(grid), testing::ElementsAreArray(cells));
}

TEST(PrescribedGrid, GivesARefusedRequestItsWholeChainOfHeads) {
  EXPECT_THAT(heads(grid_of(1), 7, 4),
              testing::ElementsAre("申请人情况",
                                   "法人或其他组织",
                                   "商业企业",
                                   "三、本年度办理结果",
                                   "（三）不予公开",
                                   "1.属于国家秘密"));
}

TEST(PrescribedGrid, GivesAProactiveFigureTheHeadsOfItsOwnBlockOnly) {
  EXPECT_THAT(heads(grid_of(0), 10, 1),
              testing::ElementsAre("第二十条第（六）项", "本年处理决定数量", "行政强制"));
}

TEST(PrescribedGrid, GivesADisputeTheThreeHeadsAboveIt) {
  EXPECT_THAT(heads(grid_of(2), 3, 14), testing::ElementsAre("行政诉讼", "复议后起诉", "总计"));
}

}  // namespace
}  // namespace govreport::internal
