#pragma once

#include "form/model.hpp"
#include "govreport/result.hpp"

#include <map>
#include <string>

namespace govreport::internal {

/// A family for a role that the form does not have would be asked for in vain.
/// Errors: usage, with the roles there are.
Result<void> check_roles(const FormModel& form, const std::map<std::string, std::string>& families);

}  // namespace govreport::internal
