#include "base/xml.hpp"
#include "govreport/form.hpp"
#include "govreport/read.hpp"
#include "report/xml_shape.hpp"

#include <string>

namespace govreport::internal {
namespace {

void write_blocks(XmlWriter& xml, const std::vector<govreport::Block>& blocks) {
  for (const govreport::Block& block : blocks) {
    if (block.kind == BlockKind::heading) {
      xml.open("h").attribute("level", std::to_string(block.level)).text(block.text).close();
    } else {
      xml.element("p", block.text);
    }
  }
}

void write_optional(XmlWriter& xml, std::string_view name, const std::string& words) {
  if (!words.empty()) xml.element(name, words);
}

void write_unit_and_note(XmlWriter& xml, const Value& value) {
  if (!value.unit().empty()) xml.attribute("unit", value.unit());
  if (!value.note().empty()) xml.attribute("note", value.note());
}

void write_said(XmlWriter& xml, std::string_view state, const Value& value) {
  xml.attribute("state", state).attribute("text", value.as_text());
}

void write_number(XmlWriter& xml, const Value& value, const LeafType& type) {
  if (fits(type, value.decimal())) {
    write_unit_and_note(xml, value);
    xml.text(value.as_text());
  } else {
    write_said(xml, report_xml::state_number, value);
    write_unit_and_note(xml, value);
  }
}

void write_value(XmlWriter& xml, const Value& value, const LeafType& type) {
  switch (value.state()) {
    case CellState::empty:
      xml.attribute("state", report_xml::state_empty);
      break;
    case CellState::zero:
    case CellState::number:
      write_number(xml, value, type);
      break;
    case CellState::not_applicable:
      write_said(xml, report_xml::state_not_applicable, value);
      break;
    case CellState::text:
      write_said(xml, report_xml::state_text, value);
      break;
  }
}

/// The report's cells, an element opened only once there is something to write in it.
class CellWriter {
 public:
  CellWriter(XmlWriter& xml, const FormModel& form, const Report& report)
      : xml_(xml), form_(form), report_(report) {}

  void write(const TableElement& table) {
    const auto open_rows =
        table.open_columns == nullptr ? report_.rows.end() : report_.rows.find(table.name);
    bool opened = open_rows != report_.rows.end();
    if (opened) xml_.open(table.name);
    for (const RowElement& row : table.rows) {
      if (!has_cells(row)) continue;
      if (!opened) xml_.open(table.name);
      opened = true;
      write(row);
    }
    if (open_rows != report_.rows.end()) {
      for (const ReportRow& row : open_rows->second)
        write(table, row);
    }
    if (opened) xml_.close();
  }

 private:
  bool has_cells(const RowElement& row) const {
    for (const CellElement& cell : row.cells) {
      if (report_.find(form_[cell.cell].id) != nullptr) return true;
    }
    return false;
  }

  void write(const RowElement& row) {
    if (!row.name.empty()) xml_.open(row.name);
    for (const CellElement& cell : row.cells)
      write_cell(cell.name, form_[cell.cell].id, form_[cell.cell].type);
    if (!row.name.empty()) xml_.close();
  }

  void write(const TableElement& table, const ReportRow& row) {
    xml_.open(report_xml::open_row);
    xml_.attribute(report_xml::row_code, row.code).attribute(report_xml::row_name, row.name);
    for (const AxisNodeId leaf : table.open_columns->leaves) {
      const AxisNode& column = (*table.open_columns)[leaf];
      write_cell(column.path, open_cell_id(table.name, row.code, column.path), column.type);
    }
    xml_.close();
  }

  void write_cell(std::string_view name, const CellId& id, const LeafType& type) {
    const Value* value = report_.find(id);
    if (value == nullptr) return;
    xml_.open(name);
    write_value(xml_, *value, type);
    xml_.close();
  }

  XmlWriter& xml_;
  const FormModel& form_;
  const Report& report_;
};

void write_section(XmlWriter& xml, const SectionText& section) {
  xml.open(section.id);
  if (!section.heading.empty()) xml.attribute("heading", section.heading);
  write_blocks(xml, section.blocks);
  xml.close();
}

void write_sections(XmlWriter& xml, const FormModel& form, const Report& report) {
  xml.open("sections");
  for (const SectionSpec& spec : form.sections) {
    for (const SectionText& section : report.sections) {
      if (section.id == spec.id) write_section(xml, section);
    }
  }
  xml.close();
}

void write_tables(XmlWriter& xml, const FormModel& form, const Report& report) {
  CellWriter cells(xml, form, report);
  xml.open("tables");
  for (const TableElement& table : table_elements(form))
    cells.write(table);
  xml.close();
}

void write_explanations(XmlWriter& xml, const Report& report) {
  if (report.explanations.empty()) return;
  xml.open("explanations");
  for (const auto& [at, explanation] : report.explanations) {
    xml.open("explanation").attribute("rule", at.rule).attribute("place", at.place);
    xml.text(explanation.words).close();
  }
  xml.close();
}

}  // namespace
}  // namespace govreport::internal

namespace govreport::inline v1 {

std::string to_xml(const Form& form, const Report& report) {
  using namespace internal;  // NOLINT(google-build-using-namespace): one function
  std::string out;
  XmlWriter xml(out);
  xml.open(report_xml::root).attribute("xmlns", report_xml::name_space);
  xml.attribute("form", report.form).attribute("version", std::to_string(report.version));
  xml.attribute("year", std::to_string(report.year)).attribute("body", report.body);
  write_optional(xml, "title", report.title);
  if (!report.preamble.empty()) {
    xml.open("preamble");
    write_blocks(xml, report.preamble);
    xml.close();
  }
  write_sections(xml, form.model(), report);
  write_tables(xml, form.model(), report);
  write_optional(xml, "signature", report.signature);
  write_optional(xml, "date", report.date);
  write_explanations(xml, report);
  xml.close();
  return out;
}

}  // namespace govreport::inline v1
