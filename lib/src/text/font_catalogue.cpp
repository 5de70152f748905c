#include "text/font_catalogue.hpp"

#include "base/ascii.hpp"
#include "text/font_configuration.hpp"
#include "text/font_folder.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <memory>
#include <string_view>
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

Ranked system_face(const FcPattern* pattern, std::size_t after_folders) {
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
  int weight = integer(pattern, FC_WEIGHT, FC_WEIGHT_REGULAR);
  // fontconfig goes by the number in the OS/2 table, which some bold faces leave at regular.
  if (face.style == "Bold" && weight < FC_WEIGHT_DEMIBOLD) weight = FC_WEIGHT_BOLD;
  face.bold = weight >= FC_WEIGHT_DEMIBOLD;
  result.weight_distance = std::abs(weight - (face.bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR));
  result.slant = integer(pattern, FC_SLANT, FC_SLANT_ROMAN);
  result.folder = after_folders;
  return result;
}

Ranked folder_face(FolderFace found, std::size_t folder) {
  Ranked result;
  result.folder = folder;
  result.slant = found.italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN;
  const int weight = FcWeightFromOpenType(static_cast<int>(found.weight));
  result.weight_distance =
      std::abs(weight - (found.face.bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR));
  result.face = std::move(found.face);
  return result;
}

Result<void> add_folder(const std::filesystem::path& folder,
                        std::size_t number,
                        std::vector<Ranked>& out,
                        Findings& faults) {
  Result<FolderContent> content = read_font_folder(folder);
  if (!content) return std::move(content).error();
  for (FolderFace& face : content->faces)
    out.push_back(folder_face(std::move(face), number));
  std::move(content->faults.begin(), content->faults.end(), std::back_inserter(faults));
  return {};
}

const FcChar8* fontconfig_text(const std::string& text) {
  return static_cast<const FcChar8*>(static_cast<const void*>(text.c_str()));
}

/// Null: the configuration is to be read as a whole.
Config places_alone() {
  Config config(FcConfigCreate());
  if (!config) return nullptr;
  // Asked of no configuration, fontconfig would load all of its own for the process to keep.
  FcChar8* const name = FcConfigGetFilename(config.get(), nullptr);
  if (name == nullptr) return nullptr;
  const auto places = font_places(static_cast<const char*>(static_cast<const void*>(name)));
  FcStrFree(name);
  if (!places) return nullptr;
  FcBool read =
      FcConfigParseAndLoadFromMemory(config.get(), fontconfig_text(places->main), FcFalse);
  for (const auto& part : places->parts)
    read = read && FcConfigParseAndLoad(config.get(), fontconfig_text(part.string()), FcFalse);
  return read && FcConfigBuildFonts(config.get()) ? std::move(config) : nullptr;
}

/// A configuration of our own: the process's current one may belong to somebody else.
Config system_configuration() {
  Config config = places_alone();
  return config ? std::move(config) : Config(FcInitLoadConfigAndFonts());
}

Result<void> add_system(std::size_t after_folders, std::vector<Ranked>& out) {
  const Config config = system_configuration();
  if (!config) return Error{ErrorCode::not_found, "text.no-font-configuration", {}, {}};
  const FcFontSet* const fonts = FcConfigGetFonts(config.get(), FcSetSystem);
  for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) {
    if (can_be_set(fonts->fonts[i])) out.push_back(system_face(fonts->fonts[i], after_folders));
  }
  return {};
}

bool same_file(const Ranked& a, const Ranked& b) {
  return a.face.file == b.face.file;
}

}  // namespace

Result<FontCatalogue> FontCatalogue::scan(std::span<const std::filesystem::path> folders) {
  FontCatalogue catalogue;
  std::vector<Ranked> ranked;
  for (std::size_t i = 0; i < folders.size(); ++i)
    GOVREPORT_TRY(add_folder(folders[i], i, ranked, catalogue.folder_faults_));
  GOVREPORT_TRY(add_system(folders.size(), ranked));
  std::sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
    return a.key() < b.key();
  });
  ranked.erase(std::unique(ranked.begin(), ranked.end(), same_file), ranked.end());
  for (Ranked& one : ranked) {
    for (const std::string& family : one.face.families)
      catalogue.names_.emplace(small_letters(family), catalogue.faces_.size());
    catalogue.faces_.push_back(std::move(one.face));
  }
  return catalogue;
}

std::vector<const InstalledFace*> FontCatalogue::find(const FamilyName& family) const {
  std::vector<const InstalledFace*> result;
  const auto [first, last] = names_.equal_range(small_letters(family.name));
  for (auto name = first; name != last; ++name) {
    const InstalledFace& face = faces_[name->second];
    if (face.bold == family.bold) result.push_back(&face);
  }
  return result;
}

std::string fontconfig_version() {
  const int number = FcGetVersion();  // 21401 is 2.14.1
  return "fontconfig " + std::to_string(number / 10000) + "." + std::to_string(number / 100 % 100) +
         "." + std::to_string(number % 100);
}

}  // namespace govreport::internal
