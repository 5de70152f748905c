#include "table.hpp"

#include "findings_view.hpp"
#include "shown_text.hpp"
#include "table_styles.hpp"

#include <map>
#include <string>

namespace govreport::html {
namespace {

/// Cells that head nothing are no heads, though they look like them.
bool is_head(const govreport_cell& cell) {
  return cell.role == GOVREPORT_ROLE_TITLE || cell.role == GOVREPORT_ROLE_COLUMN_HEADER ||
         cell.role == GOVREPORT_ROLE_ROW_HEADER;
}

/// HTML, 4.9.10: a title across the table heads the group of rows it stands in.
std::string_view scope_of(std::uint32_t role) {
  if (role == GOVREPORT_ROLE_TITLE) return "rowgroup";
  return role == GOVREPORT_ROLE_ROW_HEADER ? "row" : "col";
}

class TableWriter {
 public:
  TableWriter(const Page& page, govreport_index index)
      : page_(page),
        document_(page.document),
        markup_(page.markup),
        index_(index),
        table_(document_.tables[index]),
        styles_(styles_of(document_, table_)),
        notes_(notes_by_cell()) {}

  void write(std::string_view heading) {
    const std::string caption = markup_.names().caption(index_);
    const bool has_findings = !page_.checked.beside(table_.node).empty();
    if (has_findings) markup_.open("div").class_name("beside").line_end();
    markup_.open("div").class_name("box").attribute("role", "group");
    markup_.attribute("aria-labelledby", caption).attribute("tabindex", "0").line_end();
    markup_.open("table").id(markup_.names().table(index_)).line_end();
    const bool is_said = heading.find(sdk::view(table_.title)) != std::string_view::npos;
    markup_.open("caption").id(caption);
    if (is_said) markup_.class_name("hidden");
    markup_.text(sdk::view(table_.title)).close().line_end();
    write_columns();
    write_rows();
    markup_.close().line_end().close().line_end();
    if (!has_findings) return;
    write_findings_beside(page_, table_.node);
    markup_.close().line_end();
  }

 private:
  std::map<govreport_index, govreport_index> notes_by_cell() const {
    std::map<govreport_index, govreport_index> notes;
    const govreport_index section = document_.nodes[table_.node].parent;
    if (section == GOVREPORT_NONE) return notes;
    each_child(document_, section, [&](govreport_index index, const govreport_node& node) {
      if (node.kind == GOVREPORT_NODE_NOTE && node.cell != GOVREPORT_NONE)
        notes.try_emplace(node.cell, index);
    });
    return notes;
  }

  void write_columns() {
    markup_.open("colgroup");
    for (std::uint32_t column = 0; column < table_.columns; ++column)
      markup_.open_void("col");
    markup_.close().line_end();
  }

  /// Groups of rows: the head, then a body for each block that has a title.
  void write_rows() {
    std::string_view group;
    std::uint32_t row = 0;
    each_child(document_, table_.node, [&](govreport_index index, const govreport_node& node) {
      if (node.kind != GOVREPORT_NODE_ROW || markup_.output().has_failed()) return;
      group = enter_group(group, row++ < table_.header_rows ? "thead" : "tbody", index);
      write_row(index);
    });
    if (!group.empty()) markup_.close().line_end();
  }

  /// The group that row `index` stands in: the one at hand, or one that begins with it.
  std::string_view enter_group(std::string_view group,
                               std::string_view wanted,
                               govreport_index index) {
    if (group == wanted && (wanted == "thead" || !begins_block(index))) return group;
    if (!group.empty()) markup_.close().line_end();
    markup_.open(wanted).line_end();
    return wanted;
  }

  bool begins_block(govreport_index row) const {
    const govreport_index first = document_.nodes[row].first_child;
    if (first == GOVREPORT_NONE) return false;
    const govreport_index cell = document_.nodes[first].cell;
    return cell != GOVREPORT_NONE && document_.cells[cell].role == GOVREPORT_ROLE_TITLE;
  }

  void write_row(govreport_index row) {
    markup_.open("tr");
    each_child(document_, row, [this](govreport_index, const govreport_node& node) {
      if (node.cell != GOVREPORT_NONE) write_cell(node, document_.cells[node.cell]);
    });
    markup_.close().line_end();
  }

  void write_cell(const govreport_node& node, const govreport_cell& cell) {
    if (is_head(cell) && cell.text.size != 0) {
      markup_.open("th").attribute("scope", scope_of(cell.role));
      markup_.id(markup_.names().cell(cell));
    } else {
      markup_.open("td");
      if (cell.role == GOVREPORT_ROLE_DATA) write_data_attributes(node, cell);
    }
    write_classes(cell, mark_classes(page_, node.cell));
    if (cell.column_span > 1) markup_.attribute("colspan", cell.column_span);
    if (cell.row_span > 1) markup_.attribute("rowspan", cell.row_span);
    write_headers(cell);
    if (node.language.size != 0) markup_.attribute("lang", sdk::view(node.language));
    write_shown(markup_, node);
    write_marks(page_, node.cell);
    markup_.close();
  }

  void write_data_attributes(const govreport_node& node, const govreport_cell& cell) {
    markup_.id(markup_.names().cell(cell));
    if (cell.id.size != 0) markup_.attribute("data-cell", sdk::view(cell.id));
    const auto note = notes_.find(node.cell);
    std::string described = described_by(page_, node.cell);
    if (note != notes_.end())
      described.append(described.empty() ? "" : " ").append(markup_.names().note(note->second));
    if (!described.empty()) markup_.attribute("aria-describedby", described);
    if (!page_.checked.marks(node.cell).empty()) markup_.attribute("tabindex", "-1");
  }

  /// Labels stay in sight when the table is scrolled, each at the place of its column.
  void write_classes(const govreport_cell& cell, const std::string& marks) {
    std::string classes;
    const auto add = [&classes](const std::string& name) {
      classes.append(classes.empty() ? "" : " ").append(name);
    };
    const Names& names = markup_.names();
    if (cell.role != GOVREPORT_ROLE_DATA && cell.column < table_.label_columns &&
        cell.column + cell.column_span <= table_.label_columns)
      add(names.label(cell.column));
    if (!is_head(cell) && cell.role != GOVREPORT_ROLE_DATA) add(names.of("corner"));
    if (cell.style != GOVREPORT_NONE && cell.style != styles_.of(cell.role))
      add(names.style(cell.style));
    if (!marks.empty()) add(marks);
    if (!classes.empty()) markup_.attribute("class", classes);
  }

  /// Heads without words are no heads of the page: a reader would announce nothing.
  void write_headers(const govreport_cell& cell) {
    std::string headers;
    for (const govreport_index head : document_.header_cells.slice(cell.headers)) {
      const govreport_cell record = document_.cells[head];
      if (!is_head(record) || record.text.size == 0) continue;
      headers.append(headers.empty() ? "" : " ").append(markup_.names().cell(record));
    }
    if (!headers.empty()) markup_.attribute("headers", headers);
  }

  const Page& page_;
  const sdk::Document& document_;
  Markup& markup_;
  govreport_index index_;
  govreport_table table_;
  TableStyles styles_;
  std::map<govreport_index, govreport_index> notes_;  // of cells
};

}  // namespace

void write_table(const Page& page, govreport_index table, std::string_view heading) {
  if (table == GOVREPORT_NONE) return;
  TableWriter(page, table).write(heading);
}

}  // namespace govreport::html
