/// JSON Schema (draft 2020-12) for reports in JSON: generated from the same shape that writer and
/// reader use. It says what can be said of values; how a JSON number was spelled (5.0, 5e0) no
/// schema sees, and there the reader is stricter.
#include "base/json.hpp"
#include "govreport/form.hpp"
#include "report/digits_pattern.hpp"
#include "report/report_json.hpp"
#include "report/units.hpp"
#include "report/xml_shape.hpp"

#include <string>
#include <vector>

namespace govreport::internal {
namespace {

Json reference(const std::string& definition) {
  return Json::object().set("$ref", "#/$defs/" + definition);
}

Json any_of(std::vector<Json> schemas) {
  Json list = Json::array();
  for (Json& schema : schemas)
    list.add(std::move(schema));
  return Json::object().set("anyOf", std::move(list));
}

/// Has `schema` ask for an object of these members and no others.
void require(Json& schema, Json properties, const std::vector<std::string>& required) {
  schema.set("type", "object").set("properties", std::move(properties));
  if (!required.empty()) {
    Json names = Json::array();
    for (const std::string& name : required)
      names.add(name);
    schema.set("required", std::move(names));
  }
  schema.set("additionalProperties", false);
}

Json object_of(Json properties, const std::vector<std::string>& required = {}) {
  Json result = Json::object();
  require(result, std::move(properties), required);
  return result;
}

Json string_like(std::string pattern) {
  return Json::object().set("type", "string").set("pattern", std::move(pattern));
}

Json whole_from(int minimum) {
  return Json::object().set("type", "integer").set("minimum", minimum);
}

/// A bound as JSON has it; bounds with a fraction are left to the reader.
void set_bound(Json& schema, std::string_view name, const std::optional<Decimal>& bound) {
  if (bound && bound->scale() == 0) schema.set(name, std::int64_t{std::stoll(bound->to_string())});
}

class JsonSchemaWriter {
 public:
  explicit JsonSchemaWriter(const FormModel& form) : form_(form) {}

  Json write() {
    Json properties = this->properties();  // which collects the kinds of cells
    Json schema = Json::object();
    schema.set("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.set("$id",
               std::string(report_xml::name_space) + ":json:" + form_.id + ":" +
                   std::to_string(form_.version));
    schema.set("title", form_.title);
    require(schema, std::move(properties), {"form", "version", "year", "body"});
    return schema.set("$defs", definitions());
  }

 private:
  // ---- the report ----------------------------------------------------------------------------

  Json properties() {
    Json properties = Json::object();
    properties.set("$schema", Json::object().set("type", "string"));
    properties.set("form", Json::object().set("const", form_.id));
    properties.set(
        "version",
        Json::object().set("enum",
                           Json::array().add(form_.version).add(std::to_string(form_.version))));
    properties.set("year", any_of({whole_from(1), string_like("^[1-9][0-9]{0,8}$")}));
    properties.set("body", reference("text"));
    properties.set("title", reference("text"));
    properties.set("preamble", reference("blocks"));
    properties.set("sections", sections());
    properties.set("tables", tables());
    properties.set("signature", reference("text"));
    properties.set("date", reference("text"));
    properties.set("explanations", Json::object().set("type", "array").set("items", explanation()));
    return properties;
  }

  static Json explanation() {
    const Json name = Json::object().set("type", "string").set("minLength", 1);
    return object_of(
        Json::object().set("rule", name).set("place", name).set("text", reference("text")),
        {"rule", "place"});
  }

  Json sections() const {
    Json properties = Json::object();
    for (const SectionSpec& section : form_.sections)
      properties.set(section.id, reference("section"));
    return object_of(std::move(properties));
  }

  Json tables() {
    Json tables = Json::object();
    for (const TableElement& table : table_elements(form_)) {
      Json members = Json::object();
      for (const RowElement& row : table.rows)
        add(row, members);
      if (table.open_columns != nullptr)
        members.set(report_xml::open_row, open_rows(*table.open_columns));
      tables.set(table.name, object_of(std::move(members)));
    }
    return object_of(std::move(tables));
  }

  Json open_rows(const Axis& columns) {
    Json cells = Json::object();
    for (const AxisNodeId leaf : columns.leaves)
      cells.set(columns[leaf].path, reference(definition_for(columns[leaf].type)));
    const Json row = object_of(Json::object()
                                   .set("code", string_like("^[0-9]{1,20}$"))
                                   .set("name", reference("text"))
                                   .set("cells", object_of(std::move(cells))),
                               {"code", "name"});
    return Json::object().set("type", "array").set("items", row);
  }

  void add(const RowElement& row, Json& table) {
    if (row.name.empty()) {
      add_cells(row, table);
      return;
    }
    Json cells = Json::object();
    add_cells(row, cells);
    table.set(row.name, object_of(std::move(cells)));
  }

  void add_cells(const RowElement& row, Json& object) {
    for (const CellElement& cell : row.cells)
      object.set(cell.name, reference(definition_for(form_[cell.cell].type)));
  }

  // ---- definitions ---------------------------------------------------------------------------

  /// One definition for each kind of number the form has: "cell-1", "cell-2", …
  std::string definition_for(const LeafType& type) {
    const auto same = [&type](const LeafType& known) {
      return known.type == type.type && known.minimum == type.minimum &&
             known.maximum == type.maximum && same_units(known, type);
    };
    std::size_t index = 0;
    while (index < kinds_.size() && !same(kinds_[index]))
      ++index;
    if (index == kinds_.size()) kinds_.push_back(type);
    return name_of(index);
  }

  static std::string name_of(std::size_t kind) { return "cell-" + std::to_string(kind + 1); }

  Json definitions() const {
    Json result = Json::object();
    // What XML can carry: XML 1.0, 2.2.
    result.set("text",
               string_like("^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]*$"));
    result.set("blocks", Json::object().set("type", "array").set("items", block()));
    result.set(
        "section",
        object_of(
            Json::object().set("heading", reference("text")).set("blocks", reference("blocks"))));
    for (std::size_t i = 0; i < kinds_.size(); ++i)
      result.set(name_of(i), cell(kinds_[i]));
    return result;
  }

  static Json block() {
    Json level = any_of({whole_from(2), string_like("^([2-9]|[1-9][0-9]{1,8})$")});
    return any_of({object_of(Json::object().set("p", reference("text")), {"p"}),
                   object_of(Json::object().set("h", reference("text")).set("level", level),
                             {"h", "level"})});
  }

  static void set_units(Json& members, const LeafType& type) {
    if (type.units.empty()) return;
    Json names = Json::array();
    for (const Unit& unit : type.units)
      names.add(unit.name);
    members.set("unit", Json::object().set("enum", std::move(names)));
  }

  static Json cell(const LeafType& type) {
    std::vector<Json> ways = {Json::object().set("type", "null")};
    if (type.type == CellType::count || type.type == CellType::decimal) {
      ways.push_back(number(type));
      ways.push_back(string_like(pattern_of(type)));
      Json stated = Json::object()
                        .set("number", any_of({number(type), string_like(pattern_of(type))}))
                        .set("note", reference("text"));
      set_units(stated, type);
      ways.push_back(object_of(std::move(stated), {"number"}));
    }
    ways.push_back(object_of(Json::object()
                                 .set("state",
                                      Json::object().set("enum",
                                                         Json::array()
                                                             .add(report_xml::state_not_applicable)
                                                             .add(report_xml::state_text)))
                                 .set("text", reference("text")),
                             {"state", "text"}));
    Json unfit = Json::object()
                     .set("state", Json::object().set("const", report_xml::state_number))
                     .set("text", string_like(pattern_of_any_number()))
                     .set("note", reference("text"));
    set_units(unfit, type);
    ways.push_back(object_of(std::move(unfit), {"state", "text"}));
    return any_of(std::move(ways));
  }

  static Json number(const LeafType& type) {
    Json result = Json::object().set("type", type.type == CellType::count ? "integer" : "number");
    set_bound(result, "minimum", type.minimum);
    set_bound(result, "maximum", type.maximum);
    return result;
  }

  const FormModel& form_;
  std::vector<LeafType> kinds_;
};

}  // namespace
}  // namespace govreport::internal

namespace govreport::inline v1 {

std::string report_json_schema(const Form& form) {
  return internal::JsonSchemaWriter(form.model()).write().to_lines();
}

}  // namespace govreport::inline v1
