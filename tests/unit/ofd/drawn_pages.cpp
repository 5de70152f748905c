#include "drawn_pages.hpp"

namespace govreport::test {
namespace {

template <class Record>
govreport_array array_of(const std::vector<Record>& records) {
  return {records.data(), static_cast<std::uint32_t>(records.size()), sizeof(Record)};
}

std::size_t length_of_character(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte < 0x80) return 1;
  if (byte < 0xE0) return 2;
  return byte < 0xF0 ? 3 : 4;
}

char32_t decode(const std::string& character) {
  const auto lead = static_cast<unsigned char>(character[0]);
  if (character.size() == 1) return lead;
  char32_t result = lead & (0x7FU >> character.size());
  for (std::size_t i = 1; i < character.size(); ++i)
    result = result << 6U | (static_cast<unsigned char>(character[i]) & 0x3FU);
  return result;
}

std::vector<DrawnCluster> each_character(const std::string& text) {
  std::vector<DrawnCluster> clusters;
  for (std::size_t i = 0; i < text.size();) {
    const std::string character = text.substr(i, length_of_character(text[i]));
    clusters.push_back({character, {glyph_of(decode(character))}});
    i += character.size();
  }
  return clusters;
}

}  // namespace

std::uint32_t glyph_of(char32_t character) {
  return 1 + static_cast<std::uint32_t>(character) % 30'000;
}

DrawnPages& DrawnPages::page() {
  pages_.emplace_back();
  return *this;
}

DrawnPages& DrawnPages::run(const DrawnRun& drawn) {
  Page& page = pages_.back();
  const auto clusters = drawn.clusters.empty() ? each_character(drawn.text) : drawn.clusters;
  std::string& text = strings_.emplace_back();
  const auto first = static_cast<std::uint32_t>(page.glyphs.size());
  govreport_emu x = 0;
  for (const DrawnCluster& cluster : clusters) {
    const govreport_emu advance = cluster.advance == 0 ? drawn.size : cluster.advance;
    const auto share = advance / static_cast<govreport_emu>(cluster.glyphs.size());
    for (const std::uint32_t glyph : cluster.glyphs) {
      page.glyphs.push_back(
          {glyph, static_cast<std::uint32_t>(text.size()), x, -cluster.lift, share});
      x += share;
    }
    text += cluster.text;
  }
  govreport_run run{};
  run.node = drawn.node;
  run.artifact = drawn.artifact;
  run.line = drawn.line;
  run.face = drawn.face;
  run.size = drawn.size;
  run.x = drawn.x;
  run.y = drawn.y;
  run.glyphs = {first, static_cast<std::uint32_t>(page.glyphs.size()) - first};
  run.text = {text.data(), text.size()};
  run.turn = drawn.turn;
  page.runs.push_back(run);
  return *this;
}

DrawnPages& DrawnPages::stroke(const govreport_stroke& stroke) {
  pages_.back().strokes.push_back(stroke);
  return *this;
}

const govreport_pages* DrawnPages::open() {
  given_ = 0;
  cursor_ = {sizeof cursor_, this, next};
  return &cursor_;
}

govreport_status DrawnPages::next(void* context, const govreport_page** page) {
  DrawnPages& self = *static_cast<DrawnPages*>(context);
  *page = nullptr;
  if (self.given_ == self.pages_.size()) return GOVREPORT_OK;
  const Page& drawn = self.pages_[self.given_++];
  self.current_ = {sizeof self.current_,
                   static_cast<std::uint32_t>(self.given_),
                   0,
                   width,
                   height,
                   {},
                   array_of(drawn.runs),
                   array_of(drawn.glyphs),
                   array_of(drawn.strokes)};
  *page = &self.current_;
  return GOVREPORT_OK;
}

}  // namespace govreport::test
