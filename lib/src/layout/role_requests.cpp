#include "layout/role_requests.hpp"

namespace govreport::internal {

std::vector<RoleRequest> role_requests(const FormModel& form,
                                       const std::map<std::string, std::string>& asked) {
  std::vector<RoleRequest> requests;
  for (const FontRole& role : form.roles) {
    RoleRequest& request = requests.emplace_back();
    request.id = role.id;
    request.label = role.label;
    for (const FontFamily& family : role.families)
      request.families.push_back({family.name, family.bold});
    if (const auto given = asked.find(role.id); given != asked.end()) request.asked = given->second;
  }
  return requests;
}

}  // namespace govreport::internal
