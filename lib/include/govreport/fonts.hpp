/// Which fonts serve a form on this machine, what may be done with them, and what is missing.
#pragma once

#include "govreport/export.hpp"
#include "govreport/finding.hpp"
#include "govreport/form.hpp"
#include "govreport/result.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace govreport::inline v1 {

/// How a face draws its glyphs. CFF glyphs may be numbered by CID.
enum class FontOutlines { truetype, cff, cff_cid };

/// What the maker of a face allows (OS/2 fsType), from the most to the least.
enum class FontEmbedding { installable, editable, preview_and_print, restricted };

struct FontFace {
  std::string family{};
  std::string style{};
  std::filesystem::path file{};
  std::uint32_t index = 0;          ///< of the face in its file, from 0
  std::uint32_t faces_in_file = 1;  ///< more than 1: a collection
  FontOutlines outlines = FontOutlines::truetype;
  FontEmbedding embedding = FontEmbedding::installable;
  bool subsets = true;        ///< part of its glyphs may be embedded without the others
  bool bitmaps_only = false;  ///< its outlines may not be embedded
  bool embeddable = true;     ///< all in all: may we embed the outlines of some glyphs?
};

/// What there is for one of a form's roles.
struct FontRoleUse {
  std::string role{};
  std::string label{};
  std::vector<FontFace> faces{};        ///< the first sets the role; the others, in this order,
                                        ///< give the characters it lacks
  std::vector<std::string> absent{};    ///< families tried that are not there
  std::vector<std::string> packages{};  ///< Debian's, that would bring some of those
};

/// The roles of `form` with the faces that serve them; `families` (role id → family) are tried
/// first, as in ExportRequest. A role without any face, and a family asked for that is not there,
/// is an error among `findings`; a font file that cannot be used is a warning.
/// Errors: usage: `families` names a role the form does not have.
GOVREPORT_API Result<std::vector<FontRoleUse>> font_roles(
    const Form& form,
    const Fonts& fonts,
    const std::map<std::string, std::string>& families,
    Findings& findings);

/// The same as one JSON object on one line: "form", "version", "roles", and findings as `check`
/// gives them.
GOVREPORT_API std::string fonts_json(const Form& form,
                                     const std::vector<FontRoleUse>& roles,
                                     const Findings& findings,
                                     Language language);

/// "truetype", "cff", "cff-cid"; "installable", "editable", "preview-and-print", "restricted".
GOVREPORT_API std::string_view to_string(FontOutlines outlines);
GOVREPORT_API std::string_view to_string(FontEmbedding embedding);  ///< the latter four

}  // namespace govreport::inline v1
