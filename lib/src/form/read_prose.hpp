#pragma once

#include "base/xml.hpp"
#include "form/faults.hpp"
#include "form/model.hpp"

namespace govreport::internal {

/// Reads <prose> into `form`. Faults: patterns that cannot be read or lack the number they are
/// about, sums over cells there are none of.
/// Pre: the form's cells and rules are there.
void read_prose(const XmlElement& element, FormModel& form, Faults& faults);

}  // namespace govreport::internal
