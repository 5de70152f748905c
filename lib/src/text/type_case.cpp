#include "text/type_case.hpp"

#include "text/shaped_text.hpp"
#include "text/unicode.hpp"

namespace govreport::internal {

namespace {

Blanks blanks_beside(const GlyphInk& ink, std::uint32_t units_per_em) {
  const std::int64_t per_em = units_per_em;
  const std::int64_t ink_begin = ink.x_min;
  const std::int64_t ink_end = ink.x_max;
  constexpr auto half = static_cast<std::int32_t>(em / 2);
  if (ink_end * 2 <= per_em) return {0, half};
  if (ink_begin * 2 >= per_em) return {half, 0};
  if (ink_begin * 4 >= per_em && ink_end * 4 <= per_em * 3) return {half / 2, half / 2};
  return {};
}

bool is_full_width(const Face& face, std::uint32_t glyph) {
  return static_cast<std::uint32_t>(face.advance_of(glyph)) >= face.record().units_per_em;
}

}  // namespace

bool has_blanks(CharKind kind) {
  return is_full_mark(kind) || kind == CharKind::interpunct;
}

const Sort& TypeCase::sort(std::size_t role, char32_t codepoint) {
  const auto [known, is_new] = roles_[role].try_emplace(codepoint);
  if (is_new) known->second = find(role, codepoint);
  return known->second;
}

Blanks TypeCase::blanks_of(std::uint32_t face, std::uint32_t glyph) {
  const auto [known, is_new] = blanks_.try_emplace({face, glyph});
  if (is_new) {
    const Face& drawn = faces_.face(face);
    known->second = blanks_beside(drawn.ink_of(glyph), drawn.record().units_per_em);
  }
  return known->second;
}

Sort TypeCase::find(std::size_t role, char32_t codepoint) {
  Sort sort = choose(role, codepoint);
  sort.kind = kind_of(codepoint);
  sort.is_invisible = is_invisible(codepoint);
  if (sort.face == GOVREPORT_NONE) return sort;
  const Face& face = faces_.face(sort.face);
  sort.advance = in_ems(face.advance_of(sort.glyph), face.record().units_per_em);
  sort.is_plain = stands_alone(codepoint) && !sort.is_invisible && !face.has_rules_for(sort.glyph);
  if (has_blanks(sort.kind) && sort.advance == em) sort.blanks = blanks_of(sort.face, sort.glyph);
  return sort;
}

/// Face and glyph.
Sort TypeCase::choose(std::size_t role, char32_t codepoint) const {
  const bool wants_full_width = is_shared_with_latin(codepoint);
  Sort narrow;
  for (const std::uint32_t index : faces_.candidates(role)) {
    const Face& face = faces_.face(index);
    const auto glyph = face.glyph_of(codepoint);
    if (!glyph) continue;
    if (!wants_full_width || is_full_width(face, *glyph)) return {.face = index, .glyph = *glyph};
    if (narrow.face == GOVREPORT_NONE) narrow = {.face = index, .glyph = *glyph};
  }
  return narrow;
}

}  // namespace govreport::internal
