/// A cell of the canonical XML: a number as content, all else by `state` and `text`.
#pragma once

#include "form/model.hpp"
#include "report/xml_faults.hpp"

#include <optional>

namespace govreport::internal {

/// What `element` says of a cell of `type`; nullopt after a finding that says why it cannot be
/// read.
std::optional<Value> cell_from_xml(const XmlElement& element,
                                   const LeafType& type,
                                   XmlFaults& faults);

}  // namespace govreport::internal
