#include "glyph_line.hpp"

#include <algorithm>

namespace govreport::pdf {
namespace {

constexpr std::int64_t per_emu = 1000;
constexpr std::int64_t per_millipoint = sdk::emu_per_point;  // thousandths of an EMU

std::int64_t divide_rounding(std::int64_t numerator, std::int64_t denominator) {
  const std::int64_t half = denominator / 2;
  return numerator < 0 ? -((half - numerator) / denominator) : (numerator + half) / denominator;
}

}  // namespace

// The gap that most glyphs of the run leave: on a grid, all of them, and then no glyph needs a move
// of its own.                                                        9.3.2
void GlyphLine::choose_spacing(const std::vector<Cluster>& clusters) {
  std::vector<std::int64_t> gaps;
  const govreport_glyph* before = nullptr;
  for (const Cluster& cluster : clusters) {
    for (const govreport_glyph& glyph : cluster.glyphs) {
      if (before != nullptr)
        gaps.push_back((glyph.x - before->x) * per_emu -
                       font_.code_of(before->id).width * run_.size);
      before = &glyph;
    }
  }
  if (gaps.empty()) return;
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  spacing_ = divide_rounding(*middle, per_millipoint);
  text_.spacing(spacing_);
}

void GlyphLine::show(const std::vector<Cluster>& clusters) {
  choose_spacing(clusters);
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
  pen_ += code.width * run_.size + spacing_ * per_millipoint;
}

// The pen is where /W and the adjustments so far have taken it, exactly; each glyph is moved by the
// whole thousandths it is off, so that what is lost in rounding never adds up.
// ISO 32000-1:2008, 9.4.4
void GlyphLine::place(const govreport_glyph& glyph) {
  if (!is_placed_ || glyph.y != y_) {
    const bool is_turned = run_.turn == GOVREPORT_TURN_CLOCKWISE;
    text_.origin(run_.x + (is_turned ? -glyph.y : glyph.x),
                 run_.y + (is_turned ? glyph.x : glyph.y),
                 run_.turn);
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
