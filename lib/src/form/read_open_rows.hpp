#pragma once

#include "base/xml.hpp"
#include "form/faults.hpp"
#include "form/model.hpp"

namespace govreport::internal {

/// Fills in the rows of `block` from an <open-rows>: the total alone.
void read_open_rows(const XmlElement& element, Block& block, Faults& faults);

}  // namespace govreport::internal
