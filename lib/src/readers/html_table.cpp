#include "readers/html_table.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "readers/cell_shape.hpp"
#include "readers/html_elements.hpp"
#include "readers/shown_text.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

bool is_cell(std::string_view name) {
  return name == "td" || name == "th";
}

void collect_cells(const HtmlNode& node, std::vector<HtmlNode>& cells) {
  for (auto child = node.first_child(); child; child = child->next()) {
    if (child->is_text() || is_hidden(*child)) continue;
    if (is_cell(child->name())) {
      cells.push_back(*child);
    } else if (child->name() != "table") {
      collect_cells(*child, cells);
    }
  }
}

/// Cells outside of any row are one, as in a browser (HTML, 13.2.6.4.13).
void collect_rows(const HtmlNode& node, std::vector<HtmlRow>& rows) {
  bool is_without_tag = false;
  for (auto child = node.first_child(); child; child = child->next()) {
    if (child->is_text() || is_hidden(*child) || child->name() == "table") continue;
    const bool continues = is_cell(child->name()) && is_without_tag;
    is_without_tag = is_cell(child->name());
    if (child->name() == "tr") {
      collect_cells(*child, rows.emplace_back(HtmlRow{*child, {}}).cells);
    } else if (is_without_tag) {
      if (!continues) rows.push_back({*child, {}});
      rows.back().cells.push_back(*child);
    } else {
      collect_rows(*child, rows);
    }
  }
}

/// What a cell shows, and what of a page's structure is in it.
struct CellContent {
  std::vector<std::string> lines;
  bool has_heading = false;
  bool has_table = false;  ///< of more than one cell
};

class CellReader {
 public:
  CellContent read(const HtmlNode& cell) {
    walk(cell);
    end_line();
    return std::move(content_);
  }

 private:
  void walk(const HtmlNode& node) {
    for (auto child = node.first_child(); child; child = child->next()) {
      if (child->is_text()) {
        line_.add(child->text(), false);
      } else if (!is_hidden(*child)) {
        enter(*child);
      }
    }
  }

  void enter(const HtmlNode& element) {
    const std::string_view name = element.name();
    if (name == "table" && !is_one_cell(element)) content_.has_table = true;
    if (heading_depth(name) > 0) content_.has_heading = true;
    const bool ends_line = name == "br" || is_block(name);
    if (ends_line) end_line();
    if (!content_.has_table) walk(element);
    if (ends_line) end_line();
  }

  static bool is_one_cell(const HtmlNode& table) {
    const std::vector<HtmlRow> rows = rows_of(table);
    return rows.size() == 1 && rows[0].cells.size() == 1;
  }

  void end_line() {
    if (!trim(line_.text()).empty()) content_.lines.emplace_back(trim(line_.text()));
    line_.clear();
  }

  CellContent content_;
  ShownText line_;
};

std::uint32_t span_of(const HtmlNode& cell, const char* attribute) {
  return parse_number<std::uint32_t>(trim(cell.attribute(attribute))).value_or(1);
}

CellShape shape_of(const CellContent& cell) {
  return {
      cell.lines.size(), count_codepoints(joined(cell.lines)), cell.has_heading, cell.has_table};
}

}  // namespace

std::vector<HtmlRow> rows_of(const HtmlNode& table) {
  std::vector<HtmlRow> rows;
  collect_rows(table, rows);
  return rows;
}

bool is_of_data(const HtmlRow& row) {
  return std::none_of(row.cells.begin(), row.cells.end(), [&row](const HtmlNode& cell) {
    return is_laid_out(shape_of(CellReader().read(cell)), row.cells.size() == 1);
  });
}

std::vector<SourceCell> source_cells(const HtmlRow& row) {
  std::vector<SourceCell> cells;
  for (const HtmlNode& cell : row.cells)
    cells.push_back({joined(CellReader().read(cell).lines),
                     span_of(cell, "rowspan"),
                     span_of(cell, "colspan")});
  return cells;
}

}  // namespace govreport::internal
