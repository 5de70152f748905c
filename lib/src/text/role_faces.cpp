#include "text/role_faces.hpp"

#include "text/font_packages.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace govreport::internal {

namespace {

std::string joined(const std::vector<FamilyName>& families) {
  std::string list;
  for (const FamilyName& family : families) {
    if (!list.empty()) list += ", ";
    list += written(family);
  }
  return list;
}

const std::string& label_of(const RoleRequest& role) {
  return role.label.empty() ? role.id : role.label;
}

/// "Noto Serif CJK SC Bold" may be a family, or the bold face of one.
std::vector<FamilyName> meant_by(const std::string& asked) {
  constexpr std::string_view bold = " bold";
  std::vector<FamilyName> result = {{asked}};
  if (asked.size() <= bold.size()) return result;
  const std::size_t stem = asked.size() - bold.size();
  const bool ends_in_bold = std::equal(bold.begin(),
                                       bold.end(),
                                       asked.begin() + static_cast<std::ptrdiff_t>(stem),
                                       [](char a, char b) { return a == b || a - 'a' + 'A' == b; });
  if (ends_in_bold) result.push_back({asked.substr(0, stem), true});
  return result;
}

/// Adds the family's face to `result`. Has it one?
bool add_face(const FontBook& book, const FamilyName& family, RoleFaces& result, Findings& faults) {
  const Face* const face = book.find(family, faults);
  if (face == nullptr) return false;
  if (std::find(result.faces.begin(), result.faces.end(), face) == result.faces.end())
    result.faces.push_back(face);
  return true;
}

Error role_without_face(const RoleRequest& role) {
  std::vector<std::string_view> names;
  for (const FamilyName& family : role.families)
    names.push_back(family.name);
  return Error{ErrorCode::not_found,
               "text.role-without-face",
               {{"role", label_of(role)},
                {"families", joined(role.families)},
                {"packages", packages_for(names)}},
               {}};
}

Error asked_family_absent(const RoleRequest& role) {
  return Error{ErrorCode::not_found,
               "text.family-not-found",
               {{"family", role.asked}, {"role", label_of(role)}},
               {}};
}

}  // namespace

RoleFaces faces_for(const FontBook& book, const RoleRequest& role, Findings& faults) {
  RoleFaces result;
  if (!role.asked.empty()) {
    const std::vector<FamilyName> meant = meant_by(role.asked);
    result.has_asked = std::any_of(meant.begin(), meant.end(), [&](const FamilyName& family) {
      return add_face(book, family, result, faults);
    });
  }
  for (const FamilyName& family : role.families) {
    if (!add_face(book, family, result, faults)) result.absent.push_back(family);
  }
  return result;
}

std::optional<Error> error_of(const RoleRequest& role, const RoleFaces& found) {
  if (!found.has_asked) return asked_family_absent(role);
  if (found.faces.empty()) return role_without_face(role);
  return std::nullopt;
}

void add_once(Findings more, Findings& findings) {
  for (Finding& finding : more) {
    const bool known =
        std::any_of(findings.begin(), findings.end(), [&finding](const Finding& other) {
          return other.code == finding.code && other.arguments == finding.arguments;
        });
    if (!known) findings.push_back(std::move(finding));
  }
}

std::string written(const FamilyName& family) {
  return family.bold ? family.name + " Bold" : family.name;
}

}  // namespace govreport::internal
