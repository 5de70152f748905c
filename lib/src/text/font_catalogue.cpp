#include "text/font_catalogue.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

#include <fontconfig/fontconfig.h>

namespace govreport::internal {

namespace {

struct DestroyConfig {
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};
using Config = std::unique_ptr<FcConfig, DestroyConfig>;

/// A face with what decides its place in the catalogue.
struct Ranked {
  InstalledFace face;
  std::size_t folder = 0;  ///< number of the folder given; one more for the system's
  int slant = 0;
  int weight_distance = 0;

  auto key() const {
    return std::tie(folder, slant, weight_distance, face.file.path, face.file.index);
  }
};

/// ASCII only: names in other scripts have no case that matters here.
std::string lower(std::string_view name) {
  std::string result(name);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

int integer(const FcPattern* pattern, const char* object, int fallback) {
  int value = fallback;
  return FcPatternGetInteger(pattern, object, 0, &value) == FcResultMatch ? value : fallback;
}

bool flag(const FcPattern* pattern, const char* object, bool fallback) {
  FcBool value = FcFalse;
  if (FcPatternGetBool(pattern, object, 0, &value) != FcResultMatch) return fallback;
  return value == FcTrue;
}

std::string words(const FcPattern* pattern, const char* object, int which) {
  FcChar8* value = nullptr;
  if (FcPatternGetString(pattern, object, which, &value) != FcResultMatch) return {};
  return std::string(static_cast<const char*>(static_cast<const void*>(value)));
}

/// Bitmaps cannot be embedded, and of a variable font only an instance could be.
bool can_be_set(const FcPattern* pattern) {
  const std::string format = words(pattern, FC_FONTFORMAT, 0);
  return flag(pattern, FC_OUTLINE, false) && !flag(pattern, FC_VARIABLE, false) &&
         integer(pattern, FC_INDEX, 0) <= 0xFFFF && (format == "TrueType" || format == "CFF");
}

std::size_t folder_of(const std::filesystem::path& file,
                      std::span<const std::filesystem::path> folders) {
  for (std::size_t i = 0; i < folders.size(); ++i) {
    const auto [end, rest] =
        std::mismatch(folders[i].begin(), folders[i].end(), file.begin(), file.end());
    if (end == folders[i].end()) return i;
  }
  return folders.size();
}

Ranked rank(const FcPattern* pattern, std::span<const std::filesystem::path> folders) {
  Ranked result;
  InstalledFace& face = result.face;
  for (int i = 0;; ++i) {
    std::string family = words(pattern, FC_FAMILY, i);
    if (family.empty()) break;
    face.families.push_back(std::move(family));
  }
  face.style = words(pattern, FC_STYLE, 0);
  face.file = {words(pattern, FC_FILE, 0),
               static_cast<std::uint32_t>(integer(pattern, FC_INDEX, 0))};
  const int weight = integer(pattern, FC_WEIGHT, FC_WEIGHT_REGULAR);
  face.bold = weight >= FC_WEIGHT_DEMIBOLD;
  result.weight_distance = std::abs(weight - (face.bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR));
  result.slant = integer(pattern, FC_SLANT, FC_SLANT_ROMAN);
  result.folder = folder_of(face.file.path, folders);
  face.given = result.folder < folders.size();
  return result;
}

void collect(const FcFontSet* set,
             std::span<const std::filesystem::path> folders,
             std::vector<Ranked>& out) {
  if (set == nullptr) return;
  for (int i = 0; i < set->nfont; ++i) {
    if (can_be_set(set->fonts[i])) out.push_back(rank(set->fonts[i], folders));
  }
}

Result<std::vector<std::filesystem::path>> absolute_folders(
    std::span<const std::filesystem::path> folders) {
  std::vector<std::filesystem::path> result;
  for (const auto& folder : folders) {
    std::error_code failure;
    if (!std::filesystem::is_directory(folder, failure)) {
      return Error{ErrorCode::not_found, "text.no-font-folder", {{"folder", folder.string()}}, {}};
    }
    result.push_back(std::filesystem::canonical(folder, failure));
  }
  return result;
}

bool same_file(const Ranked& a, const Ranked& b) {
  return a.face.file == b.face.file;
}

}  // namespace

Result<FontCatalogue> FontCatalogue::scan(std::span<const std::filesystem::path> given) {
  const auto folders = absolute_folders(given);
  if (!folders) return folders.error();
  // A configuration of our own: the process's current one may belong to somebody else.
  const Config config(FcInitLoadConfigAndFonts());
  if (!config) return Error{ErrorCode::not_found, "text.no-font-configuration", {}, {}};
  for (const auto& folder : *folders) {
    const std::string name = folder.string();
    FcConfigAppFontAddDir(config.get(),
                          static_cast<const FcChar8*>(static_cast<const void*>(name.c_str())));
  }
  std::vector<Ranked> ranked;
  collect(FcConfigGetFonts(config.get(), FcSetApplication), *folders, ranked);
  collect(FcConfigGetFonts(config.get(), FcSetSystem), *folders, ranked);
  std::sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
    return a.key() < b.key();
  });
  ranked.erase(std::unique(ranked.begin(), ranked.end(), same_file), ranked.end());

  FontCatalogue catalogue;
  for (Ranked& one : ranked) {
    for (const std::string& family : one.face.families) {
      catalogue.names_.emplace(lower(family), catalogue.faces_.size());
    }
    catalogue.faces_.push_back(std::move(one.face));
  }
  return catalogue;
}

const InstalledFace* FontCatalogue::find(const FamilyName& family) const {
  const auto [first, last] = names_.equal_range(lower(family.name));
  for (auto name = first; name != last; ++name) {
    const InstalledFace& face = faces_[name->second];
    if (face.bold == family.bold) return &face;
  }
  return nullptr;
}

}  // namespace govreport::internal
