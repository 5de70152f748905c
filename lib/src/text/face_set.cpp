#include "text/face_set.hpp"

#include "text/font_packages.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace govreport::internal {

namespace {

std::string joined(const std::vector<FamilyName>& families) {
  std::string list;
  for (const FamilyName& family : families) {
    if (!list.empty()) list += ", ";
    list += family.name;
    if (family.bold) list += " Bold";
  }
  return list;
}

std::vector<Argument> about(const RoleRequest& role) {
  std::vector<std::string_view> names;
  for (const FamilyName& family : role.families)
    names.push_back(family.name);
  return {{"role", role.label.empty() ? role.id : role.label},
          {"families", joined(role.families)},
          {"packages", packages_for(names)}};
}

}  // namespace

Result<std::shared_ptr<FaceSet>> FaceSet::resolve(FontBook& book,
                                                  const std::vector<RoleRequest>& roles,
                                                  Findings& missing) {
  auto set = std::shared_ptr<FaceSet>(new FaceSet(book));
  const RoleRequest* without_face = nullptr;
  for (const RoleRequest& role : roles) {
    auto faces = set->faces_of(role);
    if (!faces) return faces.error();
    if (faces->empty()) {
      missing.push_back(
          {Severity::error, "text.role-without-face", {}, about(role), {}, {}, {}, {}, {}, {}, {}});
      if (without_face == nullptr) without_face = &role;
    }
    set->roles_.push_back({role.id, std::move(*faces)});
  }
  if (without_face != nullptr) {
    return Error{ErrorCode::not_found, "text.role-without-face", about(*without_face), {}};
  }
  set->let_roles_help_each_other();
  return set;
}

Result<std::vector<std::uint32_t>> FaceSet::faces_of(const RoleRequest& role) {
  std::vector<std::uint32_t> result;
  for (const FamilyName& family : role.families) {
    const auto face = book_.find(family);
    if (!face) return face.error();
    if (*face == nullptr) continue;
    const std::uint32_t index = add(**face, role.id);
    if (std::find(result.begin(), result.end(), index) == result.end()) result.push_back(index);
  }
  return result;
}

std::uint32_t FaceSet::add(const Face& face, std::string_view role) {
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (faces_[i].face == &face) return i;
  }
  Entry& entry = faces_.emplace_back();
  entry.face = &face;
  entry.role = role;
  entry.record = face.record();
  entry.record.role = {entry.role.data(), entry.role.size()};
  return size() - 1;
}

void FaceSet::let_roles_help_each_other() {
  for (Role& role : roles_) {
    for (std::uint32_t face = 0; face < size(); ++face) {
      if (std::find(role.faces.begin(), role.faces.end(), face) == role.faces.end()) {
        role.faces.push_back(face);
      }
    }
  }
}

std::size_t FaceSet::role_index(std::string_view id) const {
  const auto found =
      std::find_if(roles_.begin(), roles_.end(), [id](const Role& role) { return role.id == id; });
  assert(found != roles_.end());
  return static_cast<std::size_t>(found - roles_.begin());
}

std::string FaceSet::embeddable_families() const {
  std::string list;
  for (const Entry& entry : faces_) {
    if (!may_be_embedded(*entry.face)) continue;
    if (!list.empty()) list += ", ";
    list.append(entry.record.family.data, entry.record.family.size);
  }
  return list.empty() ? "Noto Serif CJK SC, Noto Sans CJK SC, AR PL UMing CN" : list;
}

Result<const govreport_subset*> FaceSet::subset(const govreport_subset_request& request) {
  if (request.face >= size()) {
    return Error{ErrorCode::usage,
                 "text.no-such-face",
                 {{"face", std::to_string(request.face)}, {"count", std::to_string(size())}},
                 {}};
  }
  const Entry& entry = faces_[request.face];
  auto made = book_.subset(*entry.face, request);
  if (!made) {
    Error error = std::move(made).error();
    error.arguments.push_back({"role", entry.role});
    error.arguments.push_back({"instead", embeddable_families()});
    return error;
  }
  const std::lock_guard lock(mutex_);
  kept_.push_back(std::move(*made));
  return &kept_.back()->record();
}

}  // namespace govreport::internal
