#pragma once

#include "document/document.hpp"

#include <vector>

namespace govreport::internal {

/// Where each cell of a form stands in a document: of `Document::cells`.
using CellRecords = std::vector<govreport_index>;

/// Adds a sum as postfix tokens. Runs of three and more cells that touch one another in a row or a
/// column become one SUM, so that a workbook can write them as a range; the rest is added and
/// subtracted singly. What is added comes before what is subtracted.
govreport_range add_expression(Document& document,
                               const std::vector<Term>& terms,
                               const CellRecords& records);

}  // namespace govreport::internal
