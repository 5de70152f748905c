#include "table_styles.hpp"

namespace govreport::html {

TableStyles styles_of(const sdk::Document& document, const govreport_table& table) {
  TableStyles styles;
  for (const govreport_cell cell : document.cells.slice(table.cells)) {
    govreport_index& style = cell.role == GOVREPORT_ROLE_DATA         ? styles.data
                             : cell.role == GOVREPORT_ROLE_ROW_HEADER ? styles.label
                                                                      : styles.head;
    if (style == GOVREPORT_NONE) style = cell.style;
  }
  return styles;
}

}  // namespace govreport::html
