/// The glyphs of one run, each at its place of the layout to within half a thousandth of an em.
#pragma once

#include "clusters.hpp"
#include "content_stream.hpp"
#include "font_set.hpp"

#include <vector>

namespace govreport::pdf {

class GlyphLine {
 public:
  /// Pre: the font and size of `run` are set in `text`.
  GlyphLine(MarkedText& text, const Font& font, const govreport_run& run)
      : text_(text), font_(font), run_(run) {}

  void show(const std::vector<Cluster>& clusters);

 private:
  void choose_spacing(const std::vector<Cluster>& clusters);
  void show(const govreport_glyph& glyph);
  void place(const govreport_glyph& glyph);

  MarkedText& text_;
  const Font& font_;
  const govreport_run& run_;
  MilliPoints spacing_ = 0;
  bool is_placed_ = false;
  govreport_emu y_ = 0;   // of the line the pen is on, from the run's base line
  std::int64_t pen_ = 0;  // thousandths of an EMU from the run's origin
};

}  // namespace govreport::pdf
