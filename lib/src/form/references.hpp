#pragma once

#include "base/xml.hpp"
#include "form/faults.hpp"

namespace govreport::internal {

/// What one part of a template says of another: ids given twice, and names of tables, roles and
/// styles that are not there. `root` is the <form>.
void check_references(const XmlElement& root, Faults& faults);

}  // namespace govreport::internal
