#pragma once

#include "form/model.hpp"
#include "text/role_faces.hpp"

#include <map>
#include <string>
#include <vector>

namespace govreport::internal {

/// The form's roles with their families, and before them those of `asked` (role id → family).
std::vector<RoleRequest> role_requests(const FormModel& form,
                                       const std::map<std::string, std::string>& asked);

}  // namespace govreport::internal
