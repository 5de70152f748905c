/// The document as text: what golden tests compare and a person reads.
#include "document/document.hpp"

#include <initializer_list>
#include <span>
#include <utility>

namespace govreport::internal {

namespace {

using Parts = std::initializer_list<std::string_view>;

std::string all(Parts parts) {
  std::string text;
  for (const std::string_view part : parts)
    text += part;
  return text;
}

std::string number(std::int64_t value) {
  return std::to_string(value);
}

/// A length in points where that is exact, else in hundredths of a millimetre, rounded.
std::string length(govreport_emu emu) {
  constexpr govreport_emu emu_per_tenth_point = 1270;
  constexpr govreport_emu emu_per_hundredth_mm = 360;
  const bool in_points = emu % emu_per_tenth_point == 0;
  const govreport_emu parts = in_points ? emu / emu_per_tenth_point
                                        : (emu + emu_per_hundredth_mm / 2) / emu_per_hundredth_mm;
  const govreport_emu scale = in_points ? 10 : 100;
  std::string text = number(parts / scale);
  if (parts % scale != 0) text.append(".").append(number(scale + parts % scale), 1);
  return text.append(in_points ? " pt" : " mm");
}

std::string quoted(govreport_text text) {
  std::string shown = "“";
  for (const char character : view(text))
    shown += character == '\n' ? std::string("↵") : std::string(1, character);
  return shown + "”";
}

std::string_view name_of_kind(std::uint32_t kind) {
  switch (kind) {
    case GOVREPORT_NODE_DOCUMENT:
      return "document";
    case GOVREPORT_NODE_TITLE:
      return "title";
    case GOVREPORT_NODE_SECTION:
      return "section";
    case GOVREPORT_NODE_HEADING:
      return "heading";
    case GOVREPORT_NODE_PARAGRAPH:
      return "paragraph";
    case GOVREPORT_NODE_TABLE:
      return "table";
    case GOVREPORT_NODE_ROW:
      return "row";
    case GOVREPORT_NODE_CELL:
      return "cell";
    case GOVREPORT_NODE_NOTE:
      return "note";
    case GOVREPORT_NODE_SIGNATURE:
      return "signature";
    case GOVREPORT_NODE_DATE:
      return "date";
    case GOVREPORT_NODE_LIST:
      return "list";
    case GOVREPORT_NODE_LIST_ITEM:
      return "item";
    default:
      return "?";
  }
}

std::string_view name_of_role(std::uint32_t role) {
  switch (role) {
    case GOVREPORT_ROLE_CORNER:
      return "corner";
    case GOVREPORT_ROLE_TITLE:
      return "title";
    case GOVREPORT_ROLE_COLUMN_HEADER:
      return "column-header";
    case GOVREPORT_ROLE_ROW_HEADER:
      return "row-header";
    default:
      return "data";
  }
}

std::string_view name_of_state(std::uint32_t state) {
  switch (state) {
    case GOVREPORT_STATE_EMPTY:
      return "EMPTY";
    case GOVREPORT_STATE_ZERO:
      return "ZERO";
    case GOVREPORT_STATE_NUMBER:
      return "NUMBER";
    case GOVREPORT_STATE_NOT_APPLICABLE:
      return "NOT-APPLICABLE";
    default:
      return "TEXT";
  }
}

std::string_view name_of_type(std::uint32_t type) {
  switch (type) {
    case GOVREPORT_TYPE_COUNT:
      return "count";
    case GOVREPORT_TYPE_DECIMAL:
      return "decimal";
    case GOVREPORT_TYPE_CHOICE:
      return "choice";
    default:
      return "text";
  }
}

std::string_view name_of_alignment(std::uint32_t alignment) {
  switch (alignment) {
    case GOVREPORT_ALIGN_CENTRE:
      return "centred";
    case GOVREPORT_ALIGN_END:
      return "to the end";
    case GOVREPORT_ALIGN_JUSTIFY:
      return "justified";
    default:
      return "to the start";
  }
}

class Dump {
 public:
  explicit Dump(const Document& document) : document_(document) {}

  std::string write() {
    write_head();
    write_looks();
    if (!document_.nodes.empty()) write_node(0, 0);
    for (const govreport_rule& rule : document_.rules)
      write_rule(rule);
    return std::move(out_);
  }

 private:
  void line(Parts parts) { out_.append(all(parts)).append("\n"); }

  void write_head() {
    const govreport_document& head = document_.head;
    line({"form ",
          view(head.form),
          " ",
          number(head.form_version),
          ", year ",
          number(head.year),
          ", language ",
          view(head.language)});
    line({"body ", quoted(head.body)});
    for (const govreport_property& property : document_.properties)
      line({"property ", view(property.name), " ", quoted(property.value)});
  }

  void write_looks() {
    for (const govreport_role& role : document_.roles)
      line({"role ", view(role.id), ": ", view(role.family), role.weight > 400 ? ", bold" : ""});
    for (const govreport_style& style : document_.styles)
      write_style(style);
    for (const govreport_page_setup& page : document_.page_setups)
      write_page_setup(page);
  }

  void write_style(const govreport_style& style) {
    line({"style ",
          view(style.id),
          ": ",
          style.role == GOVREPORT_NONE ? "no role" : view(document_.roles[style.role].id),
          " ",
          length(style.size),
          " on ",
          length(style.line_pitch),
          ", first line ",
          length(style.first_indent),
          ", ",
          name_of_alignment(style.alignment)});
  }

  void write_page_setup(const govreport_page_setup& page) {
    line({"page ",
          view(page.id),
          ": ",
          length(page.width),
          " × ",
          length(page.height),
          ", top ",
          length(page.top),
          ", right ",
          length(page.right),
          ", bottom ",
          length(page.bottom),
          ", left ",
          length(page.left)});
  }

  void write_node(govreport_index index, std::size_t depth) {
    const govreport_node& node = document_.nodes[index];
    const std::string indent(2 * depth, ' ');
    if (node.kind == GOVREPORT_NODE_CELL) {
      write_cell(node, indent);
    } else {
      write_other(node, indent);
    }
    for (govreport_index child = node.first_child; child != GOVREPORT_NONE;
         child = document_.nodes[child].next_sibling)
      write_node(child, depth + 1);
  }

  void write_other(const govreport_node& node, const std::string& indent) {
    const std::string level = node.level > 0 ? all({" ", number(node.level)}) : "";
    const bool is_table = node.kind == GOVREPORT_NODE_TABLE;
    line({indent,
          name_of_kind(node.kind),
          level,
          node.id.size > 0 ? " " : "",
          view(node.id),
          style_words(node.style),
          is_table ? table_words(document_.tables[node.table]) : "",
          text_words(node),
          line_words(node)});
  }

  std::string table_words(const govreport_table& table) const {
    std::string widths;
    for (std::uint32_t i = 0; i < table.widths.count; ++i)
      widths += all({" ", length(document_.widths[table.widths.first + i])});
    return all({" ",
                quoted(table.title),
                ", sheet ",
                quoted(table.sheet),
                ": ",
                number(table.rows),
                " rows × ",
                number(table.columns),
                " columns, ",
                number(table.header_rows),
                " header rows, ",
                number(table.label_columns),
                " label columns, ",
                table.page_mode == GOVREPORT_PAGE_WHOLE ? "whole" : "may split",
                ", widths",
                widths,
                open_rows_words(table)});
  }

  std::string open_rows_words(const govreport_table& table) const {
    if (table.column_names.count == 0) return {};
    std::string words = all({", open rows ",
                             number(table.open_rows.count),
                             " from ",
                             number(table.open_rows.first),
                             ", digits"});
    for (std::uint32_t i = 0; i < table.code_digits.count; ++i)
      words += all({" ", number(document_.code_digits[table.code_digits.first + i])});
    words += ", columns";
    for (std::uint32_t i = 0; i < table.column_names.count; ++i)
      words += all({" ", view(document_.column_names[table.column_names.first + i])});
    return words;
  }

  void write_cell(const govreport_node& node, const std::string& indent) {
    const govreport_cell& cell = document_.cells[node.cell];
    const bool is_data = cell.role == GOVREPORT_ROLE_DATA;
    line({indent,
          place_words(cell),
          " ",
          name_of_role(cell.role),
          style_words(cell.style),
          is_data ? data_words(cell) : text_words(node),
          (cell.flags & GOVREPORT_CELL_TOGETHER) != 0 ? ", together" : "",
          line_words(node)});
    if (cell.headers.count > 0) line({indent, "  under ", header_words(cell.headers)});
  }

  static std::string place_words(const govreport_cell& cell) {
    return all({"(",
                number(cell.row),
                ",",
                number(cell.column),
                " ",
                number(cell.row_span),
                "×",
                number(cell.column_span),
                ")"});
  }

  std::string data_words(const govreport_cell& cell) const {
    const bool derived = (cell.flags & GOVREPORT_CELL_DERIVED) != 0;
    return all({" ",
                view(cell.id),
                cell.name.size > 0 ? " as " : "",
                view(cell.name),
                ": ",
                name_of_type(cell.type),
                limit_words(cell),
                " ",
                name_of_state(cell.state),
                cell.text.size > 0 ? all({" ", quoted(cell.text)}) : "",
                cell.note.size > 0 ? all({" note ", quoted(cell.note)}) : "",
                derived ? all({", derived = ", expression(cell.formula)}) : "",
                (cell.flags & GOVREPORT_CELL_COMPUTED) != 0 ? ", computed" : "",
                (cell.flags & GOVREPORT_CELL_CONSTANT) != 0 ? ", constant" : ""});
  }

  static std::string limit_words(const govreport_cell& cell) {
    return all({cell.minimum.size > 0 ? " ≥ " : "",
                view(cell.minimum),
                cell.maximum.size > 0 ? " ≤ " : "",
                view(cell.maximum),
                cell.unit.size > 0 ? " " : "",
                view(cell.unit)});
  }

  std::string header_words(govreport_range headers) const {
    std::string words;
    for (std::uint32_t i = 0; i < headers.count; ++i) {
      const govreport_cell& header = document_.cells[document_.header_cells[headers.first + i]];
      words += all({i == 0 ? "" : " | ", view(header.text)});
    }
    return words;
  }

  void write_rule(const govreport_rule& rule) {
    line({"rule ",
          view(rule.id),
          " at ",
          cell_name(rule.place),
          ": ",
          expression(rule.left),
          " = ",
          expression(rule.right)});
  }

  /// The postfix tokens as a person would write them.
  std::string expression(govreport_range range) const {
    std::vector<std::string> stack;
    for (std::uint32_t i = 0; i < range.count; ++i)
      apply(document_.tokens[range.first + i], stack);
    return stack.empty() ? std::string() : stack.back();
  }

  void apply(const govreport_token& token, std::vector<std::string>& stack) const {
    if (token.kind == GOVREPORT_TOKEN_CELL) {
      stack.emplace_back(cell_name(token.operand));
    } else if (token.kind == GOVREPORT_TOKEN_PREVIOUS) {
      stack.push_back(all({"previous(", cell_name(token.operand), ")"}));
    } else {
      const std::size_t operands = token.kind == GOVREPORT_TOKEN_SUM ? token.operand : 2;
      const std::size_t rest = stack.size() - operands;
      std::string joined = join(token.kind, std::span(stack).subspan(rest));
      stack.resize(rest);
      stack.push_back(std::move(joined));
    }
  }

  static std::string join(std::uint32_t kind, std::span<const std::string> operands) {
    if (kind == GOVREPORT_TOKEN_ADD) return all({operands[0], " + ", operands[1]});
    if (kind == GOVREPORT_TOKEN_SUBTRACT) return all({operands[0], " - ", operands[1]});
    if (operands.empty()) return "sum()";
    return all({"sum(",
                operands.front(),
                " … ",
                operands.back(),
                "; ",
                number(static_cast<std::int64_t>(operands.size())),
                ")"});
  }

  static std::string text_words(const govreport_node& node) {
    const std::string_view label = view(node.text).substr(0, node.label_size);
    return all({label.empty() ? "" : all({" numbered “", label, "”"}),
                node.text.size > 0 ? all({" ", quoted(node.text)}) : "",
                node.print_text.size > 0 ? all({" printed ", quoted(node.print_text)}) : ""});
  }

  static std::string line_words(const govreport_node& node) {
    return node.line == 0 ? std::string() : all({" @", number(node.line)});
  }

  std::string_view cell_name(govreport_index cell) const {
    return cell == GOVREPORT_NONE ? "nowhere" : view(document_.cells[cell].id);
  }

  std::string style_words(govreport_index style) const {
    return style == GOVREPORT_NONE ? std::string()
                                   : all({" [", view(document_.styles[style].id), "]"});
  }

  const Document& document_;
  std::string out_;
};

}  // namespace

std::string dump(const Document& document) {
  return Dump(document).write();
}

}  // namespace govreport::internal
