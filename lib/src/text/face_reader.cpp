#include "text/face_reader.hpp"

#include "text/cff.hpp"
#include "text/harfbuzz.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <hb-ot.h>

namespace govreport::internal {

namespace {

constexpr hb_tag_t tag_os2 = HB_TAG('O', 'S', '/', '2');
constexpr hb_tag_t tag_cff = HB_TAG('C', 'F', 'F', ' ');

Error unreadable(const FaceFile& file) {
  return Error{ErrorCode::malformed,
               "text.unreadable-font",
               {{"file", file.path.string()}, {"index", std::to_string(file.index)}},
               {}};
}

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
  record.ascent = extents.ascender;
  record.descent = extents.descender;
  const TableBytes head(face, HB_TAG('h', 'e', 'a', 'd'));
  record.x_min = head.i16(36);
  record.y_min = head.i16(38);
  record.x_max = head.i16(40);
  record.y_max = head.i16(42);
  const TableBytes os2(face, tag_os2);
  record.weight = os2.bytes.empty() ? 400 : os2.u16(4);
  record.embedding = os2.u16(8);
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

bool can_be_set(hb_face_t* face) {
  return hb_face_get_glyph_count(face) > 0 && has_table(face, HB_TAG('h', 'e', 'a', 'd')) &&
         has_table(face, HB_TAG('h', 'm', 't', 'x')) &&
         (has_table(face, HB_TAG('g', 'l', 'y', 'f')) || has_table(face, tag_cff));
}

}  // namespace

Result<std::unique_ptr<Face>> read_face(FaceNumber number, const FaceFile& file) {
  const HbBlob blob(hb_blob_create_from_file_or_fail(file.path.c_str()));
  if (!blob || file.index >= hb_face_count(blob.get())) return unreadable(file);
  auto parts = std::make_unique<Face::Parts>();
  parts->face.reset(hb_face_create(blob.get(), file.index));
  if (!can_be_set(parts->face.get())) return unreadable(file);
  hb_face_make_immutable(parts->face.get());
  parts->outlines = outlines_alone(parts->face.get());
  parts->font.reset(hb_font_create(parts->face.get()));
  hb_font_make_immutable(parts->font.get());
  parts->record.size = sizeof(govreport_face);
  read_metrics(*parts);
  read_names(*parts);
  return std::make_unique<Face>(number, file, std::move(parts));
}

}  // namespace govreport::internal
