#pragma once

#include "base/xml.hpp"
#include "govreport/report.hpp"
#include "report/xml_faults.hpp"
#include "report/xml_shape.hpp"

#include <span>

namespace govreport::internal {

/// Reads the rows of a table that leaves them open into `report`: their codes and names in order,
/// their cells. A row without a code, with one that is none, or that comes twice is a finding and
/// is not taken; so is each beyond `most_open_rows`.
void open_rows_from_xml(std::span<const XmlElement> rows,
                        const TableElement& table,
                        XmlFaults& faults,
                        Report& report);

}  // namespace govreport::internal
