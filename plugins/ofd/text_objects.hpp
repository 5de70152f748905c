/// Text as OFD holds it: characters with positions, and the glyphs that show them.
#pragma once

#include "numbers.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include <govreport/plugin.h>
#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {

/// A TextObject to be: characters of one line, face, size and node.
struct TextObject {
  govreport_index node = GOVREPORT_NONE;
  std::uint32_t face = 0;
  govreport_emu size = 0;
  /// Whether it is a cluster that stands alone. If not, each character has one glyph.
  bool alone = false;
  std::string text;
  std::vector<std::uint32_t> glyphs;  ///< of the whole face
  std::vector<Tick> x;                ///< of each character, from the left edge of the page
  std::vector<Tick> y;                ///< base line of each character, from the top edge
  Tick end = 0;                       ///< where the last glyph's advance ends
  bool turned = false;                ///< clockwise by a quarter, about the next two
  Tick pivot_x = 0;
  Tick pivot_y = 0;
  friend bool operator==(const TextObject&, const TextObject&) = default;
};

/// The page's runs as text objects, in the order of the runs. Neighbouring runs of one line, face,
/// size and node are one object, but for clusters that stand alone, as readers count otherwise than
/// the standard does: one with a character outside the BMP (they count units of UTF-16), and one
/// that is not one character shown by one glyph (ofdrw 2.3.6 takes a step a glyph, not one a
/// character).
std::vector<TextObject> text_objects_of(const sdk::Records<govreport_run>& runs,
                                        const sdk::Records<govreport_glyph>& glyphs);

}  // namespace govreport::ofd
