/// Which faces serve a kind of type, of the families it is to be tried with.
#pragma once

#include "govreport/finding.hpp"
#include "govreport/result.hpp"
#include "text/font_book.hpp"

#include <optional>
#include <string>
#include <vector>

namespace govreport::internal {

/// A kind of type and the families to try for it, in order.
struct RoleRequest {
  std::string id;
  std::string label;  ///< as messages call it; empty: `id`
  std::vector<FamilyName> families;
  std::string asked{};  ///< a family to try before them, as a user writes it; empty: none
};

/// What there is for a role.
struct RoleFaces {
  std::vector<const Face*> faces;  ///< each once; the first sets, the others help out
  std::vector<FamilyName> absent;  ///< families without a face that can be used, as tried
  bool has_asked = true;           ///< false: the family asked for has no face
};

/// Opens what there is of `role`'s families. Faces that cannot be used are passed over, each with
/// a warning in `faults`.
RoleFaces faces_for(const FontBook& book, const RoleRequest& role, Findings& faults);

/// not_found: the family asked for is not there (names it), or no family at all (names those tried
/// and the packages that would bring one).
std::optional<Error> error_of(const RoleRequest& role, const RoleFaces& found);

/// Adds to `findings` those of `more` that it does not hold: a file may be tried for many roles.
void add_once(Findings more, Findings& findings);

/// A family as people write it: "Noto Serif CJK SC Bold".
std::string written(const FamilyName& family);

}  // namespace govreport::internal
