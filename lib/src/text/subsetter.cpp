#include "text/subsetter.hpp"

#include "text/cff.hpp"
#include "text/harfbuzz.hpp"
#include "text/sfnt_tables.hpp"

#include <algorithm>
#include <array>
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

/// ISO 32000-1, 9.6.4: six capital letters; here from the face and its glyphs (FNV-1a).
std::string tag_of(const Face& face, std::span<const govreport_subset_glyph> glyphs) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  const auto mix = [&hash](std::uint64_t value) { hash = (hash ^ value) * 0x100000001B3U; };
  const govreport_text name = face.record().postscript_name;
  for (std::size_t i = 0; i < name.size; ++i)
    mix(static_cast<unsigned char>(name.data[i]));
  for (const govreport_subset_glyph& glyph : glyphs)
    mix(glyph.original);
  std::string tag;
  for (int i = 0; i < 6; ++i) {
    tag += static_cast<char>('A' + hash % 26);
    hash /= 26;
  }
  return tag;
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

HbFace reopen(const govreport_text bytes) {
  const HbBlob blob(hb_blob_create(
      bytes.data, static_cast<unsigned>(bytes.size), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  return HbFace(hb_face_create(blob.get(), 0));
}

void add_table(hb_face_t* builder, hb_tag_t tag, const std::string& bytes) {
  if (bytes.empty()) return;
  const HbBlob blob(hb_blob_create(bytes.data(),
                                   static_cast<unsigned>(bytes.size()),
                                   HB_MEMORY_MODE_DUPLICATE,
                                   nullptr,
                                   nullptr));
  hb_face_builder_add_table(builder, tag, blob.get());
}

/// `mappings` with the glyph numbers of the subset. Pre: it holds their glyphs.
std::vector<govreport_mapping> renumbered(std::span<const govreport_mapping> mappings,
                                          std::span<const govreport_subset_glyph> glyphs) {
  std::vector<govreport_mapping> result;
  result.reserve(mappings.size());
  for (const govreport_mapping& mapping : mappings) {
    const auto found = std::lower_bound(
        glyphs.begin(), glyphs.end(), mapping.glyph, [](const auto& glyph, std::uint32_t original) {
          return glyph.original < original;
        });
    if (found == glyphs.end() || found->original != mapping.glyph) continue;
    result.push_back({mapping.codepoint, found->glyph});
  }
  return result;
}

std::string text_of(govreport_text words) {
  return std::string(words.data, words.size);
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
  std::string tag = tag_of(face, numbered);
  return std::shared_ptr<const Subset>(
      std::make_shared<Subset>(std::move(bytes), std::move(numbered), std::move(tag)));
}

std::shared_ptr<const Subset> complete_truetype(const Face& face,
                                                const Subset& outlines,
                                                std::span<const govreport_mapping> mappings) {
  const govreport_subset& core = outlines.record();
  const std::span glyphs(static_cast<const govreport_subset_glyph*>(core.glyphs.data),
                         core.glyphs.count);
  const HbFace source = reopen(core.bytes);
  const HbFace builder(hb_face_builder_create());
  for (const hb_tag_t tag : outline_tables) {
    add_table(builder.get(), tag, std::string(TableBytes(source.get(), tag).bytes));
  }
  hb_face_t* const whole = face.parts().face.get();
  const std::vector<govreport_mapping> cmap = renumbered(mappings, glyphs);
  const TableBytes post(whole, HB_TAG('p', 'o', 's', 't'));
  const TableBytes os2(whole, HB_TAG('O', 'S', '/', '2'));
  const govreport_face& names = face.record();
  add_table(builder.get(), HB_TAG('c', 'm', 'a', 'p'), make_cmap(cmap));
  add_table(builder.get(), HB_TAG('p', 'o', 's', 't'), make_post(post.bytes));
  add_table(builder.get(), HB_TAG('O', 'S', '/', '2'), make_os2(os2.bytes, cmap));
  add_table(builder.get(),
            HB_TAG('n', 'a', 'm', 'e'),
            make_name(text_of(names.family), text_of(names.style), text_of(names.postscript_name)));
  const HbBlob blob(hb_face_reference_blob(builder.get()));
  return std::make_shared<Subset>(bytes_of(blob.get()),
                                  std::vector<govreport_subset_glyph>(glyphs.begin(), glyphs.end()),
                                  text_of(core.tag));
}

}  // namespace govreport::internal
