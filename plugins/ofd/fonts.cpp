#include "fonts.hpp"

#include "findings.hpp"
#include "utf8.hpp"

#include <vector>

namespace govreport::ofd {
namespace {

void note_use(const TextObject& object, FaceUse& use) {
  use.glyphs.insert(object.glyphs.begin(), object.glyphs.end());
  const std::vector<char32_t> text = code_points(object.text);
  if (text.size() != object.glyphs.size()) return;
  // A character with several glyphs over the pages maps to the first; CGTransform names the
  // others.
  for (std::size_t i = 0; i < text.size(); ++i)
    use.characters.emplace(text[i], object.glyphs[i]);
}

sdk::Status subset(const govreport_fonts& service,
                   std::uint32_t face,
                   const FaceUse& use,
                   Font& font) {
  const std::vector<std::uint32_t> glyphs(use.glyphs.begin(), use.glyphs.end());
  std::vector<govreport_mapping> cmap;
  for (const auto& [character, glyph] : use.characters)
    cmap.push_back({static_cast<std::uint32_t>(character), glyph});
  const govreport_subset_request request = {
      sizeof(request),
      face,
      GOVREPORT_SUBSET_TRUETYPE,
      {glyphs.data(), static_cast<std::uint32_t>(glyphs.size()), sizeof(std::uint32_t)},
      {cmap.data(), static_cast<std::uint32_t>(cmap.size()), sizeof(govreport_mapping)}};
  const govreport_subset* result = nullptr;
  GOVREPORT_SDK_TRY(service.subset(service.context, &request, &result));
  const govreport_subset made = sdk::copy_sized(result);
  font.program = sdk::view(made.bytes);
  for (const govreport_subset_glyph glyph : sdk::Records<govreport_subset_glyph>(made.glyphs))
    font.glyphs.emplace(glyph.original, glyph.glyph);
  return GOVREPORT_OK;
}

}  // namespace

void note_uses(const Page& page, FaceUses& uses) {
  for (const TextObject& object : page.texts)
    note_use(object, uses[object.face]);
}

sdk::Status subset_fonts(const sdk::Export& context, const FaceUses& uses, Fonts& fonts) {
  const auto* const found = context.extension<govreport_fonts>(GOVREPORT_EXTENSION_FONTS);
  if (found == nullptr) return missing(context, GOVREPORT_EXTENSION_FONTS);
  const govreport_fonts service = sdk::copy_sized(found);
  for (const auto& [face, use] : uses) {
    Font& font = fonts[face];
    const govreport_face* description = nullptr;
    GOVREPORT_SDK_TRY(service.face(service.context, face, &description));
    font.face = sdk::copy_sized(description);
    GOVREPORT_SDK_TRY(subset(service, face, use, font));
    GOVREPORT_SDK_TRY(context.progress(600));
  }
  return GOVREPORT_OK;
}

}  // namespace govreport::ofd
