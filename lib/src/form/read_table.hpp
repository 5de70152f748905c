#pragma once

#include "base/xml.hpp"
#include "form/faults.hpp"
#include "form/model.hpp"

namespace govreport::internal {

/// Reads a <table>. Faults: both blocks and axes of its own, or neither; blocks of unequal width;
/// as many widths as the grid has not columns.
Table read_table(const XmlElement& element, Faults& faults);

}  // namespace govreport::internal
