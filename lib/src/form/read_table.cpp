#include "form/read_table.hpp"

#include "base/utf8.hpp"
#include "form/element.hpp"
#include "form/read_axis.hpp"
#include "form/read_open_rows.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

std::uint32_t grid_columns(const Axis& columns) {
  std::uint32_t count = 0;
  for (const AxisNodeId leaf : columns.leaves)
    count += columns[leaf].grid_span;
  return count;
}

RuleSpec read_rule(const XmlElement& element) {
  RuleSpec rule;
  rule.id = text_of(element, "id");
  rule.clause = text_of(element, "clause");
  rule.each = element.attribute("each") == "row" ? Each::row : Each::column;
  rule.place = text_of(element, "place");
  rule.may_be_explained = yes_of(element, "may-be-explained");
  rule.text = trim(element.text());
  rule.line = element.line();
  return rule;
}

/// A <block>, or a <table> that has axes of its own.
Block read_block(const XmlElement& element, Faults& faults) {
  Block block;
  block.corner = text_of(element, "corner");
  block.line = element.line();
  for (const XmlElement& child : element.children()) {
    if (child.name() == "columns") block.columns = read_axis(child, faults);
    if (child.name() == "rows") block.rows = read_axis(child, faults);
    if (child.name() == "open-rows") read_open_rows(child, block, faults);
    if (child.name() == "rule") block.rules.push_back(read_rule(child));
  }
  return block;
}

TablePages pages_of(const XmlElement& look) {
  const std::string_view whole = look.attribute("whole");
  if (whole == "choice") return TablePages::choice;
  return whole == "yes" ? TablePages::whole : TablePages::split;
}

TableLook read_look(const XmlElement& element) {
  TableLook look;
  look.widths = parse_lengths(element.attribute("widths")).value_or(std::vector<Length>());
  look.pages = pages_of(element);
  look.head_style = text_of(element, "head-style");
  look.label_style = text_of(element, "label-style");
  look.data_style = text_of(element, "data-style");
  look.compact_head_style = text_of(element, "compact-head-style");
  look.compact_label_style = text_of(element, "compact-label-style");
  look.compact_data_style = text_of(element, "compact-data-style");
  look.padding_x = length_of(element, "padding-x");
  look.padding_y = length_of(element, "padding-y");
  look.rule_width = length_of(element, "rule");
  return look;
}

class TableReader {
 public:
  TableReader(const XmlElement& element, Faults& faults) : element_(element), faults_(faults) {}

  Table read() {
    table_.id = text_of(element_, "id");
    table_.title = text_of(element_, "title");
    table_.sheet = text_of(element_, "sheet");
    table_.line = element_.line();
    for (const XmlElement& look : children_of(element_, "look"))
      table_.look = read_look(look);
    read_blocks();
    measure();
    check_widths();
    return std::move(table_);
  }

 private:
  void read_blocks() {
    const std::vector<XmlElement> blocks = children_of(element_, "block");
    const bool has_axes = !children_of(element_, "columns").empty();
    const bool has_rows = !children_of(element_, "rows").empty();
    const bool has_open_rows = !children_of(element_, "open-rows").empty();
    const bool has_own = has_axes || has_rows || has_open_rows ||
                         !children_of(element_, "rule").empty() || element_.has("corner");
    if (blocks.empty() ? !has_axes : has_own)
      faults_.add(table_.line, "form.table-shape", {{"id", table_.id}});
    if (has_open_rows && (has_rows || element_.has("corner")))
      faults_.add(table_.line, "form.two-kinds-of-rows", {{"id", table_.id}});
    if (has_axes && blocks.empty()) table_.blocks.push_back(read_block(element_, faults_));
    for (const XmlElement& block : blocks) {
      table_.blocks.push_back(read_block(block, faults_));
      table_.blocks.back().title = text_of(block, "title");
    }
  }

  void measure() {
    for (const Block& block : table_.blocks) {
      const std::uint32_t columns = grid_columns(block.columns);
      if (table_.data_columns == 0) table_.data_columns = columns;
      if (columns != table_.data_columns) unequal(block, columns);
      table_.label_columns = std::max(table_.label_columns, block.rows.depth);
    }
  }

  void unequal(const Block& block, std::uint32_t columns) {
    faults_.add(block.line,
                "form.block-width",
                {{"id", table_.id},
                 {"columns", std::to_string(columns)},
                 {"first", std::to_string(table_.data_columns)}});
  }

  void check_widths() {
    const std::size_t columns = table_.label_columns + table_.data_columns;
    const std::size_t widths = table_.look.widths.size();
    if (widths == 0 || table_.data_columns == 0 || widths == columns) return;
    faults_.add(children_of(element_, "look").back().line(),
                "form.width-count",
                {{"id", table_.id},
                 {"widths", std::to_string(widths)},
                 {"columns", std::to_string(columns)},
                 {"labels", std::to_string(table_.label_columns)},
                 {"data", std::to_string(table_.data_columns)}});
  }

  const XmlElement& element_;
  Faults& faults_;
  Table table_;
};

}  // namespace

Table read_table(const XmlElement& element, Faults& faults) {
  return TableReader(element, faults).read();
}

}  // namespace govreport::internal
