#include "fake_document.hpp"

#include <algorithm>
#include <stdexcept>

namespace govreport::test {
namespace {

constexpr govreport_emu millimetre = 36000;
constexpr govreport_emu point = 12700;
constexpr govreport_range nothing = {0, 0};

template <class Record>
govreport_array array_of(const std::vector<Record>& records) {
  return {records.data(), static_cast<std::uint32_t>(records.size()), sizeof(Record)};
}

std::uint32_t count(const auto& records) {
  return static_cast<std::uint32_t>(records.size());
}

/// As the library names cells; written anew, as this file uses nothing of it.
std::string spreadsheet_name(std::string_view id) {
  std::string name(id);
  std::replace(name.begin(), name.end(), '/', '.');
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos;
}

std::uint32_t state_of(std::string_view text) {
  if (text.empty()) return GOVREPORT_STATE_EMPTY;
  if (text == "/") return GOVREPORT_STATE_NOT_APPLICABLE;
  if (!is_number(text)) return GOVREPORT_STATE_TEXT;
  return text == "0" ? GOVREPORT_STATE_ZERO : GOVREPORT_STATE_NUMBER;
}

}  // namespace

FakeDocument::FakeDocument() {
  const auto text = [this](std::string_view words) { return keep(words); };
  roles = {{text("xiaobiaosong"), text("方正小标宋简体"), 400, 0},
           {text("heiti"), text("黑体"), 400, 0},
           {text("fangsong"), text("仿宋_GB2312"), 400, 0},
           {text("songti"), text("宋体"), 400, 0}};
  styles = {{text("title"), 0, GOVREPORT_ALIGN_CENTRE, 22 * point, 35 * point, 0},
            {text("heading-1"), 1, GOVREPORT_ALIGN_START, 16 * point, 29 * point, 32 * point},
            {text("body"), 2, GOVREPORT_ALIGN_JUSTIFY, 16 * point, 29 * point, 32 * point},
            {text("table-label"), 3, GOVREPORT_ALIGN_CENTRE, 9 * point, 12 * point, 0},
            {text("table-data"), 3, GOVREPORT_ALIGN_CENTRE, 9 * point, 12 * point, 0}};
  page_setups = {{text("a4"),
                  210 * millimetre,
                  297 * millimetre,
                  37 * millimetre,
                  26 * millimetre,
                  35 * millimetre,
                  28 * millimetre}};
  node(GOVREPORT_NODE_DOCUMENT, GOVREPORT_NONE, "");
  nodes[0].page_setup = 0;
}

govreport_text FakeDocument::keep(std::string_view words) {
  if (words.empty()) return {nullptr, 0};
  const std::string& kept = strings_.emplace_back(words);
  return {kept.data(), kept.size()};
}

govreport_index FakeDocument::node(std::uint32_t kind,
                                   govreport_index parent,
                                   std::string_view text) {
  const govreport_index index = count(nodes);
  govreport_node record{};
  record.kind = kind;
  record.parent = parent;
  record.first_child = record.next_sibling = record.style = record.table = record.cell =
      record.page_setup = GOVREPORT_NONE;
  record.text = keep(text);
  if (parent != GOVREPORT_NONE) {
    govreport_index* link = &nodes[parent].first_child;
    while (*link != GOVREPORT_NONE)
      link = &nodes[*link].next_sibling;
    *link = index;
  }
  nodes.push_back(record);
  return index;
}

govreport_index FakeDocument::section(std::string_view id, std::string_view heading) {
  const govreport_index section = node(GOVREPORT_NODE_SECTION, 0, "");
  nodes[section].id = keep(id);
  nodes[section].page_setup = 0;
  const govreport_index head_node = node(GOVREPORT_NODE_HEADING, section, heading);
  nodes[head_node].level = 1;
  nodes[head_node].style = heading_style;
  return section;
}

void FakeDocument::paragraph(govreport_index section, std::string_view text) {
  nodes[node(GOVREPORT_NODE_PARAGRAPH, section, text)].style = body_style;
}

govreport_index FakeDocument::list(govreport_index parent) {
  return node(GOVREPORT_NODE_LIST, parent, "");
}

govreport_index FakeDocument::item(govreport_index list,
                                   std::string_view number,
                                   std::string_view text) {
  const govreport_index item = node(GOVREPORT_NODE_LIST_ITEM, list, "");
  const govreport_index body =
      node(GOVREPORT_NODE_PARAGRAPH, item, std::string(number).append(text));
  nodes[body].style = body_style;
  nodes[body].label_size = static_cast<std::uint32_t>(number.size());
  return item;
}

void FakeDocument::table(govreport_index section, FakeTable table) {
  std::sort(
      table.cells.begin(), table.cells.end(), [](const FakeCell& left, const FakeCell& right) {
        return left.row != right.row ? left.row < right.row : left.column < right.column;
      });
  const govreport_index index = count(tables);
  const std::uint32_t first_cell = count(cells);
  govreport_table record{};
  record.node = node(GOVREPORT_NODE_TABLE, section, "");
  nodes[record.node].table = index;
  nodes[record.node].id = record.id = keep(table.id);
  record.title = keep(table.title);
  record.sheet = keep(table.sheet);
  record.page_mode = GOVREPORT_PAGE_WHOLE;
  record.rows = table.rows;
  record.columns = table.columns;
  record.header_rows = table.header_rows;
  record.label_columns = table.label_columns;
  record.cells = {first_cell, count(table.cells)};
  record.widths = {count(widths), table.columns};
  for (const double width : table.widths_mm)
    widths.push_back(static_cast<govreport_emu>(width * 36000.0 + 0.5));
  tables.push_back(record);
  place(table, index);
  link_formulas(table, first_cell);
  notes(section, first_cell);
}

void FakeDocument::place(const FakeTable& table, govreport_index table_index) {
  govreport_index row_node = GOVREPORT_NONE;
  std::uint32_t row = GOVREPORT_NONE;
  for (const FakeCell& drawn : table.cells) {
    if (drawn.row != row) {
      row = drawn.row;
      row_node = node(GOVREPORT_NODE_ROW, tables[table_index].node, "");
      nodes[row_node].table = table_index;
    }
    place_cell(table, drawn, row_node);
  }
}

void FakeDocument::place_cell(const FakeTable& table,
                              const FakeCell& drawn,
                              govreport_index row_node) {
  const govreport_index index = count(cells);
  govreport_cell record{};
  record.node = node(GOVREPORT_NODE_CELL, row_node, drawn.text);
  record.table = nodes[row_node].table;
  record.row = drawn.row;
  record.column = drawn.column;
  record.row_span = drawn.row_span;
  record.column_span = drawn.column_span;
  record.role = drawn.role;
  record.type = drawn.type;
  record.flags = drawn.flags;
  record.style = drawn.role == GOVREPORT_ROLE_DATA ? data_style : label_style;
  record.text = nodes[record.node].text;
  if (drawn.role == GOVREPORT_ROLE_DATA) {
    record.state = state_of(drawn.text);
    if (is_number(drawn.text)) record.number = record.text;
    record.id = keep(drawn.id);
    record.name = keep(spreadsheet_name(drawn.id));
    record.note = keep(drawn.note);
    record.label = keep(drawn.id);
    record.minimum = keep("0");
    if (drawn.type == GOVREPORT_TYPE_DECIMAL) record.unit = keep("万元");
    if (!drawn.sum_of.empty()) record.flags |= GOVREPORT_CELL_DERIVED;
    link_heads(table, drawn, record);
  }
  govreport_node& shown = nodes[record.node];
  shown.table = record.table;
  shown.cell = index;
  shown.style = record.style;
  shown.id = record.id;
  cells.push_back(record);
}

void FakeDocument::link_heads(const FakeTable& table,
                              const FakeCell& drawn,
                              govreport_cell& record) {
  const std::uint32_t first_cell = tables.back().cells.first;
  record.headers.first = count(header_cells);
  const auto add = [&](auto heads) {
    for (std::uint32_t i = 0; i < count(table.cells); ++i)
      if (table.cells[i].block == drawn.block && heads(table.cells[i]))
        header_cells.push_back(first_cell + i);
  };
  add([&](const FakeCell& head_cell) {
    return (head_cell.role == GOVREPORT_ROLE_TITLE ||
            head_cell.role == GOVREPORT_ROLE_COLUMN_HEADER) &&
           head_cell.column <= drawn.column &&
           drawn.column < head_cell.column + head_cell.column_span;
  });
  add([&](const FakeCell& head_cell) {
    return head_cell.role == GOVREPORT_ROLE_ROW_HEADER && head_cell.row <= drawn.row &&
           drawn.row < head_cell.row + head_cell.row_span;
  });
  record.headers.count = count(header_cells) - record.headers.first;
}

void FakeDocument::link_formulas(const FakeTable& table, std::uint32_t first_cell) {
  for (std::uint32_t i = 0; i < count(table.cells); ++i)
    if (!table.cells[i].sum_of.empty()) cells[first_cell + i].formula = sum(table.cells[i].sum_of);
}

govreport_range FakeDocument::sum(const std::vector<std::string>& of) {
  const std::uint32_t first = count(tokens);
  for (const std::string& id : of)
    tokens.push_back({GOVREPORT_TOKEN_CELL, cell_named(id)});
  tokens.push_back({GOVREPORT_TOKEN_SUM, count(of)});
  return {first, count(tokens) - first};
}

void FakeDocument::notes(govreport_index section, std::uint32_t first_cell) {
  for (std::uint32_t i = first_cell; i < count(cells); ++i) {
    if (cells[i].note.size == 0) continue;
    const std::string words = "注：" + std::string(cells[i].note.data, cells[i].note.size);
    const govreport_index note = node(GOVREPORT_NODE_NOTE, section, words);
    nodes[note].style = body_style;
    nodes[note].cell = i;
    nodes[note].table = cells[i].table;
  }
}

void FakeDocument::rule(std::string_view id,
                        const std::vector<std::string>& sum_of,
                        std::string_view equals) {
  govreport_rule record{};
  record.id = keep(id);
  record.relation = GOVREPORT_RELATION_EQUAL;
  record.place = cell_named(equals);
  record.table = cells[record.place].table;
  record.left = sum(sum_of);
  record.right = {count(tokens), 1};
  tokens.push_back({GOVREPORT_TOKEN_CELL, record.place});
  rules.push_back(record);
}

govreport_index FakeDocument::cell_named(std::string_view id) const {
  for (govreport_index i = 0; i < count(cells); ++i)
    if (std::string_view(cells[i].id.data, cells[i].id.size) == id) return i;
  throw std::logic_error("no cell is called " + std::string(id));
}

const govreport_document& FakeDocument::seal() {
  head.size = sizeof head;
  head.nodes = array_of(nodes);
  head.tables = array_of(tables);
  head.cells = array_of(cells);
  head.header_cells = array_of(header_cells);
  head.tokens = array_of(tokens);
  head.rules = array_of(rules);
  head.choices = array_of(choices);
  head.widths = array_of(widths);
  head.styles = array_of(styles);
  head.roles = array_of(roles);
  head.page_setups = array_of(page_setups);
  head.properties = array_of(properties);
  return head;
}

// ---- the sample ------------------------------------------------------------------------------

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
