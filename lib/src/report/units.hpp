/// Units that travel with values: which a cell allows, and numbers brought to one of them.
#pragma once

#include "form/model.hpp"
#include "govreport/report.hpp"

#include <optional>
#include <string_view>

namespace govreport::internal {

/// Is `unit` one of those that may travel with a value of `type`?
bool allows_unit(const LeafType& type, std::string_view unit);

/// May the same units travel with values of both?
bool same_units(const LeafType& a, const LeafType& b);

/// The number of `value` in the usual unit of `type`, exactly: what may be added to others of that
/// cell. A value that says no unit is in the usual one. nullopt where its unit is none of the
/// cell's, or the number in the usual unit has more digits than a Decimal.
/// Pre: value.is_number().
std::optional<Decimal> in_usual_unit(const LeafType& type, const Value& value);

}  // namespace govreport::internal
