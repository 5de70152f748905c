#include "table_attributes.hpp"

#include "element_ids.hpp"

namespace govreport::pdf {
namespace {

Dictionary of_table() {
  Dictionary attributes;
  attributes.set(Name{"O"}, Name{"Table"});
  return attributes;
}

// The title across a table heads the columns below it. The corner heads neither rows nor columns in
// particular, but a header cell without a scope is one a reader has to guess about.
std::string_view scope_of(std::uint32_t role) {
  switch (role) {
    case GOVREPORT_ROLE_ROW_HEADER:
      return "Row";
    case GOVREPORT_ROLE_CORNER:
      return "Both";
    default:
      return "Column";
  }
}

Array header_ids(const sdk::Document& document, const govreport_cell& cell) {
  Array ids;
  for (const govreport_index header : document.header_cells.slice(cell.headers))
    ids.add(ByteString{header_id(document.cells[header])});
  return ids;
}

}  // namespace

Dictionary list_attributes() {
  Dictionary attributes;
  attributes.set(Name{"O"}, Name{"List"}).set(Name{"ListNumbering"}, Name{"Decimal"});
  return attributes;
}

Dictionary table_attributes(const govreport_table& table) {
  Dictionary attributes = of_table();
  attributes.set(Name{"Summary"}, TextString{sdk::view(table.title)});
  return attributes;
}

Dictionary cell_attributes(const sdk::Document& document, const govreport_cell& cell) {
  Dictionary attributes = of_table();
  if (cell.role != GOVREPORT_ROLE_DATA) attributes.set(Name{"Scope"}, Name{scope_of(cell.role)});
  if (cell.row_span > 1) attributes.set(Name{"RowSpan"}, Integer{cell.row_span});
  if (cell.column_span > 1) attributes.set(Name{"ColSpan"}, Integer{cell.column_span});
  const Array headers = header_ids(document, cell);
  if (!headers.empty()) attributes.set(Name{"Headers"}, headers);
  return attributes;
}

}  // namespace govreport::pdf
