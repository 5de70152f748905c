/// In which styles a table's cells are set.
#pragma once

#include <govreport/plugin_sdk.hpp>

namespace govreport::html {

/// A style for each kind of cell: that of its first. A cell of another style says so itself.
struct TableStyles {
  govreport_index head = GOVREPORT_NONE;
  govreport_index label = GOVREPORT_NONE;
  govreport_index data = GOVREPORT_NONE;

  govreport_index of(std::uint32_t role) const {
    if (role == GOVREPORT_ROLE_DATA) return data;
    return role == GOVREPORT_ROLE_ROW_HEADER ? label : head;
  }
};

TableStyles styles_of(const sdk::Document& document, const govreport_table& table);

}  // namespace govreport::html
