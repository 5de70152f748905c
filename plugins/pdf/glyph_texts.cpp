#include "glyph_texts.hpp"

#include "unicode.hpp"

namespace govreport::pdf {
namespace {

// ISO 19005-3:2012, 6.2.11.7.3: a private character means nothing without /ActualText.
bool has_private_use(std::string_view text) {
  while (!text.empty()) {
    if (is_private_use(take_code_point(text))) return true;
  }
  return false;
}

// 6.2.11.7.2: never U+0000, U+FEFF or U+FFFE; and never nothing.
bool can_be_mapped(std::string_view text) {
  if (text.empty()) return false;
  while (!text.empty()) {
    const char32_t code_point = take_code_point(text);
    if (code_point == 0 || code_point == 0xFEFF || code_point == 0xFFFE) return false;
  }
  return true;
}

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

}  // namespace

void GlyphTexts::learn(const Cluster& cluster) {
  if (cluster.glyphs.size() > 1) return learn_several(cluster);
  Meaning& meaning = meanings_[cluster.glyphs.front().id];
  if (meaning.certain) return;
  const bool usable = can_be_mapped(cluster.text);
  if (!usable && !meaning.text.empty()) return;
  meaning = {std::string(usable ? cluster.text : replacement_character), usable};
}

// Each glyph must stand for something: the n-th for the n-th character, those left over for the
// last. /ActualText says what they mean together.
void GlyphTexts::learn_several(const Cluster& cluster) {
  std::string_view rest = can_be_mapped(cluster.text) ? cluster.text : replacement_character;
  std::string_view character;
  for (const govreport_glyph& glyph : cluster.glyphs) {
    if (!rest.empty()) {
      std::string_view after = rest;
      take_code_point(after);
      character = rest.substr(0, rest.size() - after.size());
      rest = after;
    }
    Meaning& meaning = meanings_[glyph.id];
    if (meaning.text.empty()) meaning.text = character;
  }
}

bool GlyphTexts::needs_actual_text(const Cluster& cluster) const {
  if (cluster.glyphs.size() > 1 || has_private_use(cluster.text)) return true;
  return meanings_.at(cluster.glyphs.front().id).text != cluster.text;
}

}  // namespace govreport::pdf
