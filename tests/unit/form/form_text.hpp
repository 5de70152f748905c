/// A form as text, for golden tests.
#pragma once

#include "form/model.hpp"

#include <string>

namespace govreport::internal {

/// Sections, tables with their axes, looks.
std::string outline(const FormModel& form);

/// A line a cell: id, typed or derived, type, label path.
std::string cells(const FormModel& form);

/// A line an identity, as it stands and solved for its place.
std::string identities(const FormModel& form);

}  // namespace govreport::internal
