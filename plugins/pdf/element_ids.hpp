/// The identifiers by which elements of the structure name each other.   ISO 32000-1:2008, 14.7.2
#pragma once

#include "govreport/plugin_sdk.hpp"

#include <string>

namespace govreport::pdf {

/// Of a header cell: short, as data cells name several each; unique, as a table has one cell a
/// place. "T2R0C3": table 2, row 0, column 3.
std::string header_id(const govreport_cell& cell);

/// Of a note.                                                          ISO 14289-1:2014, 7.9
std::string note_id(govreport_index node);

}  // namespace govreport::pdf
