#include "text/truetype_writer.hpp"

#include "text/harfbuzz.hpp"
#include "text/outline_tables.hpp"
#include "text/sfnt_tables.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace govreport::internal {

namespace {

using SubsetGlyphs = std::span<const govreport_subset_glyph>;

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

/// `mappings` with the glyph numbers of the subset; those of glyphs it has not are left out.
std::vector<govreport_mapping> renumbered(std::span<const govreport_mapping> mappings,
                                          SubsetGlyphs glyphs) {
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

/// What a font says beside its outlines: characters, names, and measures for lines.
void add_names(hb_face_t* builder, const Face& face, std::span<const govreport_mapping> cmap) {
  hb_face_t* const whole = face.parts().face.get();
  const TableBytes post(whole, HB_TAG('p', 'o', 's', 't'));
  const TableBytes os2(whole, HB_TAG('O', 'S', '/', '2'));
  const govreport_face& names = face.record();
  add_table(builder, HB_TAG('c', 'm', 'a', 'p'), make_cmap(cmap));
  add_table(builder, HB_TAG('p', 'o', 's', 't'), make_post(post.bytes));
  add_table(builder, HB_TAG('O', 'S', '/', '2'), make_os2(os2.bytes, cmap));
  add_table(builder,
            HB_TAG('n', 'a', 'm', 'e'),
            make_name(text_of(names.family), text_of(names.style), text_of(names.postscript_name)));
}

std::string built(hb_face_t* builder) {
  const HbBlob blob(hb_face_reference_blob(builder));
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  return std::string(data, length);
}

/// Glyph 0, then those wanted, in ascending order as the subsetting library has them.
std::vector<govreport_subset_glyph> numbered(const Face& face,
                                             std::span<const std::uint32_t> wanted) {
  std::vector<govreport_subset_glyph> glyphs = {{0, 0, 0, face.advance_of(0)}};
  for (const std::uint32_t original : wanted) {
    if (original == 0) continue;
    const auto number = static_cast<std::uint32_t>(glyphs.size());
    glyphs.push_back({original, number, original, face.advance_of(original)});
  }
  return glyphs;
}

/// Glyph 0 stays empty, as in every subset: no page shows it. Empty: not all can be converted.
std::vector<OutlinedGlyph> outlined(const Face& face, SubsetGlyphs glyphs, OutlineCache& cache) {
  std::vector<std::uint32_t> originals;
  for (const govreport_subset_glyph& glyph : glyphs.subspan(1))
    originals.push_back(glyph.original);
  const std::vector<OutlineCache::Record> records = cache.records(face, originals);
  std::vector<OutlinedGlyph> result = {
      {std::make_shared<const GlyfRecord>(), glyphs.front().advance}};
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (records[i] == nullptr) return {};
    result.push_back({records[i], glyphs[i + 1].advance});
  }
  return result;
}

void add_outlines(hb_face_t* builder, const Face& face, std::span<const OutlinedGlyph> glyphs) {
  hb_face_t* const whole = face.parts().face.get();
  const TableBytes head(whole, HB_TAG('h', 'e', 'a', 'd'));
  const TableBytes hhea(whole, HB_TAG('h', 'h', 'e', 'a'));
  const GlyphData data = make_glyf(glyphs);
  const HorizontalMetrics metrics = make_horizontal(hhea.bytes, glyphs);
  add_table(builder, HB_TAG('g', 'l', 'y', 'f'), data.glyf);
  add_table(builder, HB_TAG('l', 'o', 'c', 'a'), data.loca);
  add_table(builder, HB_TAG('h', 'e', 'a', 'd'), make_head(head.bytes, glyphs, data.long_offsets));
  add_table(builder, HB_TAG('h', 'h', 'e', 'a'), metrics.hhea);
  add_table(builder, HB_TAG('h', 'm', 't', 'x'), metrics.hmtx);
  add_table(builder, HB_TAG('m', 'a', 'x', 'p'), make_maxp(glyphs));
}

Error not_converted(const Face& face) {
  return Error{ErrorCode::malformed,
               "text.unreadable-font",
               {{"file", face.file().path.string()}, {"index", std::to_string(face.file().index)}},
               {}};
}

}  // namespace

std::shared_ptr<const Subset> complete_truetype(const Face& face,
                                                const Subset& outlines,
                                                std::span<const govreport_mapping> mappings) {
  const govreport_subset& core = outlines.record();
  const SubsetGlyphs glyphs(static_cast<const govreport_subset_glyph*>(core.glyphs.data),
                            core.glyphs.count);
  const HbFace source = reopen(core.bytes);
  const HbFace builder(hb_face_builder_create());
  for (const hb_tag_t tag : outline_tables) {
    add_table(builder.get(), tag, std::string(TableBytes(source.get(), tag).bytes));
  }
  add_names(builder.get(), face, renumbered(mappings, glyphs));
  return std::make_shared<Subset>(built(builder.get()),
                                  std::vector<govreport_subset_glyph>(glyphs.begin(), glyphs.end()),
                                  text_of(core.tag));
}

Result<std::shared_ptr<const Subset>> converted_truetype(
    const Face& face,
    std::span<const std::uint32_t> glyphs,
    std::span<const govreport_mapping> mappings,
    OutlineCache& cache) {
  std::vector<govreport_subset_glyph> subset = numbered(face, glyphs);
  const std::vector<OutlinedGlyph> outlines = outlined(face, subset, cache);
  if (outlines.empty()) return not_converted(face);
  const HbFace builder(hb_face_builder_create());
  add_outlines(builder.get(), face, outlines);
  add_names(builder.get(), face, renumbered(mappings, subset));
  std::string tag = subset_tag(face, subset);
  return std::shared_ptr<const Subset>(
      std::make_shared<Subset>(built(builder.get()), std::move(subset), std::move(tag)));
}

}  // namespace govreport::internal
