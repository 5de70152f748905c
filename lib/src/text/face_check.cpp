#include "text/face_check.hpp"

#include <array>
#include <string>

namespace govreport::internal {

namespace {

using Fault = std::optional<FontFault>;

constexpr SfntTag head = sfnt_tag("head");
constexpr SfntTag hhea = sfnt_tag("hhea");
constexpr SfntTag hmtx = sfnt_tag("hmtx");
constexpr SfntTag maxp = sfnt_tag("maxp");
constexpr SfntTag cmap = sfnt_tag("cmap");
constexpr SfntTag glyf = sfnt_tag("glyf");
constexpr SfntTag loca = sfnt_tag("loca");
constexpr SfntTag cff = sfnt_tag("CFF ");

Fault damaged(SfntTag table) {
  return FontFault{"text.font-damaged-table", table};
}

}  // namespace

std::optional<FontFault> absence_of(const SfntFace& face, SfntTag table) {
  if (!face.has_directory()) return FontFault{"text.font-without-directory"};
  if (face.is_cut_off(table)) return FontFault{"text.font-cut-off", table};
  if (face.table(table).bytes.empty()) return FontFault{"text.font-lacks-table", table};
  return std::nullopt;
}

namespace {

Fault fault_of_head(const SfntBytes& table) {
  constexpr std::uint32_t magic = 0x5F0F3CF5;
  const std::uint32_t per_em = table.u16(18);
  const bool fits = table.bytes.size() >= 54 && table.u32(12) == magic && per_em >= 16 &&
                    per_em <= 16384 && table.u16(50) <= 1;
  return fits ? Fault{} : damaged(head);
}

Fault fault_of_widths(const SfntFace& face) {
  if (face.table(maxp).bytes.size() < 6 || face.table(maxp).u16(4) == 0) return damaged(maxp);
  const std::size_t widths = face.table(hhea).u16(34);
  if (face.table(hhea).bytes.size() < 36 || widths == 0) return damaged(hhea);
  return face.table(hmtx).bytes.size() >= widths * 4 ? Fault{} : damaged(hmtx);
}

/// Every glyph must lie in `glyf`, behind the one before it.
Fault fault_of_places(const SfntFace& face) {
  const SfntBytes places = face.table(loca);
  const std::size_t end = face.table(glyf).bytes.size();
  const bool wide = face.table(head).u16(50) == 1;
  const std::size_t count = std::size_t{face.table(maxp).u16(4)} + 1;
  if (places.bytes.size() < count * (wide ? 4 : 2)) return damaged(loca);
  std::size_t before = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t place = wide ? places.u32(i * 4) : std::size_t{places.u16(i * 2)} * 2;
    if (place < before || place > end) return damaged(loca);
    before = place;
  }
  return std::nullopt;
}

Fault fault_of_outlines(const SfntFace& face) {
  if (face.has(sfnt_tag("fvar"))) return FontFault{"text.font-variable"};
  if (!face.has(glyf) && !face.has(cff)) return FontFault{"text.font-without-outlines"};
  if (!face.has(glyf)) return absence_of(face, cff);
  for (const SfntTag table : {glyf, loca}) {
    if (Fault fault = absence_of(face, table)) return fault;
  }
  return fault_of_places(face);
}

}  // namespace

Fault fault_of(const SfntFace& face) {
  for (const SfntTag table : {head, hhea, hmtx, maxp, cmap}) {
    if (Fault fault = absence_of(face, table)) return fault;
  }
  if (Fault fault = fault_of_head(face.table(head))) return fault;
  if (Fault fault = fault_of_widths(face)) return fault;
  return fault_of_outlines(face);
}

Error to_error(const FontFault& fault, const FaceFile& file) {
  return Error{ErrorCode::malformed,
               std::string(fault.code),
               {{"file", file.path.string()},
                {"face", std::to_string(file.index + 1)},
                {"table", to_string(fault.table)}},
               {}};
}

}  // namespace govreport::internal
