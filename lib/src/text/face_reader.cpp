#include "text/face_reader.hpp"

#include "text/cff.hpp"
#include "text/face_check.hpp"
#include "text/harfbuzz.hpp"
#include "text/sfnt_face.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include <hb-ot.h>

namespace govreport::internal {

namespace {

constexpr hb_tag_t tag_os2 = HB_TAG('O', 'S', '/', '2');
constexpr hb_tag_t tag_cff = HB_TAG('C', 'F', 'F', ' ');

bool has_table(hb_face_t* face, hb_tag_t tag) {
  return !TableBytes(face, tag).bytes.empty();
}

std::string name_of(hb_face_t* face, hb_ot_name_id_t id) {
  std::array<char, 256> buffer{};
  unsigned length = static_cast<unsigned>(buffer.size());
  hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &length, buffer.data());
  return std::string(buffer.data(), length);
}

/// A PostScript name for a font that has none: its family without what such a name may not hold.
std::string postscript_form(std::string_view family) {
  std::string result;
  for (const char c : family) {
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (letter || (c >= '0' && c <= '9') || c == '-') result += c;
  }
  return result.empty() ? "Unnamed" : result;
}

/// By PANOSE where it speaks of text faces, else by the IBM family class (OpenType, OS/2).
bool has_serifs(const TableBytes& os2) {
  const std::uint32_t panose_family = os2.u16(32) >> 8U;
  const std::uint32_t panose_serif = os2.u16(32) & 0xFFU;
  if (panose_family == 2 && panose_serif >= 2) return panose_serif <= 10;
  const std::uint32_t family_class = os2.u16(30) >> 8U;
  return family_class >= 1 && family_class <= 7 && family_class != 6;
}

std::uint32_t outlines_of(hb_face_t* face) {
  if (has_table(face, HB_TAG('g', 'l', 'y', 'f'))) return GOVREPORT_OUTLINES_GLYF;
  return is_cid_keyed(TableBytes(face, tag_cff).bytes) ? GOVREPORT_OUTLINES_CFF_CID
                                                       : GOVREPORT_OUTLINES_CFF;
}

void read_metrics(Face::Parts& parts) {
  govreport_face& record = parts.record;
  hb_face_t* const face = parts.face.get();
  record.outlines = outlines_of(face);
  record.units_per_em = hb_face_get_upem(face);
  hb_font_extents_t extents{};
  hb_font_get_h_extents(parts.font.get(), &extents);
  const TableBytes head(face, HB_TAG('h', 'e', 'a', 'd'));
  record.x_min = head.i16(36);
  record.y_min = head.i16(38);
  record.x_max = head.i16(40);
  record.y_max = head.i16(42);
  const TableBytes os2(face, tag_os2);
  // Some faces say less for the height of a line than their glyphs reach (FandolKai: -120 for ink
  // to -248); what Windows clips at holds the ink (OpenType, OS/2: usWinAscent, usWinDescent).
  const auto clipped_above = static_cast<std::int32_t>(os2.u16(74));
  const auto clipped_below = static_cast<std::int32_t>(os2.u16(76));
  record.ascent = std::max(extents.ascender, clipped_above);
  record.descent = std::min(extents.descender, -clipped_below);
  record.weight = os2.bytes.empty() ? 400 : os2.u16(4);
  record.embedding = os2.u16(8);
  parts.licence = licence_of(os2.u16(8), os2.u16(0));
  parts.glyph_count = hb_face_get_glyph_count(face);
  record.serif = has_serifs(os2) ? 1 : 0;
  hb_position_t cap_height = 0;
  hb_ot_metrics_get_position_with_fallback(
      parts.font.get(), HB_OT_METRICS_TAG_CAP_HEIGHT, &cap_height);
  record.cap_height = cap_height;
  const TableBytes post(face, HB_TAG('p', 'o', 's', 't'));
  record.italic_angle = post.i16(4);
  record.fixed_pitch = post.u32(12) != 0 ? 1 : 0;
}

govreport_text text_of(const std::string& words) {
  return {words.data(), words.size()};
}

void read_names(Face::Parts& parts) {
  hb_face_t* const face = parts.face.get();
  parts.family = name_of(face, HB_OT_NAME_ID_FONT_FAMILY);
  parts.style = name_of(face, HB_OT_NAME_ID_FONT_SUBFAMILY);
  parts.postscript_name = name_of(face, HB_OT_NAME_ID_POSTSCRIPT_NAME);
  if (parts.postscript_name.empty()) parts.postscript_name = postscript_form(parts.family);
  parts.record.family = text_of(parts.family);
  parts.record.style = text_of(parts.style);
  parts.record.postscript_name = text_of(parts.postscript_name);
}

/// A face of the tables that outlines and widths need.
HbFace outlines_alone(hb_face_t* face) {
  HbFace alone(hb_face_builder_create());
  for (const hb_tag_t tag : outline_tables) {
    const TableBytes table(face, tag);
    if (!table.bytes.empty()) hb_face_builder_add_table(alone.get(), tag, table.blob.get());
  }
  hb_face_make_immutable(alone.get());
  return alone;
}

/// The bytes of the whole file; HarfBuzz keeps the mapping as long as it needs them.
HbBlob blob_of(std::shared_ptr<const MappedFile> file) {
  const std::string_view bytes = file->bytes();
  auto* const owner = new std::shared_ptr<const MappedFile>(std::move(file));
  return HbBlob(hb_blob_create(
      bytes.data(),
      static_cast<unsigned>(std::min<std::size_t>(bytes.size(), UINT32_MAX)),
      HB_MEMORY_MODE_READONLY,
      owner,
      [](void* held) { delete static_cast<std::shared_ptr<const MappedFile>*>(held); }));
}

/// Some of the characters a face has: those of any report first, else whichever.
std::vector<hb_codepoint_t> characters_of(const Face::Parts& parts) {
  std::vector<hb_codepoint_t> characters;
  hb_codepoint_t glyph = 0;
  for (const char32_t common : {U'的', U'年', U'。', U'0', U'A'}) {
    if (hb_font_get_nominal_glyph(parts.font.get(), common, &glyph)) characters.push_back(common);
  }
  if (!characters.empty()) return characters;
  const std::unique_ptr<hb_set_t, HarfBuzzRelease<hb_set_destroy>> all(hb_set_create());
  hb_face_collect_unicodes(parts.face.get(), all.get());
  hb_codepoint_t character = HB_SET_VALUE_INVALID;
  while (characters.size() < 8 && hb_set_next(all.get(), &character))
    characters.push_back(character);
  return characters;
}

/// Asks the shaping library for outlines: what it cannot draw of several glyphs, it cannot at all.
std::optional<FontFault> fault_in_use(const Face::Parts& parts) {
  const std::vector<hb_codepoint_t> characters = characters_of(parts);
  if (characters.empty()) return FontFault{"text.font-without-characters"};
  const bool draws =
      std::any_of(characters.begin(), characters.end(), [&parts](hb_codepoint_t character) {
        hb_codepoint_t glyph = 0;
        hb_glyph_extents_t extents{};
        return hb_font_get_nominal_glyph(parts.font.get(), character, &glyph) != 0 &&
               hb_font_get_glyph_extents(parts.font.get(), glyph, &extents) != 0;
      });
  if (draws) return std::nullopt;
  const bool curves = parts.record.outlines == GOVREPORT_OUTLINES_GLYF;
  return FontFault{"text.font-damaged-table", curves ? sfnt_tag("glyf") : sfnt_tag("CFF ")};
}

void open_handles(Face::Parts& parts, const FaceFile& file, hb_blob_t* blob) {
  parts.face.reset(hb_face_create(blob, file.index));
  hb_face_make_immutable(parts.face.get());
  parts.outlines = outlines_alone(parts.face.get());
  parts.font.reset(hb_font_create(parts.face.get()));
  hb_font_make_immutable(parts.font.get());
}

}  // namespace

Result<std::unique_ptr<Face>> read_face(FaceNumber number,
                                        const FaceFile& file,
                                        std::shared_ptr<const MappedFile> mapped) {
  const std::string_view bytes = mapped->bytes();
  if (file.index >= count_faces(bytes)) return to_error({"text.font-unknown-kind"}, file);
  const SfntFace tables(bytes, file.index);
  if (const auto fault = fault_of(tables)) return to_error(*fault, file);
  auto parts = std::make_unique<Face::Parts>();
  open_handles(*parts, file, blob_of(std::move(mapped)).get());
  parts->record.size = sizeof(govreport_face);
  parts->faces_in_file = count_faces(bytes);
  read_metrics(*parts);
  if (const auto fault = fault_in_use(*parts)) return to_error(*fault, file);
  read_names(*parts);
  return std::make_unique<Face>(number, file, std::move(parts));
}

std::string harfbuzz_version() {
  return std::string("HarfBuzz ") + hb_version_string();
}

}  // namespace govreport::internal
