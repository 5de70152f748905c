#include "glyph_line.hpp"

namespace govreport::pdf {
namespace {

constexpr std::int64_t per_emu = 1000;

std::int64_t divide_rounding(std::int64_t numerator, std::int64_t denominator) {
  const std::int64_t half = denominator / 2;
  return numerator < 0 ? -((half - numerator) / denominator) : (numerator + half) / denominator;
}

}  // namespace

void GlyphLine::show(const std::vector<Cluster>& clusters) {
  for (const Cluster& cluster : clusters) {
    if (!font_.texts.needs_actual_text(cluster)) {
      show(cluster.glyphs.front());
      continue;
    }
    place(cluster.glyphs.front());
    const Scope replaced = text_.replaced_by(cluster.text);
    for (const govreport_glyph& glyph : cluster.glyphs)
      show(glyph);
    text_.end_showing();
  }
}

void GlyphLine::show(const govreport_glyph& glyph) {
  place(glyph);
  const GlyphCode code = font_.code_of(glyph.id);
  text_.glyph(code.code);
  pen_ += code.width * run_.size;
}

// The pen is where /W and the adjustments so far have taken it, exactly; each glyph is moved by the
// whole thousandths it is off, so that what is lost in rounding never adds up.
// ISO 32000-1:2008, 9.4.4
void GlyphLine::place(const govreport_glyph& glyph) {
  if (!is_placed_ || glyph.y != y_) {
    text_.origin(run_.x + glyph.x, run_.y + glyph.y);
    is_placed_ = true;
    y_ = glyph.y;
    pen_ = glyph.x * per_emu;
    return;
  }
  const std::int64_t adjustment = divide_rounding(pen_ - glyph.x * per_emu, run_.size);
  if (adjustment == 0) return;
  text_.adjust(adjustment);
  pen_ -= adjustment * run_.size;
}

}  // namespace govreport::pdf
