/// The sample that plugins are tested with: small tables of the kinds a form has.
#include "fake_document.hpp"

#include <utility>

namespace govreport::test {

namespace {

FakeCell label(std::uint32_t role,
               std::string text,
               std::uint32_t row,
               std::uint32_t column,
               std::uint32_t rows = 1,
               std::uint32_t columns = 1,
               std::uint32_t block = 0) {
  return {.row = row,
          .column = column,
          .row_span = rows,
          .column_span = columns,
          .role = role,
          .text = std::move(text),
          .block = block};
}

constexpr std::uint32_t title = GOVREPORT_ROLE_TITLE;
constexpr std::uint32_t column_head = GOVREPORT_ROLE_COLUMN_HEADER;
constexpr std::uint32_t row_head = GOVREPORT_ROLE_ROW_HEADER;
constexpr std::uint32_t corner = GOVREPORT_ROLE_CORNER;

/// A block of the T2-like table with one number a row, across three columns.
void add_wide_block(FakeTable& table,
                    std::uint32_t block,
                    std::uint32_t row,
                    std::string name,
                    std::string column) {
  table.cells.push_back(label(title, std::move(name), row, 0, 1, 4, block));
  table.cells.push_back(label(corner, "信息内容", row + 1, 0, 1, 1, block));
  table.cells.push_back(label(column_head, std::move(column), row + 1, 1, 1, 3, block));
}

void add_wide_row(FakeTable& table, FakeCell data, std::string name) {
  table.cells.push_back(label(row_head, std::move(name), data.row, 0, 1, 1, data.block));
  data.column = 1;
  data.column_span = 3;
  table.cells.push_back(std::move(data));
}

void add_documents_block(FakeTable& table) {
  table.cells.push_back(label(title, "第二十条第（一）项", 0, 0, 1, 4));
  table.cells.push_back(label(corner, "信息内容", 1, 0));
  const char* const columns[] = {"本年制发件数", "本年废止件数", "现行有效件数"};
  const char* const ids[] = {"made", "repealed", "in-force"};
  const char* const values[2][3] = {{"3", "0", "17"}, {"22", "4", "81"}};
  const char* const rows[] = {"规章", "行政规范性文件"};
  const char* const row_ids[] = {"regulations", "normative-documents"};
  for (std::uint32_t column = 0; column < 3; ++column)
    table.cells.push_back(label(column_head, columns[column], 1, column + 1));
  for (std::uint32_t row = 0; row < 2; ++row) {
    table.cells.push_back(label(row_head, rows[row], row + 2, 0));
    for (std::uint32_t column = 0; column < 3; ++column)
      table.cells.push_back({.row = row + 2,
                             .column = column + 1,
                             .text = values[row][column],
                             .id = std::string("proactive/") + row_ids[row] + "/" + ids[column],
                             .note = row == 1 && column == 0 ? "22（其中修订16件）" : ""});
  }
}

FakeTable proactive() {
  FakeTable table{.id = "proactive",
                  .title = "主动公开政府信息情况",
                  .sheet = "二",
                  .rows = 14,
                  .columns = 4,
                  .header_rows = 0,
                  .label_columns = 1,
                  .widths_mm = {47.2, 35.1, 37.1, 36.6},
                  .cells = {}};
  add_documents_block(table);
  add_wide_block(table, 1, 4, "第二十条第（五）项", "本年处理决定数量");
  add_wide_row(
      table, {.row = 6, .text = "", .id = "proactive/licensing/decisions", .block = 1}, "行政许可");
  add_wide_block(table, 2, 7, "第二十条第（六）项", "本年处理决定数量");
  add_wide_row(table,
               {.row = 9, .text = "/", .id = "proactive/penalties/decisions", .block = 2},
               "行政处罚");
  add_wide_row(table,
               {.row = 10, .text = "约30件", .id = "proactive/coercion/decisions", .block = 2},
               "行政强制");
  add_wide_block(table, 3, 11, "第二十条第（八）项", "本年收费金额（单位：万元）");
  add_wide_row(table,
               {.row = 13,
                .text = "4068.208",
                .id = "proactive/fees/amount",
                .type = GOVREPORT_TYPE_DECIMAL,
                .block = 3},
               "行政事业性收费");
  return table;
}

struct MiniRow {
  std::uint32_t row;
  const char* id;
};

/// Rows and columns of the T3-like table: natural, two legal, total.
constexpr MiniRow mini_rows[] = {{3, "new"},
                                 {4, "carried-in"},
                                 {5, "results.disclosed"},
                                 {6, "results.refused.secret"},
                                 {7, "results.refused.law"},
                                 {8, "results.total"},
                                 {9, "carried-over"}};
constexpr const char* mini_columns[] = {"natural", "legal.business", "legal.other", "total"};

std::string mini_id(const char* row, std::uint32_t column) {
  return std::string("requests/") + row + "/" + mini_columns[column];
}

void add_mini_labels(FakeTable& table) {
  const FakeCell labels[] = {label(corner, "（本列数据的勾稽关系为：第一项加第二项）", 0, 0, 3, 3),
                             label(column_head, "申请人情况", 0, 3, 1, 4),
                             label(column_head, "自然人", 1, 3, 2, 1),
                             label(column_head, "法人或其他组织", 1, 4, 1, 2),
                             label(column_head, "总计", 1, 6, 2, 1),
                             label(column_head, "商业企业", 2, 4),
                             label(column_head, "其他", 2, 5),
                             label(row_head, "一、本年新收", 3, 0, 1, 3),
                             label(row_head, "二、上年结转", 4, 0, 1, 3),
                             label(row_head, "三、本年度办理结果", 5, 0, 4, 1),
                             label(row_head, "（一）予以公开", 5, 1, 1, 2),
                             label(row_head, "（二）不予公开", 6, 1, 2, 1),
                             label(row_head, "1.属于国家秘密", 6, 2),
                             label(row_head, "2.其他法律行政法规禁止公开", 7, 2),
                             label(row_head, "（三）总计", 8, 1, 1, 2),
                             label(row_head, "四、结转下年度继续办理", 9, 0, 1, 3)};
  table.cells.assign(std::begin(labels), std::end(labels));
}

FakeTable requests() {
  const int typed[7][3] = {
      {101, 52, 23}, {11, 6, 7}, {61, 31, 12}, {14, 8, 5}, {13, 9, 2}, {}, {24, 10, 15}};
  FakeTable table{.id = "requests",
                  .title = "收到和处理政府信息公开申请情况",
                  .sheet = "三",
                  .rows = 10,
                  .columns = 7,
                  .header_rows = 3,
                  .label_columns = 3,
                  .widths_mm = {12.4, 21.3, 44.4, 20, 20, 18, 19.9},
                  .cells = {}};
  add_mini_labels(table);
  for (std::uint32_t i = 0; i < 7; ++i) {
    int total = 0;
    for (std::uint32_t column = 0; column < 4; ++column) {
      FakeCell cell{
          .row = mini_rows[i].row, .column = column + 3, .id = mini_id(mini_rows[i].id, column)};
      int value = 0;
      if (column == 3) {
        value = total;
        for (std::uint32_t addend = 0; addend < 3; ++addend)
          cell.sum_of.push_back(mini_id(mini_rows[i].id, addend));
      } else if (i == 5) {
        value = typed[2][column] + typed[3][column] + typed[4][column];
        for (std::uint32_t addend = 2; addend < 5; ++addend)
          cell.sum_of.push_back(mini_id(mini_rows[addend].id, column));
      } else {
        value = typed[i][column];
      }
      total += value;
      cell.text = std::to_string(value);
      table.cells.push_back(std::move(cell));
    }
  }
  return table;
}

constexpr const char* dispute_ids[] = {"upheld", "corrected", "other", "pending", "total"};
constexpr const char* dispute_groups[] = {"review", "direct", "after-review"};

std::string dispute_id(std::uint32_t group, std::uint32_t column) {
  return std::string("disputes/") + dispute_groups[group] + "." + dispute_ids[column];
}

std::vector<std::string> dispute_addends(std::uint32_t group) {
  return {dispute_id(group, 0), dispute_id(group, 1), dispute_id(group, 2), dispute_id(group, 3)};
}

void add_dispute_group(FakeTable& table, std::uint32_t group, const char* const (&values)[5]) {
  const char* const labels[] = {"结果维持", "结果纠正", "其他结果", "尚未审结", "总计"};
  for (std::uint32_t i = 0; i < 5; ++i) {
    const std::uint32_t column = group * 5 + i;
    table.cells.push_back(
        label(column_head, labels[i], group == 0 ? 1 : 2, column, group == 0 ? 2 : 1, 1));
    FakeCell data{.row = 3, .column = column, .text = values[i], .id = dispute_id(group, i)};
    if (i == 4) data.sum_of = dispute_addends(group);
    // 18 is not 2 + 5 + 1 + 9: the author's figure stands.
    if (i == 4 && group == 1) data.flags = GOVREPORT_CELL_CONSTANT;
    table.cells.push_back(std::move(data));
  }
}

FakeTable disputes() {
  FakeTable table{.id = "disputes",
                  .title = "政府信息公开行政复议、行政诉讼情况",
                  .sheet = "四",
                  .rows = 4,
                  .columns = 15,
                  .header_rows = 3,
                  .label_columns = 0,
                  .widths_mm = std::vector<double>(15, 10.4),
                  .cells = {label(column_head, "行政复议", 0, 0, 1, 5),
                            label(column_head, "行政诉讼", 0, 5, 1, 10),
                            label(column_head, "未经复议直接起诉", 1, 5, 1, 5),
                            label(column_head, "复议后起诉", 1, 10, 1, 5)}};
  add_dispute_group(table, 0, {"41", "32", "7", "19", "99"});
  add_dispute_group(table, 1, {"2", "5", "1", "9", "18"});
  add_dispute_group(table, 2, {"16", "20", "25", "27", "88"});
  return table;
}

}  // namespace

void fill_sample(FakeDocument& document) {
  document.head.form = document.keep("disclosure-annual-report");
  document.head.form_version = 2021;
  document.head.year = 2024;
  document.head.body = document.keep("云溪县水务局");
  document.head.title = document.keep("云溪县水务局2024年政府信息公开工作年度报告");
  document.head.language = document.keep("zh-CN");
  document.properties = {
      {document.keep("Subject"), document.keep("政府信息公开工作年度报告")},
      {document.keep("Keywords"), document.keep("政府信息公开, 年度报告, 2024")}};
  const govreport_index heading =
      document.node(GOVREPORT_NODE_TITLE, 0, "云溪县水务局2024年政府信息公开工作年度报告");
  document.nodes[heading].print_text =
      document.keep("云溪县水务局\n2024年政府信息公开工作年度报告");
  document.nodes[heading].style = title_style;

  const govreport_index overview = document.section("overview", "一、总体情况");
  document.paragraph(
      overview,
      "2024年，本局把水价、供水水质和河道整治的信息放在最容易找到的地方公开，全年更新网页四百余次，"
      "并在镇村公告栏同步张贴。统计期限自2024年1月1日至2024年12月31日。");
  document.paragraph(overview, "=SUM(1,2)看起来像公式，其实是正文。");
  document.table(document.section("proactive", "二、主动公开政府信息情况"), proactive());
  document.table(document.section("requests", "三、收到和处理政府信息公开申请情况"), requests());
  document.table(document.section("disputes", "四、政府信息公开行政复议、行政诉讼情况"),
                 disputes());
  for (std::uint32_t group = 0; group < 3; ++group)
    document.rule("T4-SUM", dispute_addends(group), dispute_id(group, 4));
  const govreport_index problems = document.section("problems", "五、存在的主要问题及改进情况");
  document.paragraph(problems, "一些老旧文件还没有电子版，下一年将逐卷扫描上网。");
  document.nodes[document.node(GOVREPORT_NODE_SIGNATURE, 0, "云溪县水务局")].style = body_style;
  document.nodes[document.node(GOVREPORT_NODE_DATE, 0, "2025年1月20日")].style = body_style;
  document.seal();
}

}  // namespace govreport::test
