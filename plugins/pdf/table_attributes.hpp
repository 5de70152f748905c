/// The attributes of tables and their cells.        ISO 32000-1:2008, 14.8.5.7; ISO 14289-1, 7.5
#pragma once

#include "syntax.hpp"

namespace govreport::pdf {

/// Summary: what the table is called.
Dictionary table_attributes(const govreport_table& table);

/// RowSpan and ColSpan; Scope of a header cell; Headers of every cell that has some.
Dictionary cell_attributes(const sdk::Document& document, const govreport_cell& cell);

}  // namespace govreport::pdf
