/// Which elements the canonical XML of a form's reports has: the one place that writer, reader and
/// schema take them from.
///
///     <report xmlns="urn:govreport:report:1" form version year body>
///       <title>           only where it differs from the form's
///       <preamble>        <p>, <h level>
///       <sections>        an element for each section, named by its id, in the form's order
///         <overview heading>            <p>, <h level>
///       <tables>          an element for each table, row and column, named by their paths
///         <requests> <results.refused.state-secret> <legal.business>5</legal.business>
///         <income>       a table whose rows come with the report: its total, then its rows
///           <total> <row code="2010301" name="…"> <amount>5</amount>
///       <signature> <date>
///       <explanations>    why rules do not hold where they do not
///         <explanation rule="XY-CARRY" place="requests/carried-in/natural">
///
/// A cell's content is a number that fits its type, with an optional `note`, and `unit` where the
/// form leaves the choice. All else a cell can
/// hold is said by `state` (empty, not-applicable, text, number) and `text`; a cell that was left
/// out has no element.
#pragma once

#include "form/grow.hpp"
#include "form/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

namespace report_xml {
constexpr std::string_view name_space = "urn:govreport:report:1";
constexpr std::string_view root = "report";
constexpr std::string_view state_empty = "empty";
constexpr std::string_view state_not_applicable = "not-applicable";
constexpr std::string_view state_text = "text";
constexpr std::string_view state_number = "number";
constexpr std::string_view open_row = open_row_element;
constexpr std::string_view row_code = "code";
constexpr std::string_view row_name = "name";
}  // namespace report_xml

struct CellElement {
  std::string name;
  CellIndex cell;
};

/// The cells of one row. A row without a name has its cells directly in the table.
struct RowElement {
  std::string name;
  std::vector<CellElement> cells;
};

struct TableElement {
  std::string name;
  std::vector<RowElement> rows;        ///< prescribed
  const Axis* open_columns = nullptr;  ///< of the rows that come with the report; null: none do
};

/// In the form's order. Rows of one name in several blocks are one element. It points into `form`.
std::vector<TableElement> table_elements(const FormModel& form);

/// The cell of a row that came with the report.
CellId open_cell_id(std::string_view table, std::string_view code, std::string_view column);

/// Can `number` stand as the content of a cell of this type?
bool fits(const LeafType& type, const Decimal& number);

}  // namespace govreport::internal
