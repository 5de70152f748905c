#include "export/font_roles.hpp"

#include "base/nearest.hpp"
#include "check/record.hpp"
#include "govreport/fonts.hpp"
#include "layout/role_requests.hpp"
#include "text/font_packages.hpp"

#include <algorithm>
#include <utility>

namespace govreport {

namespace internal {

Result<void> check_roles(const FormModel& form,
                         const std::map<std::string, std::string>& families) {
  std::vector<std::string> known;
  for (const FontRole& role : form.roles)
    known.push_back(role.id);
  for (const auto& [role, family] : families) {
    if (std::find(known.begin(), known.end(), role) != known.end()) continue;
    return Error{
        ErrorCode::usage, "export.unknown-role", {{"role", role}, {"known", join(known)}}, {}};
  }
  return {};
}

}  // namespace internal

inline namespace v1 {

namespace {

using internal::Json;

std::string text_of(govreport_text words) {
  return std::string(words.data, words.size);
}

FontOutlines outlines_of(const govreport_face& face) {
  if (face.outlines == GOVREPORT_OUTLINES_GLYF) return FontOutlines::truetype;
  return face.outlines == GOVREPORT_OUTLINES_CFF_CID ? FontOutlines::cff_cid : FontOutlines::cff;
}

FontEmbedding embedding_of(internal::Embedding embedding) {
  switch (embedding) {
    case internal::Embedding::installable:
      return FontEmbedding::installable;
    case internal::Embedding::editable:
      return FontEmbedding::editable;
    case internal::Embedding::preview_and_print:
      return FontEmbedding::preview_and_print;
    case internal::Embedding::restricted:
      return FontEmbedding::restricted;
  }
  return FontEmbedding::restricted;
}

FontFace described(const internal::Face& face) {
  const internal::FontLicence& licence = face.licence();
  FontFace result;
  result.family = text_of(face.record().family);
  result.style = text_of(face.record().style);
  result.file = face.file().path;
  result.index = face.file().index;
  result.faces_in_file = face.faces_in_file();
  result.outlines = outlines_of(face.record());
  result.embedding = embedding_of(licence.embedding);
  result.subsets = licence.subsets;
  result.bitmaps_only = licence.bitmaps_only;
  result.embeddable = licence.allows_subsets();
  return result;
}

void add_packages(const std::vector<internal::FamilyName>& absent, FontRoleUse& use) {
  for (const internal::FamilyName& family : absent) {
    use.absent.push_back(internal::written(family));
    const std::string package(internal::package_of(family.name));
    if (package.empty()) continue;
    if (std::find(use.packages.begin(), use.packages.end(), package) == use.packages.end())
      use.packages.push_back(package);
  }
}

Json face_json(const FontFace& face) {
  return Json::object()
      .set("family", face.family)
      .set("style", face.style)
      .set("file", face.file.string())
      .set("index", face.index)
      .set("faces-in-file", face.faces_in_file)
      .set("outlines", to_string(face.outlines))
      .set("embedding", to_string(face.embedding))
      .set("subsets", face.subsets)
      .set("bitmaps-only", face.bitmaps_only)
      .set("embeddable", face.embeddable);
}

Json list_json(const std::vector<std::string>& words) {
  Json list = Json::array();
  for (const std::string& word : words)
    list.add(word);
  return list;
}

Json role_json(const FontRoleUse& use) {
  Json fallbacks = Json::array();
  for (std::size_t i = 1; i < use.faces.size(); ++i)
    fallbacks.add(face_json(use.faces[i]));
  return Json::object()
      .set("role", use.role)
      .set("label", use.label)
      .set("face", use.faces.empty() ? Json() : face_json(use.faces.front()))
      .set("fallbacks", fallbacks)
      .set("absent", list_json(use.absent))
      .set("packages", list_json(use.packages));
}

}  // namespace

Result<std::vector<FontRoleUse>> font_roles(const Form& form,
                                            const Fonts& fonts,
                                            const std::map<std::string, std::string>& families,
                                            Findings& findings) {
  GOVREPORT_TRY(internal::check_roles(form.model(), families));
  std::vector<FontRoleUse> result;
  Findings faults = fonts.book().folder_faults();
  for (const auto& request : internal::role_requests(form.model(), families)) {
    const internal::RoleFaces found = internal::faces_for(fonts.book(), request, faults);
    if (const auto error = internal::error_of(request, found)) faults.push_back(to_finding(*error));
    FontRoleUse& use = result.emplace_back();
    use.role = request.id;
    use.label = request.label;
    for (const internal::Face* const face : found.faces)
      use.faces.push_back(described(*face));
    add_packages(found.absent, use);
  }
  internal::add_once(std::move(faults), findings);
  return result;
}

std::string fonts_json(const Form& form,
                       const std::vector<FontRoleUse>& roles,
                       const Findings& findings,
                       Language language) {
  Json list = Json::array();
  for (const FontRoleUse& use : roles)
    list.add(role_json(use));
  Json json =
      Json::object().set("form", form.id()).set("version", form.version()).set("roles", list);
  internal::add_findings(json, findings, language);
  return json.to_text();
}

std::string_view to_string(FontOutlines outlines) {
  switch (outlines) {
    case FontOutlines::truetype:
      return "truetype";
    case FontOutlines::cff:
      return "cff";
    case FontOutlines::cff_cid:
      return "cff-cid";
  }
  return "truetype";
}

std::string_view to_string(FontEmbedding embedding) {
  switch (embedding) {
    case FontEmbedding::installable:
      return "installable";
    case FontEmbedding::editable:
      return "editable";
    case FontEmbedding::preview_and_print:
      return "preview-and-print";
    case FontEmbedding::restricted:
      return "restricted";
  }
  return "restricted";
}

}  // namespace v1
}  // namespace govreport
