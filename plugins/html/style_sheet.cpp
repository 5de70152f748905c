#include "style_sheet.hpp"

#include "column_widths.hpp"
#include "print_size.hpp"
#include "screen_style.hpp"
#include "special_characters.hpp"
#include "table_styles.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace govreport::html {
namespace {

/// Of a cell with a figure in print, as a figure is not to be broken.
constexpr govreport_emu least_padding = sdk::emu_per_millimetre * 4 / 10;

std::string_view alignment_of(std::uint32_t alignment) {
  switch (alignment) {
    case GOVREPORT_ALIGN_CENTRE:
      return "center";
    case GOVREPORT_ALIGN_END:
      return "end";
    case GOVREPORT_ALIGN_JUSTIFY:
      return "justify";
    default:
      return "start";
  }
}

std::string points(govreport_emu length) {
  std::string text;
  sdk::append_points(text, length, 3);
  return text += "pt";
}

std::string millimetres(govreport_emu length) {
  std::string text;
  sdk::append_millimetres(text, length, 3);
  return text += "mm";
}

std::string rems(std::int64_t thousandths) {
  std::string text;
  sdk::append_quotient(text, thousandths, 1000, 3);
  return text += "rem";
}

std::string declaration(std::string_view property, std::string_view value) {
  return std::string(property).append(": ").append(value);
}

/// The selector of a column behind that of its table.
std::string column_part(std::uint32_t column) {
  return std::string(" col:nth-child(").append(sdk::integer(column + 1)).append(")");
}

std::string descendant(std::string_view class_name) {
  return std::string(" .").append(class_name);
}

/// In the size of the style's type.
std::string ems(govreport_emu length, const govreport_style& style) {
  std::string text;
  sdk::append_quotient(text, length, std::max<govreport_emu>(style.size, 1), 2);
  return text += "em";
}

/// A string of CSS; what could end it, or the style element around it, is written by its number.
std::string quoted(std::string_view words) {
  std::string text(1, '"');
  for (const char c : words) {
    const bool is_plain = c < 0 || c > '>' || c == ' ' || (c >= '-' && c <= ':');
    if (is_plain && c != '\\' && c != '\x7f') {
      text += c;
    } else {
      text.append("\\").append(hexadecimal(static_cast<unsigned char>(c))).append(" ");
    }
  }
  return text += '"';
}

class StyleSheet {
 public:
  explicit StyleSheet(const Page& page)
      : document_(page.document), names_(page.markup.names()), page_(page) {
    for (const govreport_node node : document_.nodes) {
      if (node.style != GOVREPORT_NONE) used_.insert(node.style);
    }
    for (const govreport_table table : document_.tables)
      tables_.push_back({table, styles_of(document_, table), screen_widths(document_, table)});
  }

  void write() {
    page_.markup.open("style");
    add_template(screen_style);
    if (!page_.settings.fragment) add_template(page_style);
    if (page_.checked.is_shown()) add_template(checked_style);
    for (const govreport_index style : used_)
      add_screen_style(style);
    add_tables(&StyleSheet::add_screen_table);
    add("@media (max-width: 40rem) {\n");
    add_tables(&StyleSheet::add_narrow_table);
    add("}\n");
    add_print();
    page_.markup.close().line_end();
  }

 private:
  struct TableLook {
    govreport_table table;
    TableStyles styles;
    ScreenWidths widths;
  };

  void add(std::string_view text) { page_.markup.raw(text); }

  void add_template(std::string_view text) {
    for (std::size_t done = 0; done < text.size();) {
      const std::size_t end = std::min(text.find('$', done), text.size());
      add(text.substr(done, end - done));
      if (end < text.size()) add(names_.root());
      done = end + 1;
    }
  }

  /// "." prefix " ." name " {" declarations "}"
  void rule(std::string_view selector, std::string_view declarations) {
    std::string text = ".";
    text.append(names_.root()).append(" ").append(selector);
    add(text.append(" {").append(declarations).append("}\n"));
  }

  // ---- styles --------------------------------------------------------------------------------

  std::string selector_of(govreport_index style) const {
    return std::string(".").append(names_.style(style));
  }

  /// Indents in the size of the screen's type: two characters are two characters. Headings have
  /// none there.
  void add_screen_style(govreport_index index) {
    const govreport_style style = document_.styles[index];
    std::string text = "text-align: ";
    text += alignment_of(style.alignment);
    if (style.end_indent != 0)
      text.append("; padding-right: ").append(ems(style.end_indent, style));
    rule(selector_of(index), text);
    if (style.first_indent != 0)
      rule(std::string("p").append(selector_of(index)),
           declaration("text-indent", ems(style.first_indent, style)));
  }

  void add_print_style(govreport_index index) {
    const govreport_style style = document_.styles[index];
    std::string text = fonts_of(style.role);
    text.append("; font-size: ").append(points(style.size));
    text.append("; line-height: ").append(points(style.line_pitch));
    if (style.first_indent != 0) text.append("; text-indent: ").append(points(style.first_indent));
    if (style.end_indent != 0) text.append("; padding-right: ").append(points(style.end_indent));
    if (style.space_before != 0) text.append("; margin-top: ").append(points(style.space_before));
    rule(selector_of(index), text);
  }

  std::string fonts_of(govreport_index index) const {
    std::string text = "font-family: ";
    if (index != GOVREPORT_NONE) {
      const govreport_role role = document_.roles[index];
      if (role.families.count == 0 && role.family.size != 0)
        text.append(quoted(sdk::view(role.family))).append(", ");
      for (const govreport_text family : document_.families.slice(role.families))
        text.append(quoted(sdk::view(family))).append(", ");
    }
    text += "serif";
    if (index != GOVREPORT_NONE && document_.roles[index].weight >= 600)
      text += "; font-weight: 700";
    return text;
  }

  // ---- tables --------------------------------------------------------------------------------

  void add_tables(void (StyleSheet::*add_one)(govreport_index)) {
    for (govreport_index i = 0; i < document_.tables.size(); ++i)
      (this->*add_one)(i);
  }

  std::string selector_of_table(govreport_index table, std::string_view part) const {
    return std::string("#").append(names_.table(table)).append(part);
  }

  void add_alignment(govreport_index table, std::string_view part, govreport_index style) {
    if (style == GOVREPORT_NONE) return;
    const std::string_view value = alignment_of(document_.styles[style].alignment);
    rule(selector_of_table(table, part), std::string("text-align: ").append(value));
  }

  void add_screen_table(govreport_index index) {
    const TableStyles& styles = tables_[index].styles;
    add_alignment(index, " td", styles.data);
    add_alignment(index, " th", styles.head);
    add_alignment(index, descendant(names_.of("corner")), styles.head);
    add_alignment(index, " th[scope=row]", styles.label);
    add_columns(index, tables_[index].widths.wide);
  }

  void add_narrow_table(govreport_index index) { add_columns(index, tables_[index].widths.narrow); }

  /// Labels stay where they are when the box is scrolled: at the place of their column.
  void add_columns(govreport_index index, const ColumnWidths& widths) {
    const std::uint32_t labels = tables_[index].table.label_columns;
    std::int64_t left = 0;
    for (std::uint32_t column = 0; column < widths.size(); ++column) {
      rule(selector_of_table(index, column_part(column)),
           declaration("width", rems(widths[column])));
      if (column < labels)
        rule(selector_of_table(index, descendant(names_.label(column))),
             declaration("position: sticky; z-index: 1; left", rems(left)));
      left += widths[column];
    }
    rule(selector_of_table(index, ""), declaration("min-width", rems(left)));
  }

  // ---- print ---------------------------------------------------------------------------------

  void add_print() {
    if (!page_.settings.fragment) add_pages();
    add("@media print {");
    add_template(print_style);
    if (!page_.settings.fragment) add_template("body.$ {max-width: none; padding: 0}\n");
    for (const govreport_index style : used_)
      add_print_style(style);
    add_tables(&StyleSheet::add_print_table);
    add("}\n");
  }

  void add_pages() {
    if (document_.nodes.empty()) return;
    const govreport_index own = document_.nodes[0].page_setup;
    for (govreport_index i = 0; i < document_.page_setups.size(); ++i) {
      const std::string name = names_.page(i);
      std::string text("@page ");
      if (i != own) text.append(name).append(" ");
      add(text.append("{").append(paper(document_.page_setups[i])).append("}\n"));
      if (i != own) rule(std::string(".").append(name), declaration("page", name));
    }
  }

  static std::string paper(const govreport_page_setup& page) {
    std::string text("size:");
    for (const govreport_emu length : {page.width, page.height})
      text.append(" ").append(millimetres(length));
    text += "; margin:";
    for (const govreport_emu length : {page.top, page.right, page.bottom, page.left})
      text.append(" ").append(millimetres(length));
    return text;
  }

  void add_print_table(govreport_index index) {
    const govreport_table& table = tables_[index].table;
    const TableStyles& styles = tables_[index].styles;
    const bool is_compact = is_to_be_compact(document_, table);
    rule(selector_of_table(index, ""),
         table.page_mode == GOVREPORT_PAGE_WHOLE ? "min-width: 0; break-inside: avoid"
                                                 : "min-width: 0");
    add_print_cells(index, " td", styles.data, is_compact);
    add_print_cells(index, " th", styles.head, is_compact);
    add_print_cells(index, descendant(names_.of("corner")), styles.head, is_compact);
    add_print_cells(index, " th[scope=row]", styles.label, is_compact);
    add_print_widths(index, table);
  }

  void add_print_cells(govreport_index index,
                       std::string_view part,
                       govreport_index style_index,
                       bool is_compact) {
    if (style_index == GOVREPORT_NONE) return;
    const govreport_table& table = tables_[index].table;
    const govreport_style style = document_.styles[style_index];
    const govreport_emu padding_x = style_index == tables_[index].styles.data
                                        ? std::min(table.padding_x, least_padding)
                                        : table.padding_x;
    std::string text = fonts_of(style.role);
    text.append("; font-size: ").append(points(is_compact ? table.compact_size : style.size));
    text.append("; line-height: ");
    text.append(points(is_compact ? table.compact_line_pitch : style.line_pitch));
    text.append("; padding: ").append(millimetres(table.padding_y)).append(" ");
    text.append(millimetres(padding_x)).append("; position: static");
    rule(selector_of_table(index, part), text);
  }

  void add_print_widths(govreport_index index, const govreport_table& table) {
    govreport_emu whole = 0;
    for (const govreport_emu width : document_.widths.slice(table.widths))
      whole += width;
    std::uint32_t column = 0;
    for (const govreport_emu width : document_.widths.slice(table.widths)) {
      std::string text = "width: ";
      sdk::append_quotient(text, width * 100, whole, 3);
      rule(selector_of_table(index, column_part(column++)), text + "%");
    }
  }

  const sdk::Document& document_;
  const Names& names_;
  const Page& page_;
  std::set<govreport_index> used_;  // styles
  std::vector<TableLook> tables_;
};

}  // namespace

void write_style(const Page& page) {
  StyleSheet(page).write();
}

}  // namespace govreport::html
