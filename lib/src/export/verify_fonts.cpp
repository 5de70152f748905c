#include "export/verify_parts.hpp"
#include "govreport/fonts.hpp"
#include "text/font_book.hpp"

#include <algorithm>
#include <set>

namespace govreport::internal {
namespace {

/// The face of that file and number, among those of all roles: they help each other out.
const FontFace* find_face(const std::vector<FontRoleUse>& roles, const FaceUse& wanted) {
  for (const FontRoleUse& role : roles) {
    for (const FontFace& face : role.faces) {
      if (face.file.filename() == wanted.file && face.index == wanted.index) return &face;
    }
  }
  return nullptr;
}

void verify_face(const Verification& verification,
                 const std::vector<FontRoleUse>& roles,
                 const FaceUse& then) {
  const std::vector<Argument> arguments = {{"family", then.family}, {"style", then.style}};
  const FontFace* const now = find_face(roles, then);
  if (now == nullptr) return verification.add("record.font-missing", arguments, then.file);
  const Result<std::string> digest =
      verification.tools.fonts.book().sha256_of({now->file, now->index});
  if (!digest || *digest != then.sha256)
    verification.add("record.font-changed", arguments, then.file);
}

/// A face that comes before all that served the role then: one installed since.
void verify_role(const Verification& verification, const FontRoleUse& now) {
  if (now.faces.empty()) return;
  const FontFace& first = now.faces.front();
  bool was_used = false;
  for (const FaceUse& then : verification.record().summary.faces) {
    if (then.role != now.role) continue;
    if (first.file.filename() == then.file && first.index == then.index) return;
    was_used = true;
  }
  if (!was_used) return;
  verification.add("record.font-other",
                   {{"role", now.role}, {"family", first.family}, {"style", first.style}},
                   first.file.filename().string());
}

}  // namespace

void verify_fonts(const Verification& verification) {
  const RecordedExport& recorded = verification.recorded;
  if (recorded.record.summary.faces.empty()) return;
  Findings ignored;
  const Result<Form> form = verification.forms.load(recorded.form, recorded.version, ignored);
  if (!form) return;  // said of the template already
  const auto roles = font_roles(*form, verification.tools.fonts, recorded.record.families, ignored);
  if (!roles) return verification.add("record.roles-gone", {});
  std::set<std::pair<std::string, std::uint32_t>> seen;
  for (const FaceUse& face : recorded.record.summary.faces) {
    if (seen.emplace(face.file, face.index).second) verify_face(verification, *roles, face);
  }
  for (const FontRoleUse& role : *roles)
    verify_role(verification, role);
}

}  // namespace govreport::internal
