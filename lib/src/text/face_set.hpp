/// The faces of one document: which serve its roles, in which order, and how plugins name them.
#pragma once

#include "govreport/finding.hpp"
#include "govreport/result.hpp"
#include "text/font_book.hpp"
#include "text/role_faces.hpp"

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// The faces of one document. A face that serves several roles is one face here. The numbers
/// depend only on the roles asked for and the fonts there are, so they may go into files.
/// Thread-safe once resolved. The font book must outlive it.
class FaceSet {
 public:
  /// Errors: not_found: a role for which no family can be used, naming those tried and what to
  /// install. `findings` gets one for each such role, and a warning for each font file that cannot
  /// be used: one of a folder given, or one passed over for another family.
  static Result<std::shared_ptr<FaceSet>> resolve(const FontBook& book,
                                                  const std::vector<RoleRequest>& roles,
                                                  Findings& findings);

  std::uint32_t size() const { return static_cast<std::uint32_t>(faces_.size()); }
  const Face& face(std::uint32_t index) const { return *faces_[index].face; }
  /// As plugins see it; `role` is the first role it serves.
  const govreport_face& record(std::uint32_t index) const { return faces_[index].record; }

  /// Faces to try for a character of role number `role`: the role's own, then the other roles'.
  const std::vector<std::uint32_t>& candidates(std::size_t role) const {
    return roles_[role].faces;
  }
  std::size_t role_count() const { return roles_.size(); }
  /// Pre: there is such a role.
  std::size_t role_index(std::string_view id) const;

  /// The subset asked for by a plugin. What it points to lives as long as this set.
  /// Errors: as FontBook::subset; usage: `request.face` is not one of this set.
  Result<const govreport_subset*> subset(const govreport_subset_request& request);

 private:
  struct Entry {
    const Face* face = nullptr;
    std::string role;
    govreport_face record{};
  };
  struct Role {
    std::string id;
    std::vector<std::uint32_t> faces;
  };

  explicit FaceSet(const FontBook& book) : book_(book) {}
  void add_role(const std::string& id, const std::vector<const Face*>& faces);
  std::uint32_t add(const Face& face, std::string_view role);
  void let_roles_help_each_other();
  /// What to use where a face forbids embedding.
  std::string embeddable_families() const;

  const FontBook& book_;
  std::deque<Entry> faces_;  ///< a deque: their records point into them
  std::vector<Role> roles_;
  std::mutex mutex_;
  std::vector<std::shared_ptr<const Subset>> kept_;
};

}  // namespace govreport::internal
