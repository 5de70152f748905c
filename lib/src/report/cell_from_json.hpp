/// A cell of a report's JSON: a number, null for a blank, all else an object.
#pragma once

#include "form/model.hpp"
#include "report/json_faults.hpp"

#include <optional>

namespace govreport::internal {

/// What `spot` says of a cell of `type`; nullopt after a finding that says why it cannot be read.
std::optional<Value> cell_from_json(const JsonSpot& spot, const LeafType& type, JsonFaults& faults);

}  // namespace govreport::internal
