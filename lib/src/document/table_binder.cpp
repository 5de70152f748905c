#include "document/table_binder.hpp"

#include "document/table_grid.hpp"
#include "report/column_name.hpp"
#include "report/defined_name.hpp"

#include <algorithm>
#include <string>

namespace govreport::internal {

namespace {

std::uint32_t to_record(GridRole role) {
  switch (role) {
    case GridRole::data:
      return GOVREPORT_ROLE_DATA;
    case GridRole::corner:
      return GOVREPORT_ROLE_CORNER;
    case GridRole::title:
      return GOVREPORT_ROLE_TITLE;
    case GridRole::column_header:
      return GOVREPORT_ROLE_COLUMN_HEADER;
    case GridRole::row_header:
      return GOVREPORT_ROLE_ROW_HEADER;
  }
  return GOVREPORT_ROLE_DATA;
}

std::uint32_t to_record(CellState state) {
  switch (state) {
    case CellState::empty:
      return GOVREPORT_STATE_EMPTY;
    case CellState::zero:
      return GOVREPORT_STATE_ZERO;
    case CellState::number:
      return GOVREPORT_STATE_NUMBER;
    case CellState::not_applicable:
      return GOVREPORT_STATE_NOT_APPLICABLE;
    case CellState::text:
      return GOVREPORT_STATE_TEXT;
  }
  return GOVREPORT_STATE_EMPTY;
}

std::uint32_t to_record(CellType type) {
  switch (type) {
    case CellType::count:
      return GOVREPORT_TYPE_COUNT;
    case CellType::decimal:
      return GOVREPORT_TYPE_DECIMAL;
    case CellType::text:
      return GOVREPORT_TYPE_TEXT;
    case CellType::choice:
      return GOVREPORT_TYPE_CHOICE;
  }
  return GOVREPORT_TYPE_TEXT;
}

std::uint32_t first_cell_of(const FormModel& form, std::uint32_t table) {
  const auto first = std::find_if(form.cells.begin(),
                                  form.cells.end(),
                                  [table](const CellSpec& cell) { return cell.table == table; });
  return static_cast<std::uint32_t>(first - form.cells.begin());
}

/// The words of a note under a table: which cell, and what its author added to the number.
std::string note_words(const FormModel& form, const CellSpec& cell, const Value& value) {
  constexpr std::string_view separator = " › ";
  std::string place = cell.label;
  for (std::size_t at = place.find(separator); at != std::string::npos; at = place.find(separator))
    place.replace(at, separator.size(), "，");
  return form.vocabulary.note_prefix + place + "：" + value.note();
}

}  // namespace

/// Where the cells of one table go.
struct TableBinder::Target {
  std::uint32_t table = 0;     ///< of the form
  govreport_index record = 0;  ///< of Document::tables
  govreport_index row_node = 0;
  govreport_index base = 0;      ///< record of the grid's first cell
  std::uint32_t first_data = 0;  ///< of FormModel::cells
};

TableBinder::TableBinder(const Source& source, Document& document, NodeTree& tree)
    : source_(source),
      document_(document),
      tree_(tree),
      records_(source.form.cells.size(), GOVREPORT_NONE),
      tables_(source.form.tables.size(), GOVREPORT_NONE) {}

void TableBinder::add_table(std::uint32_t index, govreport_index parent) {
  const Table& table = source_.form.tables[index];
  const TableGrid grid = TableGrid::derive(table);
  Target target;
  target.table = index;
  target.record = tables_[index] = static_cast<govreport_index>(document_.tables.size());
  target.base = static_cast<govreport_index>(document_.cells.size());
  target.first_data = first_cell_of(source_.form, index);

  govreport_node& node = tree_.add(parent, GOVREPORT_NODE_TABLE);
  const govreport_index table_node = tree_.last();
  node.table = target.record;
  node.id = document_.keep(table.id);

  govreport_table& record = document_.tables.emplace_back();
  record.node = table_node;
  record.page_mode =
      table.look.pages == TablePages::split ? GOVREPORT_PAGE_SPLIT : GOVREPORT_PAGE_WHOLE;
  record.id = document_.keep(table.id);
  record.title = document_.keep(table.title);
  record.sheet = document_.keep(table.sheet);
  record.rows = grid.rows;
  record.columns = grid.columns;
  record.header_rows = grid.header_rows;
  record.label_columns = table.label_columns;
  record.cells = {target.base, static_cast<std::uint32_t>(grid.cells.size())};
  record.widths = {static_cast<std::uint32_t>(document_.widths.size()),
                   static_cast<std::uint32_t>(table.look.widths.size())};
  for (const Length width : table.look.widths)
    document_.widths.push_back(width.to_emu());
  add_look(table.look, record);
  add_open_rows(table, record);

  auto cell = grid.cells.begin();
  for (std::uint32_t row = 0; row < grid.rows; ++row) {
    tree_.add(table_node, GOVREPORT_NODE_ROW).table = target.record;
    target.row_node = tree_.last();
    for (; cell != grid.cells.end() && cell->row == row; ++cell)
      add_cell(*cell, target);
  }
  add_notes(index, parent);
}

void TableBinder::add_look(const TableLook& look, govreport_table& record) const {
  record.padding_x = look.padding_x.to_emu();
  record.padding_y = look.padding_y.to_emu();
  const govreport_index compact = source_.look.style(look.compact_data_style);
  if (compact == GOVREPORT_NONE) return;
  record.compact_size = document_.styles[compact].size;
  record.compact_line_pitch = document_.styles[compact].line_pitch;
}

void TableBinder::add_open_rows(const Table& table, govreport_table& record) {
  const Block& block = table.blocks.front();
  if (!block.open_rows) return;
  const std::uint32_t rows = block.data_rows() - 1;  // the first is the total
  if (rows > 0) record.open_rows = {record.header_rows + 1, rows};
  const std::vector<std::uint32_t>& digits = block.open_rows->digits;
  record.code_digits = {static_cast<std::uint32_t>(document_.code_digits.size()),
                        static_cast<std::uint32_t>(digits.size())};
  document_.code_digits.insert(document_.code_digits.end(), digits.begin(), digits.end());
  const auto first = static_cast<std::uint32_t>(document_.column_names.size());
  const auto add = [&](const ColumnName& column) {
    document_.column_names.push_back(
        document_.keep(to_defined_name(column).value_or(std::string())));
  };
  add({table.id, ColumnPart::code, {}});
  add({table.id, ColumnPart::name, {}});
  for (const AxisNodeId leaf : block.columns.leaves) {
    add({table.id, ColumnPart::value, block.columns[leaf].path});
    document_.column_names.resize(document_.column_names.size() + block.columns[leaf].grid_span -
                                  1);
  }
  record.column_names = {first, static_cast<std::uint32_t>(document_.column_names.size()) - first};
}

void TableBinder::add_cell(const GridCell& placed, const Target& target) {
  const auto index = static_cast<govreport_index>(document_.cells.size());
  govreport_cell& cell = document_.cells.emplace_back();
  cell.table = target.record;
  cell.row = placed.row;
  cell.column = placed.column;
  cell.row_span = placed.row_span;
  cell.column_span = placed.column_span;
  cell.role = to_record(placed.role);
  govreport_node& node = tree_.add(target.row_node, GOVREPORT_NODE_CELL);
  cell.node = tree_.last();
  node.table = target.record;
  node.cell = index;

  if (placed.role == GridRole::data) {
    const CellIndex spec{target.first_data + placed.ordinal};
    records_[spec.index] = index;
    fill_data(source_.form[spec], source_.figures[spec], cell);
    cell.style = source_.look.style(source_.form.tables[target.table].look.data_style);
    node.line = source_.figures[spec].origin.line;
  } else {
    fill_header(placed, source_.form.tables[target.table], cell);
    node.print_text = document_.keep(placed.print_label);
  }
  cell.headers = {static_cast<std::uint32_t>(document_.header_cells.size()),
                  static_cast<std::uint32_t>(placed.headers.size())};
  for (const std::uint32_t header : placed.headers)
    document_.header_cells.push_back(target.base + header);
  node.style = cell.style;
  node.id = cell.id;
  node.text = cell.text;
}

void TableBinder::fill_header(const GridCell& placed, const Table& table, govreport_cell& cell) {
  cell.text = document_.keep(placed.label);
  if (placed.keep_together) cell.flags = GOVREPORT_CELL_TOGETHER;
  const bool is_row_label = placed.role == GridRole::row_header;
  cell.style = source_.look.style(is_row_label ? table.look.label_style : table.look.head_style);
}

void TableBinder::fill_data(const CellSpec& spec, const Value& value, govreport_cell& cell) {
  cell.state = to_record(value.state());
  cell.id = document_.keep(spec.id);
  cell.name = document_.keep(to_defined_name(spec.id).value_or(std::string()));
  cell.text = document_.keep(value.as_text() + value.unit());
  if (value.is_number()) {
    cell.number = document_.keep(value.decimal().to_string());
    cell.note = document_.keep(value.note());
  }
  cell.label = document_.keep(spec.label);
  fill_type(spec.type, cell);
  if (!spec.type.units.empty()) cell.unit = document_.keep(value.unit());
}

void TableBinder::fill_type(const LeafType& type, govreport_cell& cell) {
  cell.type = to_record(type.type);
  cell.unit = document_.keep(type.unit);
  if (type.minimum) cell.minimum = document_.keep(type.minimum->to_string());
  if (type.maximum) cell.maximum = document_.keep(type.maximum->to_string());
  cell.choices = {static_cast<std::uint32_t>(document_.choices.size()),
                  static_cast<std::uint32_t>(type.choices.size() + type.units.size())};
  for (const std::string& choice : type.choices)
    document_.choices.push_back(document_.keep(choice));
  for (const Unit& unit : type.units)
    document_.choices.push_back(document_.keep(unit.name));
}

void TableBinder::add_notes(std::uint32_t index, govreport_index parent) {
  for (std::uint32_t at = 0; at < source_.form.cells.size(); ++at) {
    const CellSpec& spec = source_.form.cells[at];
    const Value& value = source_.figures[CellIndex{at}];
    if (spec.table != index || value.note().empty()) continue;
    govreport_node& node = tree_.add(parent, GOVREPORT_NODE_NOTE);
    node.cell = records_[at];
    node.style = source_.look.used_for("note");
    node.text = document_.keep(note_words(source_.form, spec, value));
    node.line = value.origin.line;
  }
}

void TableBinder::add_expressions() {
  for (std::uint32_t at = 0; at < source_.form.cells.size(); ++at)
    add_formula(CellIndex{at});
  for (const Identity& identity : source_.form.identities)
    add_rule(identity);
}

void TableBinder::add_formula(CellIndex index) {
  const CellSpec& spec = source_.form[index];
  const govreport_index record = records_[index.index];
  if (!spec.is_derived() || record == GOVREPORT_NONE) return;
  govreport_cell& cell = document_.cells[record];
  cell.flags = GOVREPORT_CELL_DERIVED;
  if (source_.figures.is_computed(index)) cell.flags |= GOVREPORT_CELL_COMPUTED;
  if (!holds(spec, index)) cell.flags |= GOVREPORT_CELL_CONSTANT;
  cell.formula =
      add_expression(document_, source_.form.identities[*spec.formula].expected(), records_);
}

/// Would a live formula show what the report shows? A blank form has nothing to differ from.
bool TableBinder::holds(const CellSpec& spec, CellIndex index) const {
  if (source_.filling == Filling::blank) return true;
  const Value& value = source_.figures[index];
  if (!value.is_number()) return false;
  return source_.figures.sum(source_.form.identities[*spec.formula].expected()) == value.decimal();
}

void TableBinder::add_rule(const Identity& identity) {
  if (tables_[identity.table] == GOVREPORT_NONE) return;
  const govreport_range left = add_expression(document_, identity.left, records_);
  const govreport_range right = add_expression(document_, identity.right, records_);
  govreport_rule& rule = document_.rules.emplace_back();
  rule.id = document_.keep(identity.rule);
  rule.clause = document_.keep(identity.clause);
  rule.relation = GOVREPORT_RELATION_EQUAL;
  rule.table = tables_[identity.table];
  rule.place = records_[identity.place.index];
  if (source_.form.explainable.contains(identity.rule)) rule.flags |= GOVREPORT_RULE_EXPLAINABLE;
  rule.left = left;
  rule.right = right;
}

}  // namespace govreport::internal
