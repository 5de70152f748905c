#include "text/subsetter.hpp"

#include "text/cff.hpp"
#include "text/harfbuzz.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <hb-subset.h>

namespace govreport::internal {

namespace {

using HbInput = std::unique_ptr<hb_subset_input_t, HarfBuzzRelease<hb_subset_input_destroy>>;
using HbPlan = std::unique_ptr<hb_subset_plan_t, HarfBuzzRelease<hb_subset_plan_destroy>>;

constexpr hb_tag_t tag_cff = HB_TAG('C', 'F', 'F', ' ');

/// The plan of a subset: glyphs renumbered, outlines flat and without hints.
HbPlan plan_for(hb_face_t* face, std::span<const std::uint32_t> glyphs) {
  const HbInput input(hb_subset_input_create_or_fail());
  if (!input) return nullptr;
  hb_subset_input_set_flags(input.get(),
                            HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE);
  hb_set_t* const wanted = hb_subset_input_glyph_set(input.get());
  for (const std::uint32_t glyph : glyphs)
    hb_set_add(wanted, glyph);
  return HbPlan(hb_subset_plan_create_or_fail(face, input.get()));
}

/// Every glyph of the plan (parts of composite glyphs included), ascending by `original`.
std::vector<govreport_subset_glyph> glyphs_of(const Face& face, hb_subset_plan_t* plan) {
  const hb_map_t* const numbers = hb_subset_plan_new_to_old_glyph_mapping(plan);
  std::vector<govreport_subset_glyph> glyphs;
  const unsigned count = hb_map_get_population(numbers);
  glyphs.reserve(count);
  for (hb_codepoint_t glyph = 0; glyph < count; ++glyph) {
    const hb_codepoint_t original = hb_map_get(numbers, glyph);
    glyphs.push_back({original, glyph, original, face.advance_of(original)});
  }
  std::sort(glyphs.begin(), glyphs.end(), [](const auto& a, const auto& b) {
    return a.original < b.original;
  });
  return glyphs;
}

std::string bytes_of(hb_blob_t* blob) {
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob, &length);
  return std::string(data, length);
}

/// A CID-keyed font keeps its CIDs; in one with bare names CIDs count its glyphs (ISO 32000-1,
/// 9.7.4.2).
void number_cids(std::uint32_t outlines,
                 std::string_view cff,
                 std::vector<govreport_subset_glyph>& glyphs) {
  if (outlines == GOVREPORT_OUTLINES_GLYF) return;
  const bool keyed = outlines == GOVREPORT_OUTLINES_CFF_CID;
  const auto count = static_cast<std::uint32_t>(glyphs.size());
  const std::vector<std::uint32_t> cids =
      keyed ? cids_of(cff, count) : std::vector<std::uint32_t>{};
  for (govreport_subset_glyph& glyph : glyphs)
    glyph.cid = keyed ? cids[glyph.glyph] : glyph.glyph;
}

Error not_subset(const Face& face) {
  return Error{ErrorCode::malformed,
               "text.unreadable-font",
               {{"file", face.file().path.string()}, {"index", std::to_string(face.file().index)}},
               {}};
}

}  // namespace

Result<std::shared_ptr<const Subset>> subset_for_pdf(const Face& face,
                                                     std::span<const std::uint32_t> glyphs) {
  const HbPlan plan = plan_for(face.parts().outlines.get(), glyphs);
  if (!plan) return not_subset(face);
  const HbFace reduced(hb_subset_plan_execute_or_fail(plan.get()));
  if (!reduced) return not_subset(face);
  const std::uint32_t outlines = face.record().outlines;
  const HbBlob blob(outlines == GOVREPORT_OUTLINES_GLYF
                        ? hb_face_reference_blob(reduced.get())
                        : hb_face_reference_table(reduced.get(), tag_cff));
  std::string bytes = bytes_of(blob.get());
  if (bytes.empty()) return not_subset(face);
  std::vector<govreport_subset_glyph> numbered = glyphs_of(face, plan.get());
  number_cids(outlines, bytes, numbered);
  std::string tag = subset_tag(face, numbered);
  return std::shared_ptr<const Subset>(
      std::make_shared<Subset>(std::move(bytes), std::move(numbered), std::move(tag)));
}

}  // namespace govreport::internal
