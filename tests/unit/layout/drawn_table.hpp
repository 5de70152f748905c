#pragma once

#include "sample_report.hpp"

#include <string>
#include <vector>

namespace govreport::test {

struct DrawnCell {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
  std::uint32_t role = GOVREPORT_ROLE_DATA;
  std::string text;
  bool is_together = false;
};

/// A document of one paragraph and one table, drawn cell by cell, on the annual report's styles.
struct DrawnTable {
  std::uint32_t rows = 0;
  std::uint32_t header_rows = 0;
  std::vector<double> widths_mm;
  std::vector<DrawnCell> cells;  ///< in reading order
  std::string before = "表前的一段话。";

  internal::FormModel form() const {
    internal::FormModel result = annual_report_form();
    internal::Table table;
    table.id = "drawn";
    table.look = result.tables.front().look;
    table.look.pages = internal::TablePages::split;
    result.tables = {table};
    return result;
  }

  internal::Document document() const {
    internal::Document document = bound(numbered_report());
    document.tables.clear();
    document.cells.clear();
    document.nodes.resize(1);
    add_node(document, GOVREPORT_NODE_PARAGRAPH, before, style(document, "body"));
    add_table(document);
    document.seal();
    return document;
  }

 private:
  static govreport_index style(const internal::Document& document, std::string_view id) {
    govreport_index index = 0;
    while (internal::view(document.styles[index].id) != id)
      ++index;
    return index;
  }

  static govreport_index add_node(internal::Document& document,
                                  std::uint32_t kind,
                                  const std::string& text,
                                  govreport_index style) {
    govreport_node node{};
    node.kind = kind;
    node.parent = node.first_child = node.next_sibling = GOVREPORT_NONE;
    node.table = node.cell = node.page_setup = GOVREPORT_NONE;
    node.style = style;
    node.text = document.keep(text);
    document.nodes.push_back(node);
    return static_cast<govreport_index>(document.nodes.size() - 1);
  }

  void add_table(internal::Document& document) const {
    govreport_table table{};
    table.node = add_node(document, GOVREPORT_NODE_TABLE, "", GOVREPORT_NONE);
    document.nodes.back().table = 0;
    table.id = document.keep("drawn");
    table.title = document.keep("画出来的表");
    table.rows = rows;
    table.columns = static_cast<std::uint32_t>(widths_mm.size());
    table.header_rows = header_rows;
    table.widths = {static_cast<std::uint32_t>(document.widths.size()), table.columns};
    for (const double width : widths_mm) {
      document.widths.push_back(internal::Length::mm(width).to_emu());
    }
    table.cells = {0, static_cast<std::uint32_t>(cells.size())};
    document.tables.push_back(table);
    for (const DrawnCell& cell : cells)
      add_cell(document, cell);
  }

  static void add_cell(internal::Document& document, const DrawnCell& drawn) {
    const bool is_data = drawn.role == GOVREPORT_ROLE_DATA;
    govreport_cell cell{};
    cell.style = style(document, is_data ? "table-data" : "table-label");
    cell.node = add_node(document, GOVREPORT_NODE_CELL, drawn.text, cell.style);
    document.nodes.back().table = 0;
    document.nodes.back().cell = static_cast<govreport_index>(document.cells.size());
    cell.row = drawn.row;
    cell.column = drawn.column;
    cell.row_span = drawn.row_span;
    cell.column_span = drawn.column_span;
    cell.role = drawn.role;
    if (drawn.is_together) cell.flags = GOVREPORT_CELL_TOGETHER;
    const bool is_number = drawn.text.find_first_not_of("0123456789.-") == std::string::npos;
    cell.state = is_number ? GOVREPORT_STATE_NUMBER : GOVREPORT_STATE_TEXT;
    cell.text = document.nodes.back().text;
    document.cells.push_back(cell);
  }
};

/// Rows in groups of `group`, each with a label across the group, under two rows of heads.
inline DrawnTable grouped_table(std::uint32_t data_rows, std::uint32_t group) {
  DrawnTable table;
  table.rows = data_rows + 2;
  table.header_rows = 2;
  table.widths_mm = {20, 60, 38, 38};
  table.cells = {{0, 0, 2, 2, GOVREPORT_ROLE_CORNER, "项目"},
                 {0, 2, 1, 2, GOVREPORT_ROLE_COLUMN_HEADER, "金额"},
                 {1, 2, 1, 1, GOVREPORT_ROLE_COLUMN_HEADER, "预算数"},
                 {1, 3, 1, 1, GOVREPORT_ROLE_COLUMN_HEADER, "决算数"}};
  for (std::uint32_t i = 0; i < data_rows; ++i) {
    const std::uint32_t row = i + 2;
    if (i % group == 0) {
      const std::uint32_t span = std::min(group, data_rows - i);
      table.cells.push_back({row,
                             0,
                             span,
                             1,
                             GOVREPORT_ROLE_ROW_HEADER,
                             "第" + std::to_string(i / group + 1) + "组"});
    }
    table.cells.push_back(
        {row, 1, 1, 1, GOVREPORT_ROLE_ROW_HEADER, "第" + std::to_string(i + 1) + "行"});
    table.cells.push_back({row, 2, 1, 1, GOVREPORT_ROLE_DATA, std::to_string(1000 + i)});
    table.cells.push_back({row, 3, 1, 1, GOVREPORT_ROLE_DATA, std::to_string(5000 + i)});
  }
  return table;
}

}  // namespace govreport::test
