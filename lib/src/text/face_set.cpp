#include "text/face_set.hpp"

#include "text/role_faces.hpp"

#include <algorithm>
#include <cassert>
#include <optional>
#include <utility>

namespace govreport::internal {

Result<std::shared_ptr<FaceSet>> FaceSet::resolve(const FontBook& book,
                                                  const std::vector<RoleRequest>& roles,
                                                  Findings& findings) {
  auto set = std::shared_ptr<FaceSet>(new FaceSet(book));
  std::optional<Error> first_error;
  Findings faults = book.folder_faults();
  for (const RoleRequest& role : roles) {
    const RoleFaces found = faces_for(book, role, faults);
    if (const auto error = error_of(role, found)) {
      faults.push_back(to_finding(*error));
      if (!first_error) first_error = error;
    }
    set->add_role(role.id, found.faces);
  }
  add_once(std::move(faults), findings);
  if (first_error) return *std::move(first_error);
  set->let_roles_help_each_other();
  return set;
}

void FaceSet::add_role(const std::string& id, const std::vector<const Face*>& faces) {
  Role& role = roles_.emplace_back(Role{id, {}});
  for (const Face* const face : faces)
    role.faces.push_back(add(*face, id));
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
    if (!entry.face->licence().allows_subsets()) continue;
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
