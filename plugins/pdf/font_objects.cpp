#include "font_objects.hpp"

#include "to_unicode.hpp"

namespace govreport::pdf {
namespace {

constexpr std::int32_t default_width = 1000;

bool is_truetype(const govreport_face& face) {
  return face.outlines == GOVREPORT_OUTLINES_GLYF;
}

// 9.6.4: a tag of six capitals marks a subset.
std::string base_font(const govreport_face& face, const govreport_subset& subset) {
  std::string name(sdk::view(subset.tag));
  name += '+';
  name += face.postscript_name.size != 0 ? sdk::view(face.postscript_name) : "Unnamed";
  return name;
}

Integer flags(const govreport_face& face) {
  constexpr std::int64_t fixed_pitch = 1;
  constexpr std::int64_t serif = 2;
  constexpr std::int64_t symbolic = 4;  // glyphs outside the standard Latin set
  constexpr std::int64_t italic = 64;
  return {symbolic | (face.fixed_pitch != 0 ? fixed_pitch : 0) | (face.serif != 0 ? serif : 0) |
          (face.italic_angle != 0 ? italic : 0)};
}

// Required, but in no font file: a stem of 50 thousandths at least, growing with the square of the
// weight, as is customary.
Integer stem_width(const govreport_face& face) {
  const std::int64_t weight = face.weight;
  return {50 + weight * weight / 4225};
}

Integer scaled(std::int32_t length, const govreport_face& face) {
  return {thousandths(length, face.units_per_em)};
}

Reference write_font_file(const govreport_face& face,
                          const govreport_subset& subset,
                          Writer& writer) {
  Dictionary file;
  if (is_truetype(face)) {
    file.set(Name{"Length1"}, Integer{static_cast<std::int64_t>(subset.bytes.size)});
  } else {
    file.set(Name{"Subtype"}, Name{"CIDFontType0C"});
  }
  return writer.put_stream(file, sdk::view(subset.bytes));
}

Reference write_descriptor(const govreport_face& face,
                           const govreport_subset& subset,
                           Writer& writer) {
  Array box;
  for (const std::int32_t side : {face.x_min, face.y_min, face.x_max, face.y_max})
    box.add(scaled(side, face));
  Dictionary descriptor(Name{"FontDescriptor"});
  descriptor.set(Name{"FontName"}, Name{base_font(face, subset)})
      .set(Name{"Flags"}, flags(face))
      .set(Name{"FontBBox"}, box)
      .set(Name{"ItalicAngle"}, Integer{face.italic_angle})
      .set(Name{"Ascent"}, scaled(face.ascent, face))
      .set(Name{"Descent"}, scaled(face.descent, face))
      .set(Name{"CapHeight"}, scaled(face.cap_height, face))
      .set(Name{"StemV"}, stem_width(face))
      .set(Name{is_truetype(face) ? "FontFile2" : "FontFile3"},
           write_font_file(face, subset, writer));
  return writer.put(descriptor);
}

std::map<std::uint16_t, std::int32_t> widths_by_code(const Font& font) {
  std::map<std::uint16_t, std::int32_t> widths;
  for (const auto& [glyph, code] : font.codes) {
    if (code.width != default_width) widths.emplace(code.code, code.width);
  }
  return widths;
}

// 9.7.4.3: "c [w w w]" for each stretch of neighbouring CIDs.
Array width_array(const Font& font) {
  Array widths;
  Array stretch;
  std::uint16_t first = 0;
  std::uint16_t next = 0;
  const auto end_stretch = [&] {
    if (!stretch.empty()) widths.add(Integer{first}).add(stretch);
    stretch = Array();
  };
  for (const auto& [code, width] : widths_by_code(font)) {
    if (code != next) end_stretch();
    if (stretch.empty()) first = code;
    stretch.add(Integer{width});
    next = static_cast<std::uint16_t>(code + 1);
  }
  end_stretch();
  return widths;
}

Reference write_cid_font(const govreport_face& face,
                         const govreport_subset& subset,
                         const Font& font,
                         Writer& writer) {
  Dictionary system_info;
  system_info.set(Name{"Registry"}, ByteString{"Adobe"})
      .set(Name{"Ordering"}, ByteString{"Identity"})
      .set(Name{"Supplement"}, Integer{0});
  Dictionary cid_font(Name{"Font"});
  cid_font.set(Name{"Subtype"}, Name{is_truetype(face) ? "CIDFontType2" : "CIDFontType0"})
      .set(Name{"BaseFont"}, Name{base_font(face, subset)})
      .set(Name{"CIDSystemInfo"}, system_info)
      .set(Name{"FontDescriptor"}, write_descriptor(face, subset, writer))
      .set(Name{"DW"}, Integer{default_width})
      .set(Name{"W"}, width_array(font));
  if (is_truetype(face)) cid_font.set(Name{"CIDToGIDMap"}, Name{"Identity"});
  return writer.put(cid_font);
}

Reference write_to_unicode(const Font& font, Writer& writer) {
  std::map<std::uint16_t, std::string> texts;
  for (const auto& [glyph, meaning] : font.texts.meanings())
    texts.emplace(font.code_of(glyph).code, meaning.text);
  return writer.put_stream(Dictionary(), to_unicode_cmap(texts));
}

}  // namespace

std::int32_t thousandths(std::int32_t length, std::uint32_t units_per_em) {
  const std::int64_t em = units_per_em == 0 ? 1000 : units_per_em;
  const std::int64_t product = std::int64_t{length} * 1000;
  const std::int64_t half = em / 2;
  return static_cast<std::int32_t>(product < 0 ? -((half - product) / em) : (product + half) / em);
}

Reference write_font(const govreport_face& face,
                     const govreport_subset& subset,
                     const Font& font,
                     Writer& writer) {
  std::string name = base_font(face, subset);
  // 9.7.6.1: with outlines of CFF the encoding's name follows.
  if (!is_truetype(face)) name += "-Identity-H";
  Array descendants;
  descendants.add(write_cid_font(face, subset, font, writer));
  Dictionary type0(Name{"Font"});
  type0.set(Name{"Subtype"}, Name{"Type0"})
      .set(Name{"BaseFont"}, Name{name})
      .set(Name{"Encoding"}, Name{"Identity-H"})
      .set(Name{"DescendantFonts"}, descendants)
      .set(Name{"ToUnicode"}, write_to_unicode(font, writer));
  return writer.put(type0);
}

}  // namespace govreport::pdf
