#include "text/font_book.hpp"

#include "text/face_store.hpp"
#include "text/font_catalogue.hpp"
#include "text/subsetter.hpp"
#include "text/truetype_writer.hpp"

#include <utility>

namespace govreport::internal {

namespace {

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

struct FontBook::State {
  State(FontCatalogue found, std::shared_ptr<FaceStore> shared)
      : catalogue(std::move(found)), store(std::move(shared)) {}

  Result<std::shared_ptr<const Subset>> outlines(const Face& face,
                                                 const govreport_subset_request& request) const {
    SubsetKey key = key_of(face, request, GOVREPORT_SUBSET_PDF);
    if (auto kept = store->subsets().find(key)) return kept;
    auto made = subset_for_pdf(face, key.glyphs);
    if (made) store->subsets().keep(std::move(key), *made);
    return made;
  }

  Result<std::shared_ptr<const Subset>> truetype(const Face& face,
                                                 const govreport_subset_request& request) const {
    SubsetKey key = key_of(face, request, GOVREPORT_SUBSET_TRUETYPE);
    if (auto kept = store->subsets().find(key)) return kept;
    auto made = make_truetype(face, key.glyphs, request);
    if (made) store->subsets().keep(std::move(key), *made);
    return made;
  }

  Result<std::shared_ptr<const Subset>> make_truetype(
      const Face& face,
      std::span<const std::uint32_t> glyphs,
      const govreport_subset_request& request) const {
    const auto cmap = records<govreport_mapping>(request.cmap);
    if (face.record().outlines != GOVREPORT_OUTLINES_GLYF) {
      return converted_truetype(face, glyphs, cmap, store->outlines());
    }
    const auto core = outlines(face, request);
    if (!core) return core.error();
    return complete_truetype(face, **core, cmap);
  }

  const FontCatalogue catalogue;
  const std::shared_ptr<FaceStore> store;
};

FontBook::FontBook(std::unique_ptr<State> state) : state_(std::move(state)) {}

FontBook::~FontBook() = default;

Result<std::unique_ptr<FontBook>> FontBook::open(std::span<const std::filesystem::path> folders) {
  auto catalogue = FontCatalogue::scan(folders);
  if (!catalogue) return catalogue.error();
  return std::unique_ptr<FontBook>(
      new FontBook(std::make_unique<State>(std::move(*catalogue), std::make_shared<FaceStore>())));
}

Result<std::unique_ptr<FontBook>> FontBook::with_folders(
    std::span<const std::filesystem::path> folders) const {
  auto catalogue = FontCatalogue::scan(folders);
  if (!catalogue) return catalogue.error();
  return std::unique_ptr<FontBook>(
      new FontBook(std::make_unique<State>(std::move(*catalogue), state_->store)));
}

const Face* FontBook::find(const FamilyName& family, Findings& faults) const {
  for (const InstalledFace* const installed : state_->catalogue.find(family)) {
    const Result<const Face*> face = state_->store->open(installed->file);
    if (face) return *face;
    faults.push_back(to_finding(face.error(), Severity::warning));
  }
  return nullptr;
}

const Findings& FontBook::folder_faults() const {
  return state_->catalogue.folder_faults();
}

Result<std::shared_ptr<const Subset>> FontBook::subset(
    const Face& face, const govreport_subset_request& request) const {
  if (!face.licence().allows_subsets()) return refusal("text.face-forbids-embedding", face);
  return request.form == GOVREPORT_SUBSET_TRUETYPE ? state_->truetype(face, request)
                                                   : state_->outlines(face, request);
}

Result<std::string> FontBook::sha256_of(const FaceFile& face) const {
  return state_->store->sha256_of(face.path);
}

std::vector<InstalledFace> FontBook::installed() const {
  return state_->catalogue.faces();
}

}  // namespace govreport::internal
