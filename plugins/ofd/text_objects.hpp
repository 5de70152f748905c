/// Text as OFD holds it: characters with positions, and the glyphs that show them.
#pragma once

#include "numbers.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include <govreport/plugin.h>
#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {

/// Characters and the glyphs that together show them: one and one, mostly.
struct Cluster {
  std::uint32_t characters = 0;
  std::vector<std::uint32_t> glyphs;  ///< of the whole face
};

/// A TextObject to be: characters of one line, face, size and node.
struct TextObject {
  govreport_index node = GOVREPORT_NONE;
  std::uint32_t face = 0;
  govreport_emu size = 0;
  std::string text;
  std::vector<Tick> x;  ///< of each character, from the left edge of the page
  std::vector<Tick> y;  ///< base line of each character, from the top edge
  Tick end = 0;         ///< where the last glyph's advance ends
  std::vector<Cluster> clusters;
  bool supplementary = false;  ///< holds a character outside the BMP, and nothing but its cluster
};

/// The page's runs as text objects, in the order of the runs. Neighbouring runs of one line, face,
/// size and node are one object, but for this: a cluster with a character outside the BMP stands in
/// an object of its own, as readers count units of UTF-16 where the standard counts characters.
std::vector<TextObject> text_objects_of(const sdk::Records<govreport_run>& runs,
                                        const sdk::Records<govreport_glyph>& glyphs);

}  // namespace govreport::ofd
