#pragma once

#include "form/model.hpp"

#include <string>

namespace govreport::internal {

/// The labels around and of a row or column, outermost first, " › " between: how findings name it.
std::string label_path(const Axis& axis, std::uint32_t leaf);

}  // namespace govreport::internal
