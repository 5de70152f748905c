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
  families = {text("方正小标宋简体"),
              text("黑体"),
              text("Noto Sans CJK SC"),
              text("仿宋_GB2312"),
              text("宋体")};
  roles = {{text("xiaobiaosong"), text("方正小标宋简体"), 400, 0, {0, 1}},
           {text("heiti"), text("黑体"), 400, 0, {1, 2}},
           {text("fangsong"), text("仿宋_GB2312"), 400, 0, {3, 1}},
           {text("songti"), text("宋体"), 400, 0, {4, 1}}};
  styles = {{text("title"), 0, GOVREPORT_ALIGN_CENTRE, 22 * point, 35 * point, 0, 0, 0},
            {text("heading-1"), 1, GOVREPORT_ALIGN_START, 16 * point, 29 * point, 32 * point, 0, 0},
            {text("body"), 2, GOVREPORT_ALIGN_JUSTIFY, 16 * point, 29 * point, 32 * point, 0, 0},
            {text("table-label"), 3, GOVREPORT_ALIGN_CENTRE, 9 * point, 12 * point, 0, 0, 0},
            {text("table-data"), 3, GOVREPORT_ALIGN_CENTRE, 9 * point, 12 * point, 0, 0, 0}};
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
  head.families = array_of(families);
  return head;
}

}  // namespace govreport::test
