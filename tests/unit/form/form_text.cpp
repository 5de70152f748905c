#include "form_text.hpp"

#include <algorithm>
#include <string_view>

namespace govreport::internal {
namespace {

/// Print forms keep to one line.
std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', '|');
  return text;
}

std::string list(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words)
    out += (out.empty() ? "" : " / ") + word;
  return out;
}

std::string points(Length length) {
  const std::int64_t thousandths = length.to_emu() * 1000 / 12700;
  const std::string fraction = std::to_string(1000 + thousandths % 1000).substr(1);
  return std::to_string(thousandths / 1000) + "." + fraction + "pt";
}

std::string type_text(const LeafType& type) {
  std::string out;
  switch (type.type) {
    case CellType::count:
      out = "count";
      break;
    case CellType::decimal:
      out = "decimal";
      break;
    case CellType::text:
      out = "text";
      break;
    case CellType::choice:
      out = "choice(" + list(type.choices) + ")";
      break;
  }
  if (!type.unit.empty()) out += " " + type.unit;
  if (type.minimum) out += " ≥ " + type.minimum->to_string();
  if (type.maximum) out += " ≤ " + type.maximum->to_string();
  return out;
}

std::string node_text(const AxisNode& node) {
  std::string out = std::string(4 + 2 * node.depth, ' ');
  out += node.id.empty() ? "(no id)" : node.id;
  out += "  " + node.label;
  if (!node.print_label.empty()) out += "  print " + one_line(node.print_label);
  if (node.grid_span != 1) out += "  span " + std::to_string(node.grid_span);
  if (node.keep_together) out += "  together";
  if (!node.aliases.empty()) out += "  alias " + list(node.aliases);
  if (!node.formula.empty()) out += "  " + node.rule + " = " + node.formula;
  return out + "\n";
}

std::string axis_text(std::string_view name, const Axis& axis) {
  std::string out = "  " + std::string(name) + ": " + std::to_string(axis.leaves.size()) +
                    " leaves, " + std::to_string(axis.depth) + " levels\n";
  for (const AxisNode& node : axis.nodes)
    out += node_text(node);
  return out;
}

std::string table_text(const Table& table) {
  std::string out = "table " + table.id + "  " + table.title + "  sheet " + table.sheet +
                    "  grid " + std::to_string(table.label_columns) + " + " +
                    std::to_string(table.data_columns) + "\n";
  for (const Block& block : table.blocks) {
    out += "  block \"" + block.title + "\" corner \"" + block.corner + "\"\n";
    out += axis_text("columns", block.columns);
    out += axis_text("rows", block.rows);
    for (const RuleSpec& rule : block.rules)
      out += "  rule " + rule.id + " each " + (rule.each == Each::row ? "row" : "column") + " at " +
             rule.place + ": " + rule.text + "\n";
  }
  return out;
}

std::string section_text(const SectionSpec& section, const FormModel& form) {
  std::string out = "section " + section.id + "  " + section.full_heading();
  if (section.table) out += "  table " + form.tables[*section.table].id;
  if (section.must_say_something) out += "  must say something";
  if (section.longest != 0) out += "  at most " + std::to_string(section.longest);
  if (!section.aliases.empty()) out += "\n  alias " + list(section.aliases);
  return out + "\n";
}

std::string role_text(const FontRole& role) {
  std::string out = "role " + role.id + "  " + role.label + ":";
  for (const FontFamily& family : role.families)
    out += " " + family.name + (family.bold ? " bold" : "") + ";";
  return out + "\n";
}

std::string style_text(const Style& style) {
  return "style " + style.id + "  " + style.role + " " + points(style.size) + " on " +
         points(style.line_pitch) + "  indent " + std::to_string(style.first_indent_ems) + "\n";
}

const std::string& cell_name(const FormModel& form, CellIndex cell) {
  return form[cell].id;
}

std::string side(const FormModel& form, const std::vector<Term>& terms) {
  std::string out;
  for (const Term& term : terms) {
    if (!out.empty() || term.sign < 0) out += term.sign < 0 ? " - " : " + ";
    const std::string& name = cell_name(form, term.cell);
    out += term.scope == TermScope::previous_year ? "previous(" + name + ")" : name;
  }
  return out;
}

}  // namespace

std::string outline(const FormModel& form) {
  std::string out = form.id + " " + std::to_string(form.version) + "  " + form.title + "  " +
                    form.authority + "  " + std::to_string(form.first_year) + "–" +
                    std::to_string(form.last_year) + "  " + form.language + "\n";
  out += "title " + form.report_title.text + "  print " + one_line(form.report_title.print) + "\n";
  for (const SectionSpec& section : form.sections)
    out += section_text(section, form);
  for (const Table& table : form.tables)
    out += table_text(table);
  for (const FontRole& role : form.roles)
    out += role_text(role);
  for (const Style& style : form.styles)
    out += style_text(style);
  for (const auto& [use, style] : form.style_use)
    out += "use " + use + "  " + style + "\n";
  return out;
}

std::string cells(const FormModel& form) {
  std::string out;
  for (const CellSpec& cell : form.cells) {
    out += cell.id;
    out += cell.is_derived() ? "  derived " + form.identities[*cell.formula].rule : "  typed";
    out += "  " + type_text(cell.type) + "  " + cell.label + "\n";
  }
  return out;
}

std::string identities(const FormModel& form) {
  std::string out;
  for (const Identity& identity : form.identities) {
    out += identity.rule + "  " + side(form, identity.left) + " = " + side(form, identity.right) +
           "\n    " + cell_name(form, identity.place) + " should be " +
           side(form, identity.expected()) + "\n";
  }
  return out;
}

}  // namespace govreport::internal
