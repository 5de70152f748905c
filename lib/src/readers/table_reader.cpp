#include "readers/table_reader.hpp"

#include "readers/cell_value.hpp"
#include "readers/form_labels.hpp"
#include "readers/xlsx_address.hpp"
#include "report/label_path.hpp"
#include "report/xml_shape.hpp"

#include <algorithm>

namespace govreport::internal {
namespace {

/// Where each block's cells begin: cells stand in the order of tables, blocks, rows, columns.
std::vector<std::uint32_t> first_cells(const FormModel& form, std::uint32_t table) {
  std::vector<std::uint32_t> result(form.tables[table].blocks.size(), 0);
  for (std::uint32_t i = static_cast<std::uint32_t>(form.cells.size()); i > 0; --i) {
    const CellSpec& cell = form.cells[i - 1];
    if (cell.table == table) result[cell.block] = i - 1;
  }
  return result;
}

/// The only thing a line says, be it once or, where merged cells were repeated, in every field.
const std::string* only_field(const TextLine& line) {
  const std::string* only = nullptr;
  for (const std::string& field : line.fields) {
    if (field.empty()) continue;
    if (only != nullptr && *only != field) return nullptr;
    only = &field;
  }
  return only;
}

/// As the labels of a grown form have it.
std::string label_of(const ReportRow& row) {
  return row.name.empty() ? row.code : row.code + " › " + row.name;
}

}  // namespace

TableReader::TableReader(const FormModel& form, std::uint32_t table, ReaderFindings& findings)
    : form_(form),
      table_(table),
      findings_(findings),
      labels_(labels_of(form).tables[table]),
      row_labels_(labels_, findings),
      first_cells_(first_cells(form, table)) {}

int TableReader::weight(const SeenLine& line) const {
  int sum = 0;
  for (const SeenField& field : line.fields())
    sum += field.is_label() ? labels_.weight(field.label) : 0;
  return sum;
}

void TableReader::read(const SeenLine& seen) {
  const TextLine& line = seen.line();
  if (line.is_blank() || line.is_decoration) return;
  if (first_line_ == 0) first_line_ = line.number;
  if (read_title(line)) return;
  if (is_heads(seen)) {
    heads_.push_back(line);
  } else if (const auto code = row_code(line)) {
    read_open_row(line, *code);
  } else if (labels_.has_rows()) {
    read_row(seen);
  } else {
    read_row_without_label(seen);
  }
}

bool TableReader::read_title(const TextLine& line) {
  const std::string* only = only_field(line);
  if (only == nullptr) return false;
  const LabelMatch match = labels_.titles().find(parse_label(*only));
  if (match.keys.size() != 1) return false;
  const std::string& prescribed = labels_.table().blocks[match.keys[0]].title;
  if (match.fit != Fit::prescribed)
    findings_.add(Severity::warning,
                  "label",
                  "LABEL",
                  line.number,
                  {{"found", *only}, {"expected", prescribed}});
  if (!titles_met_.insert(match.keys[0]).second)
    unplaced(line, "structure.title-twice", "STRUCT-TWICE");
  heads_.clear();
  return true;
}

/// Heads are labels of columns without a value among them. A label that is also a row's speaks for
/// heads only in company.
bool TableReader::is_heads(const SeenLine& line) const {
  if (line.holds_value()) return false;
  std::size_t heads = 0;
  bool begins_as_row = false;
  for (const SeenField& field : line.fields()) {
    if (!field.is_label()) continue;
    const bool row = labels_.rows().find_written(field.label).fit != Fit::none;
    const bool head = labels_.is_head(field.label);
    if (heads == 0 && row && !head) return false;
    begins_as_row = begins_as_row || (heads == 0 && row);
    if (head) ++heads;
  }
  return heads > (begins_as_row ? 1U : 0U);
}

void TableReader::read_row(const SeenLine& seen) {
  const TextLine& line = seen.line();
  const RowLabel label = row_labels_.read(seen);
  if (label.leaf) {
    add_row(line, *label.leaf, label.end);
  } else if (labels_.open_rows() != nullptr) {
    read_row_without_code(line);
  } else if (!label.group || label.has_unknown || seen.holds_value()) {
    unplaced(line, "structure.row-unknown", "STRUCT-ROW");
  }
}

void TableReader::read_row_without_label(const SeenLine& line) {
  if (line.holds_value()) {
    add_row(line.line(), {0, AxisNodeId{}}, 0);
  } else {
    unplaced(line.line(), "structure.row-unknown", "STRUCT-ROW");
  }
}

void TableReader::add_row(const TextLine& line, const RowNode& leaf, std::size_t label_end) {
  const std::uint32_t place = leaf.node.is_set() ? labels_.row(leaf).first_leaf : 0;
  RowFields row = fields_of(line, leaf.block, place, label_end);
  const auto plan = plan_for(leaf.block, line);
  if (!plan || !is_new_row(line, row)) return;
  row.plan = *plan;
  rows_.push_back(std::move(row));
}

RowFields TableReader::fields_of(const TextLine& line,
                                 std::uint32_t block,
                                 std::uint32_t row,
                                 std::size_t label_end) {
  RowFields fields;
  fields.line = line.number;
  fields.source = line.source;
  fields.block = block;
  fields.row = row;
  fields.label_end = label_end;
  fields.fields = line.fields;
  fields.sheet = line.sheet;
  fields.sheet_row = line.sheet_row;
  fields.table = line.table;
  fields.cells = line.cells;
  if (line.places.size() == line.fields.size()) fields.places = line.places;
  return fields;
}

bool TableReader::is_new_row(const TextLine& line, const RowFields& row) {
  const auto [known, is_new] = row_lines_.try_emplace({row.block, row.row}, line.number);
  if (is_new) return true;
  findings_.add(
      Severity::error,
      "structure.row-twice",
      "STRUCT-ROW",
      line.number,
      {{"label", row_label(row)}, {"first", std::to_string(known->second)}, {"line", line.source}});
  return false;
}

/// The columns of `block`: by the heads above the row, if there are new ones, else as before.
std::optional<std::size_t> TableReader::plan_for(std::uint32_t block, const TextLine& line) {
  const bool needs_names = named_ && line.sheet == named_->sheet && !plan_of_block_.contains(block);
  if (!heads_.empty() || needs_names) {
    plans_.push_back(named_ && line.sheet == named_->sheet
                         ? plan_heads(block)
                         : plan_columns(labels_, block, heads_, findings_));
    plan_of_block_[block] = plans_.size() - 1;
    heads_.clear();
  }
  const auto known = plan_of_block_.find(block);
  if (known != plan_of_block_.end() && !plans_[known->second].empty()) return known->second;
  unplaced(line, "structure.no-heads", "STRUCT-COLUMN");
  return std::nullopt;
}

void TableReader::unplaced(const TextLine& line, std::string_view code, std::string_view rule) {
  findings_.add(Severity::error,
                code,
                rule,
                line.number,
                {{"line", line.source}, {"table", labels_.table().title}});
}

// ---- placing -----------------------------------------------------------------------------------

void TableReader::finish(std::map<CellId, Value>& cells) {
  for (const RowFields& row : rows_)
    values_.learn(row, plans_[row.plan]);
  for (const RowFields& row : rows_)
    place(row, cells);
  for (const TextLine& head : heads_)
    if (rows_.empty() && labels_.open_rows() == nullptr)
      unplaced(head, "structure.heads-only", "STRUCT-ROW");
}

void TableReader::place(const RowFields& row, std::map<CellId, Value>& cells) {
  const ValueFields values = values_.find(row, plans_[row.plan]);
  if (values.fault == RowFault::none) {
    place_values(row, values, cells);
  } else {
    fault(row, values);
  }
}

void TableReader::place_values(const RowFields& row,
                               const ValueFields& values,
                               std::map<CellId, Value>& cells) {
  for (std::size_t i = 0; i < values.slots->size(); ++i)
    place_value(row, values.fields[i], (*values.slots)[i], cells);
}

void TableReader::place_value(const RowFields& row,
                              std::size_t field,
                              const ColumnSlot& slot,
                              std::map<CellId, Value>& cells) {
  const std::string text = field == no_field ? std::string() : row.fields[field];
  if (!slot.leaf) {
    if (!text.empty()) unplaced_value(row, text, slot);
    return;
  }
  CellReading reading = read_cell(text, form_.vocabulary, type_at(row, *slot.leaf));
  reading.value.origin.line = row.line;
  if (row.sheet_row != 0)
    reading.value.origin.sheet =
        place_in_words(row.sheet, {row.sheet_row - 1, static_cast<std::uint32_t>(field)});
  const auto [known, is_new] = cells.try_emplace(cell_id(row, *slot.leaf), reading.value);
  if (!is_new && !(known->second == reading.value)) unplaced_value(row, text, slot);
  if (!reading.had_separators || !is_new) return;
  Finding& finding = findings_.add(Severity::warning,
                                   "type.separators",
                                   "TYPE",
                                   row.line,
                                   {{"found", text}, {"value", reading.value.as_text()}});
  finding.place.cell = known->first;
  finding.place.label = cell_label(row, *slot.leaf);
}

void TableReader::unplaced_value(const RowFields& row,
                                 const std::string& text,
                                 const ColumnSlot& slot) {
  findings_.add(Severity::error,
                "unplaced.value",
                "STRUCT-COLUMN",
                row.line,
                {{"value", text}, {"head", slot.head}, {"row", row_label(row)}});
}

void TableReader::fault(const RowFields& row, const ValueFields& values) {
  static const std::map<RowFault, std::string_view> codes = {
      {RowFault::too_few, "structure.fields-few"},
      {RowFault::too_many, "structure.fields-many"},
      {RowFault::ambiguous, "structure.fields-ambiguous"},
      {RowFault::only_blanks, "structure.fields-blanks"}};
  const auto filled = std::count_if(row.fields.begin() + static_cast<std::ptrdiff_t>(row.label_end),
                                    row.fields.end(),
                                    [](const std::string& field) { return !field.empty(); });
  Finding& finding = findings_.add(Severity::error,
                                   codes.at(values.fault),
                                   "STRUCT-COLUMN",
                                   row.line,
                                   {{"label", row_label(row)},
                                    {"found", std::to_string(filled)},
                                    {"expected", std::to_string(plans_[row.plan].slots.size())},
                                    {"line", row.source}});
  // Names the row, so that the checks do not call it missing as well.
  finding.place.label = row_path(row);
  finding.found = std::to_string(filled);
  finding.expected = std::to_string(plans_[row.plan].slots.size());
}

std::string TableReader::row_label(const RowFields& row) const {
  if (is_open(row)) return open_rows_[row.row - 1].code;
  const Axis& axis = labels_.table().blocks[row.block].rows;
  return axis.leaves.empty() ? labels_.table().title : axis.leaf(row.row).label;
}

std::string TableReader::row_path(const RowFields& row) const {
  if (is_open(row)) return label_of(open_rows_[row.row - 1]);
  const Axis& axis = labels_.table().blocks[row.block].rows;
  return axis.leaves.empty() ? labels_.table().title : label_path(axis, row.row);
}

CellId TableReader::cell_id(const RowFields& row, std::uint32_t column) const {
  if (!is_open(row)) return form_[cell_at(row, column)].id;
  const Axis& columns = labels_.table().blocks[row.block].columns;
  return open_cell_id(labels_.table().id, row_label(row), columns.leaf(column).path);
}

std::string TableReader::cell_label(const RowFields& row, std::uint32_t column) const {
  if (!is_open(row)) return form_[cell_at(row, column)].label;
  const Axis& columns = labels_.table().blocks[row.block].columns;
  return row_path(row) + " › " + label_path(columns, column);
}

const LeafType& TableReader::type_at(const RowFields& row, std::uint32_t column) const {
  if (!is_open(row)) return form_[cell_at(row, column)].type;
  return labels_.table().blocks[row.block].columns.leaf(column).type;
}

CellIndex TableReader::cell_at(const RowFields& row, std::uint32_t column) const {
  const auto columns =
      static_cast<std::uint32_t>(labels_.table().blocks[row.block].columns.leaves.size());
  return {first_cells_[row.block] + row.row * columns + column};
}

}  // namespace govreport::internal
