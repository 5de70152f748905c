/// What each glyph of a face stands for, learnt from the text it shows and not from the face's
/// cmap: two characters may share a glyph (工 and the radical ⼯), and only the text knows which
/// one was meant.
#pragma once

#include "clusters.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace govreport::pdf {

class GlyphTexts {
 public:
  /// Learns from a cluster. What a lone glyph stands for first is what it stands for.
  void learn(const Cluster& cluster);

  /// The cluster's characters do not follow from its glyphs: it needs /ActualText.
  bool needs_actual_text(const Cluster& cluster) const;

  struct Meaning {
    std::string text;
    bool certain = false;  ///< seen alone, not only as one of several glyphs of a cluster
  };
  /// By glyph of the whole face; what every glyph that was learnt stands for.
  const std::map<std::uint32_t, Meaning>& meanings() const { return meanings_; }

 private:
  void learn_several(const Cluster& cluster);

  std::map<std::uint32_t, Meaning> meanings_;
};

}  // namespace govreport::pdf
