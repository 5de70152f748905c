#include "text/face.hpp"

#include "text/han_shaping.hpp"
#include "text/harfbuzz.hpp"
#include "text/outline.hpp"

#include <utility>

namespace govreport::internal {

Face::Face(FaceNumber number, FaceFile file, std::unique_ptr<Parts> parts)
    : number_(number), file_(std::move(file)), parts_(std::move(parts)) {}

Face::~Face() = default;

const govreport_face& Face::record() const {
  return parts_->record;
}

std::optional<std::uint32_t> Face::glyph_of(char32_t codepoint) const {
  hb_codepoint_t glyph = 0;
  const bool mapped = hb_font_get_nominal_glyph(parts_->font.get(), codepoint, &glyph) != 0;
  if (!mapped || glyph == 0 || glyph >= parts_->glyph_count) return std::nullopt;
  return glyph;
}

std::uint32_t Face::faces_in_file() const {
  return parts_->faces_in_file;
}

const FontLicence& Face::licence() const {
  return parts_->licence;
}

GlyphInk Face::ink_of(std::uint32_t glyph) const {
  return internal::ink_of(outlines_of(*this, {glyph}).front());
}

std::int32_t Face::advance_of(std::uint32_t glyph) const {
  return hb_font_get_glyph_h_advance(parts_->font.get(), glyph);
}

bool Face::has_rules_for(std::uint32_t glyph) const {
  std::call_once(parts_->rules_asked,
                 [this] { parts_->with_rules = glyphs_with_rules(parts_->face.get()); });
  return hb_set_has(parts_->with_rules.get(), glyph) != 0;
}

}  // namespace govreport::internal
