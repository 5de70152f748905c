#include "text/font_book.hpp"

#include "text/face_reader.hpp"
#include "text/font_catalogue.hpp"
#include "text/outline_cache.hpp"
#include "text/subset_cache.hpp"
#include "text/subsetter.hpp"
#include "text/truetype_writer.hpp"

#include <map>
#include <mutex>
#include <utility>

namespace govreport::internal {

namespace {

constexpr std::size_t subset_cache_bytes = std::size_t{32} << 20U;
/// Some fifty thousand glyphs: more than the faces of all roles are ever asked for.
constexpr std::size_t outline_cache_bytes = std::size_t{32} << 20U;

// OS/2 fsType (OpenType 1.9): the licence bits a subset has to keep to.
constexpr std::uint32_t usage_bits = 0x000F;
constexpr std::uint32_t restricted = 0x0002;
constexpr std::uint32_t no_subsetting = 0x0100;
constexpr std::uint32_t bitmaps_only = 0x0200;

template <class Record>
std::span<const Record> records(govreport_array array) {
  return {static_cast<const Record*>(array.data), array.count};
}

SubsetKey key_of(const Face& face, const govreport_subset_request& request, std::uint32_t form) {
  SubsetKey key;
  key.face = face.number();
  key.form = form;
  const auto glyphs = records<std::uint32_t>(request.glyphs);
  key.glyphs.assign(glyphs.begin(), glyphs.end());
  if (form != GOVREPORT_SUBSET_TRUETYPE) return key;
  for (const govreport_mapping& mapping : records<govreport_mapping>(request.cmap)) {
    key.cmap.push_back((std::uint64_t{mapping.codepoint} << 32U) | mapping.glyph);
  }
  return key;
}

Error refusal(std::string id, const Face& face) {
  const govreport_text family = face.record().family;
  return Error{ErrorCode::refused,
               std::move(id),
               {{"face", std::string(family.data, family.size)},
                {"file", face.file().path.filename().string()}},
               {}};
}

}  // namespace

bool may_be_embedded(const Face& face) {
  const std::uint32_t embedding = face.record().embedding;
  // Of several usage bits the most liberal holds.
  return (embedding & usage_bits) != restricted && (embedding & no_subsetting) == 0 &&
         (embedding & bitmaps_only) == 0;
}

struct FontBook::State {
  explicit State(FontCatalogue found) : catalogue(std::move(found)) {}

  Result<const Face*> open(const FaceFile& file) {
    const std::lock_guard lock(mutex);
    const auto opened = numbers.find(file);
    if (opened != numbers.end()) return static_cast<const Face*>(faces[opened->second].get());
    auto face = read_face(FaceNumber{static_cast<std::uint32_t>(faces.size())}, file);
    if (!face) return face.error();
    numbers.emplace(file, faces.size());
    faces.push_back(std::move(*face));
    return static_cast<const Face*>(faces.back().get());
  }

  Result<std::shared_ptr<const Subset>> outlines(const Face& face,
                                                 const govreport_subset_request& request) {
    SubsetKey key = key_of(face, request, GOVREPORT_SUBSET_PDF);
    if (auto kept = subsets.find(key)) return kept;
    auto made = subset_for_pdf(face, key.glyphs);
    if (made) subsets.keep(std::move(key), *made);
    return made;
  }

  Result<std::shared_ptr<const Subset>> truetype(const Face& face,
                                                 const govreport_subset_request& request) {
    SubsetKey key = key_of(face, request, GOVREPORT_SUBSET_TRUETYPE);
    if (auto kept = subsets.find(key)) return kept;
    auto made = make_truetype(face, key.glyphs, request);
    if (made) subsets.keep(std::move(key), *made);
    return made;
  }

  Result<std::shared_ptr<const Subset>> make_truetype(const Face& face,
                                                      std::span<const std::uint32_t> glyphs,
                                                      const govreport_subset_request& request) {
    const auto cmap = records<govreport_mapping>(request.cmap);
    if (face.record().outlines != GOVREPORT_OUTLINES_GLYF) {
      return converted_truetype(face, glyphs, cmap, converted);
    }
    const auto core = outlines(face, request);
    if (!core) return core.error();
    return complete_truetype(face, **core, cmap);
  }

  const FontCatalogue catalogue;
  std::mutex mutex;  ///< over faces and numbers
  std::vector<std::unique_ptr<Face>> faces;
  std::map<FaceFile, std::size_t> numbers;
  SubsetCache subsets{subset_cache_bytes};
  OutlineCache converted{outline_cache_bytes};
};

FontBook::FontBook(std::unique_ptr<State> state) : state_(std::move(state)) {}

FontBook::~FontBook() = default;

Result<std::unique_ptr<FontBook>> FontBook::open(std::span<const std::filesystem::path> folders) {
  auto catalogue = FontCatalogue::scan(folders);
  if (!catalogue) return catalogue.error();
  return std::unique_ptr<FontBook>(new FontBook(std::make_unique<State>(std::move(*catalogue))));
}

Result<const Face*> FontBook::find(const FamilyName& family) {
  const InstalledFace* const installed = state_->catalogue.find(family);
  if (installed == nullptr) return static_cast<const Face*>(nullptr);
  return state_->open(installed->file);
}

Result<std::shared_ptr<const Subset>> FontBook::subset(const Face& face,
                                                       const govreport_subset_request& request) {
  if (!may_be_embedded(face)) return refusal("text.face-forbids-embedding", face);
  return request.form == GOVREPORT_SUBSET_TRUETYPE ? state_->truetype(face, request)
                                                   : state_->outlines(face, request);
}

std::vector<InstalledFace> FontBook::installed() const {
  return state_->catalogue.faces();
}

}  // namespace govreport::internal
