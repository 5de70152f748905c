#pragma once

#include "base/xml.hpp"
#include "form/faults.hpp"
#include "form/model.hpp"

namespace govreport::internal {

/// Reads a <columns> or <rows>: the tree in preorder, its leaves, paths and depths.
/// Faults: an id used twice among siblings, a group with nothing in it, a formula without a rule.
Axis read_axis(const XmlElement& element, Faults& faults);

}  // namespace govreport::internal
