#include "font_set.hpp"

#include "cff_charset.hpp"
#include "font_objects.hpp"

#include <optional>
#include <stdexcept>

namespace govreport::pdf {
namespace {

sdk::Status find_face(const govreport_fonts& fonts, std::uint32_t index, govreport_face& face) {
  const govreport_face* found = nullptr;
  GOVREPORT_SDK_TRY(fonts.face(fonts.context, index, &found));
  face = sdk::copy_sized(found);
  return GOVREPORT_OK;
}

sdk::Status find_subset(const govreport_fonts& fonts,
                        std::uint32_t face,
                        const GlyphTexts& texts,
                        govreport_subset& subset) {
  std::vector<std::uint32_t> glyphs;
  for (const auto& [glyph, meaning] : texts.meanings())
    glyphs.push_back(glyph);
  govreport_subset_request request{};
  request.size = sizeof request;
  request.face = face;
  request.form = GOVREPORT_SUBSET_PDF;
  request.glyphs = {glyphs.data(), static_cast<std::uint32_t>(glyphs.size()), sizeof glyphs[0]};
  const govreport_subset* found = nullptr;
  GOVREPORT_SDK_TRY(fonts.subset(fonts.context, &request, &found));
  subset = sdk::copy_sized(found);
  return GOVREPORT_OK;
}

// The CID of a glyph is its number in the subset, unless a CID-keyed CFF keeps its own.
// ISO 32000-1:2008, 9.7.4.2
std::map<std::uint32_t, GlyphCode> codes_of(const govreport_face& face,
                                            const govreport_subset& subset,
                                            bool keeps_cids,
                                            const GlyphTexts& texts) {
  std::map<std::uint32_t, GlyphCode> codes;
  const auto& shown = texts.meanings();
  for (const govreport_subset_glyph glyph : sdk::Records<govreport_subset_glyph>(subset.glyphs)) {
    if (shown.find(glyph.original) == shown.end()) continue;
    const std::uint32_t cid = keeps_cids ? glyph.cid : glyph.glyph;
    codes.emplace_hint(
        codes.end(),
        glyph.original,
        GlyphCode{static_cast<std::uint16_t>(cid), thousandths(glyph.advance, face.units_per_em)});
  }
  if (codes.size() != shown.size()) throw std::logic_error("a subset without a glyph asked for");
  return codes;
}

}  // namespace

void FontSet::learn(const PlacedPage& page) {
  for (const PlacedRun& placed : page.runs) {
    GlyphTexts& texts = fonts_[placed.run.face].texts;
    for (const Cluster& cluster : clusters_of(page, placed))
      texts.learn(cluster);
  }
}

sdk::Status FontSet::embed(const sdk::Export& host,
                           const std::vector<PlacedPage>& pages,
                           Writer& writer) {
  const auto* fonts = host.extension<govreport_fonts>(GOVREPORT_EXTENSION_FONTS);
  if (fonts == nullptr) {
    host.report(
        sdk::finding_missing_extension, GOVREPORT_NONE, {{"extension", GOVREPORT_EXTENSION_FONTS}});
    return GOVREPORT_UNSUPPORTED;
  }
  for (const PlacedPage& page : pages)
    learn(page);
  // Numbered as used: the faces' own numbers count every face a role could have had here.
  std::int64_t number = 0;
  for (auto& [index, font] : fonts_) {
    govreport_face face{};
    GOVREPORT_SDK_TRY(find_face(*fonts, index, face));
    govreport_subset subset{};
    GOVREPORT_SDK_TRY(find_subset(*fonts, index, font.texts, subset));
    font.resource.assign(1, 'F');
    sdk::append_integer(font.resource, number++);
    bool keeps_cids = face.outlines == GOVREPORT_OUTLINES_CFF_CID;
    std::optional<std::string> dense;
    if (keeps_cids) dense = with_dense_cids(sdk::view(subset.bytes));
    if (dense) subset.bytes = sdk::text(*dense);
    keeps_cids = keeps_cids && !dense;
    font.codes = codes_of(face, subset, keeps_cids, font.texts);
    font.object = write_font(face, subset, font, writer);
  }
  return GOVREPORT_OK;
}

Dictionary FontSet::resources() const {
  Dictionary fonts;
  for (const auto& [index, font] : fonts_)
    fonts.set(Name{font.resource}, font.object);
  Dictionary resources;
  resources.set(Name{"Font"}, fonts);
  return resources;
}

}  // namespace govreport::pdf
