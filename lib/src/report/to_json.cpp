#include "base/json.hpp"
#include "govreport/form.hpp"
#include "govreport/read.hpp"
#include "report/xml_shape.hpp"

#include <string>

namespace govreport::internal {
namespace {

Json json_of(const std::vector<govreport::Block>& blocks) {
  Json result = Json::array();
  for (const govreport::Block& block : blocks) {
    Json item = Json::object();
    if (block.kind == BlockKind::heading) {
      item.set("h", block.text).set("level", block.level);
    } else {
      item.set("p", block.text);
    }
    result.add(std::move(item));
  }
  return result;
}

void set_optional(Json& object, std::string_view name, const std::string& words) {
  if (!words.empty()) object.set(name, words);
}

Json said(std::string_view state, const Value& value) {
  return Json::object().set("state", state).set("text", value.as_text());
}

Json json_of_number(const Value& value, const LeafType& type) {
  const bool sound = fits(type, value.decimal());
  if (sound && value.note().empty() && value.unit().empty()) return value.as_text();
  Json cell =
      sound ? Json::object().set("number", value.as_text()) : said(report_xml::state_number, value);
  set_optional(cell, "note", value.note());
  set_optional(cell, "unit", value.unit());
  return cell;
}

Json json_of(const Value& value, const LeafType& type) {
  switch (value.state()) {
    case CellState::empty:
      break;
    case CellState::zero:
    case CellState::number:
      return json_of_number(value, type);
    case CellState::not_applicable:
      return said(report_xml::state_not_applicable, value);
    case CellState::text:
      return said(report_xml::state_text, value);
  }
  return nullptr;
}

Json json_of(const std::map<RuleAt, Explanation>& explanations) {
  Json result = Json::array();
  for (const auto& [at, explanation] : explanations)
    result.add(
        Json::object().set("rule", at.rule).set("place", at.place).set("text", explanation.words));
  return result;
}

Json json_of(const SectionText& section) {
  Json result = Json::object();
  set_optional(result, "heading", section.heading);
  return result.set("blocks", json_of(section.blocks));
}

Json sections_of(const FormModel& form, const Report& report) {
  Json result = Json::object();
  for (const SectionSpec& spec : form.sections) {
    for (const SectionText& section : report.sections) {
      if (section.id == spec.id) result.set(section.id, json_of(section));
    }
  }
  return result;
}

/// The report's tables; those, and rows, of which every cell was left out are left out.
class TableWriter {
 public:
  TableWriter(const FormModel& form, const Report& report) : form_(form), report_(report) {}

  Json write() const {
    Json tables = Json::object();
    for (const TableElement& table : table_elements(form_)) {
      Json members = Json::object();
      for (const RowElement& row : table.rows)
        add(row, members);
      const bool is_there = add_open_rows(table, members);
      if (is_there || !members.is_bare()) tables.set(table.name, std::move(members));
    }
    return tables;
  }

 private:
  void add(const RowElement& row, Json& table) const {
    if (row.name.empty()) {
      add_cells(row, table);
      return;
    }
    Json cells = Json::object();
    add_cells(row, cells);
    if (!cells.is_bare()) table.set(row.name, std::move(cells));
  }

  void add_cells(const RowElement& row, Json& object) const {
    for (const CellElement& cell : row.cells)
      add_cell(cell.name, form_[cell.cell].id, form_[cell.cell].type, object);
  }

  void add_cell(std::string_view name, const CellId& id, const LeafType& type, Json& object) const {
    if (const Value* value = report_.find(id)) object.set(name, json_of(*value, type));
  }

  /// Is the table in the report for the sake of its own rows, of which there may be none?
  bool add_open_rows(const TableElement& table, Json& members) const {
    if (table.open_columns == nullptr) return false;
    const auto found = report_.rows.find(table.name);
    if (found == report_.rows.end()) return false;
    Json rows = Json::array();
    for (const ReportRow& row : found->second)
      rows.add(row_of(table, row));
    members.set(report_xml::open_row, std::move(rows));
    return true;
  }

  Json row_of(const TableElement& table, const ReportRow& row) const {
    Json cells = Json::object();
    for (const AxisNodeId leaf : table.open_columns->leaves) {
      const AxisNode& column = (*table.open_columns)[leaf];
      add_cell(column.path, open_cell_id(table.name, row.code, column.path), column.type, cells);
    }
    return Json::object().set("code", row.code).set("name", row.name).set("cells", cells);
  }

  const FormModel& form_;
  const Report& report_;
};

}  // namespace
}  // namespace govreport::internal

namespace govreport::inline v1 {

std::string to_json(const Form& form, const Report& report) {
  using namespace internal;  // NOLINT(google-build-using-namespace): one function
  Json json = Json::object();
  json.set("form", report.form).set("version", report.version).set("year", report.year);
  json.set("body", report.body);
  set_optional(json, "title", report.title);
  if (!report.preamble.empty()) json.set("preamble", json_of(report.preamble));
  json.set("sections", sections_of(form.model(), report));
  json.set("tables", TableWriter(form.model(), report).write());
  set_optional(json, "signature", report.signature);
  set_optional(json, "date", report.date);
  if (!report.explanations.empty()) json.set("explanations", json_of(report.explanations));
  return json.to_lines();
}

}  // namespace govreport::inline v1
