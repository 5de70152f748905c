#pragma once

#include "form/model.hpp"

#include <string>

namespace govreport::internal {

/// A CellId or a section id as its place is called on the form; as it is where the form has none.
std::string place_label(const FormModel& form, const std::string& place);

}  // namespace govreport::internal
