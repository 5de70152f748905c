/// XSD 1.0 for the canonical XML: generated from the same shape that writer and reader use.
#include "base/xml.hpp"
#include "form/grow.hpp"
#include "govreport/form.hpp"
#include "report/units.hpp"
#include "report/xml_shape.hpp"

#include <string>
#include <vector>

namespace govreport::internal {
namespace {

/// A restriction of a built-in type by facets {name, value}.
struct Facet {
  std::string_view name;
  std::string value;
};

class SchemaWriter {
 public:
  explicit SchemaWriter(const FormModel& form) : form_(form), xml_(out_) {}

  std::string write() {
    xml_.open("xs:schema").attribute("xmlns:xs", "http://www.w3.org/2001/XMLSchema");
    xml_.attribute("xmlns:r", report_xml::name_space);
    xml_.attribute("targetNamespace", report_xml::name_space);
    xml_.attribute("elementFormDefault", "qualified");
    text_types();
    cell_types();
    root();
    xml_.close();
    return std::move(out_);
  }

 private:
  // ---- types ---------------------------------------------------------------------------------

  void restriction(std::string_view base, const std::vector<Facet>& facets) {
    xml_.open("xs:restriction").attribute("base", base);
    for (const Facet& facet : facets)
      xml_.open(facet.name).attribute("value", facet.value).close();
    xml_.close();
  }

  void simple_type(std::string_view name, std::string_view base, const std::vector<Facet>& facets) {
    xml_.open("xs:simpleType");
    if (!name.empty()) xml_.attribute("name", name);
    restriction(base, facets);
    xml_.close();
  }

  void text_types() {
    simple_type("words", "xs:string", {{"xs:minLength", "1"}});
    simple_type("nothing", "xs:string", {{"xs:length", "0"}});
    simple_type("year", "xs:integer", {{"xs:pattern", "[1-9][0-9]*"}});
    simple_type("level", "xs:integer", {{"xs:pattern", "[1-9][0-9]*"}, {"xs:minInclusive", "2"}});
    simple_type("state",
                "xs:string",
                {{"xs:enumeration", std::string(report_xml::state_empty)},
                 {"xs:enumeration", std::string(report_xml::state_not_applicable)},
                 {"xs:enumeration", std::string(report_xml::state_text)},
                 {"xs:enumeration", std::string(report_xml::state_number)}});
    if (has_open_rows(form_)) simple_type("code", "xs:string", {{"xs:pattern", "[0-9]{1,20}"}});
    heading_type();
    blocks_type();
  }

  void heading_type() {
    xml_.open("xs:complexType").attribute("name", "heading");
    xml_.open("xs:simpleContent").open("xs:extension").attribute("base", "xs:string");
    attribute("level", "r:level", "required");
    xml_.close().close().close();
  }

  void blocks_type() {
    xml_.open("xs:complexType").attribute("name", "blocks");
    xml_.open("xs:choice").attribute("minOccurs", "0").attribute("maxOccurs", "unbounded");
    xml_.open("xs:element").attribute("name", "p").attribute("type", "xs:string").close();
    xml_.open("xs:element").attribute("name", "h").attribute("type", "r:heading").close();
    xml_.close().close();
    xml_.open("xs:complexType").attribute("name", "section");
    xml_.open("xs:complexContent").open("xs:extension").attribute("base", "r:blocks");
    attribute("heading", "r:words", "optional");
    xml_.close().close().close();
  }

  void attribute(std::string_view name, std::string_view type, std::string_view use) {
    xml_.open("xs:attribute").attribute("name", name).attribute("type", type);
    xml_.attribute("use", use).close();
  }

  /// One type of cell for each kind of number the form has: "cell-1", "cell-2", …
  void cell_types() {
    for (const CellSpec& cell : form_.cells) {
      if (type_index(cell.type) == kinds_.size()) kinds_.push_back(cell.type);
    }
    for (std::size_t i = 0; i < kinds_.size(); ++i)
      cell_type(cell_type_name(i), kinds_[i]);
  }

  static std::string cell_type_name(std::size_t index) {
    return "cell-" + std::to_string(index + 1);
  }

  std::size_t type_index(const LeafType& type) const {
    const auto same = [&type](const LeafType& known) {
      return known.type == type.type && known.minimum == type.minimum &&
             known.maximum == type.maximum && same_units(known, type);
    };
    std::size_t index = 0;
    while (index < kinds_.size() && !same(kinds_[index]))
      ++index;
    return index;
  }

  void cell_type(const std::string& name, const LeafType& type) {
    xml_.open("xs:simpleType").attribute("name", name + "-content");
    xml_.open("xs:union").attribute("memberTypes", "r:nothing");
    if (type.type == CellType::count) {
      simple_type("", "xs:integer", facets(type, "-?(0|[1-9][0-9]{0,9})"));
    } else if (type.type == CellType::decimal) {
      simple_type("", "xs:decimal", facets(type, R"(-?(0|[1-9][0-9]{0,9})(\.[0-9]{1,6})?)"));
    }
    xml_.close().close();
    xml_.open("xs:complexType").attribute("name", name).open("xs:simpleContent");
    xml_.open("xs:extension").attribute("base", "r:" + name + "-content");
    attribute("state", "r:state", "optional");
    attribute("text", "xs:string", "optional");
    attribute("note", "r:words", "optional");
    if (!type.units.empty()) unit_attribute(type);
    xml_.close().close().close();
  }

  void unit_attribute(const LeafType& type) {
    std::vector<Facet> names;
    for (const Unit& unit : type.units)
      names.push_back({"xs:enumeration", unit.name});
    xml_.open("xs:attribute").attribute("name", "unit").attribute("use", "optional");
    simple_type("", "xs:string", names);
    xml_.close();
  }

  static std::vector<Facet> facets(const LeafType& type, std::string pattern) {
    std::vector<Facet> result = {{"xs:pattern", std::move(pattern)}};
    if (type.minimum) result.push_back({"xs:minInclusive", type.minimum->to_string()});
    if (type.maximum) result.push_back({"xs:maxInclusive", type.maximum->to_string()});
    return result;
  }

  // ---- elements ------------------------------------------------------------------------------

  void root() {
    xml_.open("xs:element").attribute("name", report_xml::root);
    xml_.open("xs:complexType").open("xs:sequence");
    optional("title", "r:words");
    optional("preamble", "r:blocks");
    sections();
    tables();
    optional("signature", "r:words");
    optional("date", "r:words");
    explanations();
    xml_.close();
    fixed("form", form_.id);
    fixed("version", std::to_string(form_.version));
    attribute("year", "r:year", "required");
    attribute("body", "xs:string", "required");
    xml_.close().close();
  }

  void fixed(std::string_view name, const std::string& value) {
    xml_.open("xs:attribute").attribute("name", name).attribute("type", "xs:string");
    xml_.attribute("use", "required").attribute("fixed", value).close();
  }

  void optional(std::string_view name, std::string_view type) {
    xml_.open("xs:element").attribute("name", name).attribute("type", type);
    xml_.attribute("minOccurs", "0").close();
  }

  void open_sequence(std::string_view name, bool may_be_left_out) {
    xml_.open("xs:element").attribute("name", name);
    if (may_be_left_out) xml_.attribute("minOccurs", "0");
    xml_.open("xs:complexType").open("xs:sequence");
  }

  void close_sequence() { xml_.close().close().close(); }

  void sections() {
    open_sequence("sections", false);
    for (const SectionSpec& section : form_.sections)
      optional(section.id, "r:section");
    close_sequence();
  }

  void tables() {
    open_sequence("tables", false);
    for (const TableElement& table : table_elements(form_)) {
      open_sequence(table.name, true);
      for (const RowElement& each : table.rows)
        row(each);
      if (table.open_columns == nullptr) {
        close_sequence();
      } else {
        open_rows(*table.open_columns);
        close_table(table.name);
      }
    }
    close_sequence();
  }

  /// One at most for a rule and a place.
  void explanations() {
    open_sequence("explanations", true);
    xml_.open("xs:element").attribute("name", "explanation");
    xml_.attribute("minOccurs", "0").attribute("maxOccurs", "unbounded");
    xml_.open("xs:complexType").open("xs:simpleContent");
    xml_.open("xs:extension").attribute("base", "xs:string");
    attribute("rule", "r:words", "required");
    attribute("place", "r:words", "required");
    xml_.close().close().close().close();
    xml_.close().close();
    xml_.open("xs:unique").attribute("name", "one-explanation");
    xml_.open("xs:selector").attribute("xpath", "r:explanation").close();
    xml_.open("xs:field").attribute("xpath", "@rule").close();
    xml_.open("xs:field").attribute("xpath", "@place").close();
    xml_.close().close();
  }

  void open_rows(const Axis& columns) {
    xml_.open("xs:element").attribute("name", report_xml::open_row);
    xml_.attribute("minOccurs", "0").attribute("maxOccurs", "unbounded");
    xml_.open("xs:complexType").open("xs:sequence");
    for (const AxisNodeId leaf : columns.leaves)
      optional(columns[leaf].path, "r:" + cell_type_name(type_index(columns[leaf].type)));
    xml_.close();
    attribute(report_xml::row_code, "r:code", "required");
    attribute(report_xml::row_name, "xs:string", "required");
    xml_.close().close();
  }

  static std::string path(std::string_view step, std::string_view name) {
    return std::string(step).append(name);
  }

  /// Its codes come once each.
  void close_table(const std::string& name) {
    xml_.close().close();
    xml_.open("xs:unique").attribute("name", name + "-codes");
    xml_.open("xs:selector").attribute("xpath", path("r:", report_xml::open_row)).close();
    xml_.open("xs:field").attribute("xpath", path("@", report_xml::row_code)).close();
    xml_.close().close();
  }

  void row(const RowElement& row) {
    if (!row.name.empty()) open_sequence(row.name, true);
    for (const CellElement& cell : row.cells)
      optional(cell.name, "r:" + cell_type_name(type_index(form_[cell.cell].type)));
    if (!row.name.empty()) close_sequence();
  }

  const FormModel& form_;
  std::vector<LeafType> kinds_;
  std::string out_;
  XmlWriter xml_;
};

}  // namespace
}  // namespace govreport::internal

namespace govreport::inline v1 {

std::string report_schema(const Form& form) {
  return internal::SchemaWriter(form.model()).write();
}

}  // namespace govreport::inline v1
