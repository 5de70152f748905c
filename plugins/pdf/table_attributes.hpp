/// The attributes of lists, of tables and their cells.
/// ISO 32000-1:2008, 14.8.5.5 and 14.8.5.7; ISO 14289-1:2014, 7.5 and 7.6
#pragma once

#include "syntax.hpp"

namespace govreport::pdf {

/// ListNumbering, which a list with labels has to have: Decimal.
Dictionary list_attributes();

/// Summary: what the table is called.
Dictionary table_attributes(const govreport_table& table);

/// RowSpan and ColSpan; Scope of a header cell; Headers of every cell that has some.
Dictionary cell_attributes(const sdk::Document& document, const govreport_cell& cell);

}  // namespace govreport::pdf
