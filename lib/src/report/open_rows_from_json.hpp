#pragma once

#include "govreport/report.hpp"
#include "report/json_faults.hpp"
#include "report/xml_shape.hpp"

namespace govreport::internal {

/// Reads the array of the rows of a table that leaves them open into `report`: their codes and
/// names in order, their cells. A row without a code, with one that is none, or that comes twice is
/// a finding and is not taken; so is each beyond `most_open_rows`.
void open_rows_from_json(const JsonSpot& rows,
                         const TableElement& table,
                         JsonFaults& faults,
                         Report& report);

}  // namespace govreport::internal
