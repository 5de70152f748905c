#include "text_objects.hpp"

#include "utf8.hpp"

#include <algorithm>
#include <string_view>

namespace govreport::ofd {
namespace {

/// A cluster as a run has it: a stretch of its text and the glyphs that show it.
struct Piece {
  std::string_view text;
  std::vector<std::uint32_t> glyphs;
  govreport_emu x = 0;
  govreport_emu y = 0;
  govreport_emu end = 0;
};

/// Where the clusters of the run begin in its text, ascending, and the end of the text.
std::vector<std::size_t> cluster_bounds(const govreport_run& run,
                                        const sdk::Records<govreport_glyph>& glyphs) {
  std::vector<std::size_t> bounds;
  for (const govreport_glyph glyph : glyphs)
    bounds.push_back(glyph.cluster);
  std::sort(bounds.begin(), bounds.end());
  bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
  if (!bounds.empty()) bounds.front() = 0;
  bounds.push_back(run.text.size);
  return bounds;
}

std::string_view cluster_text(const govreport_run& run,
                              const std::vector<std::size_t>& bounds,
                              std::size_t cluster) {
  const auto after = std::upper_bound(bounds.begin(), bounds.end() - 1, cluster);
  const std::size_t begin = *(after - 1);
  return sdk::view(run.text).substr(begin, *after - begin);
}

std::vector<Piece> pieces_of(const govreport_run& run,
                             const sdk::Records<govreport_glyph>& glyphs) {
  const std::vector<std::size_t> bounds = cluster_bounds(run, glyphs);
  std::vector<Piece> pieces;
  std::uint32_t cluster = 0;
  for (const govreport_glyph glyph : glyphs) {
    if (pieces.empty() || glyph.cluster != cluster) {
      cluster = glyph.cluster;
      pieces.push_back({cluster_text(run, bounds, cluster), {}, run.x + glyph.x, run.y + glyph.y});
    }
    Piece& piece = pieces.back();
    piece.glyphs.push_back(glyph.id);
    piece.end = std::max(piece.end, run.x + glyph.x + glyph.advance);
  }
  return pieces;
}

/// Puts pieces together to objects.
class Collector {
 public:
  void add_run(const govreport_run& run, const sdk::Records<govreport_glyph>& glyphs) {
    if (!continues(run)) fresh_ = true;
    for (const Piece& piece : pieces_of(run, glyphs))
      add_piece(run, piece);
    last_ = run;
  }
  std::vector<TextObject> take() { return std::move(objects_); }

 private:
  bool continues(const govreport_run& run) const {
    return run.line == last_.line && run.node == last_.node && run.artifact == last_.artifact &&
           run.face == last_.face && run.size == last_.size && run.y == last_.y &&
           run.turn == GOVREPORT_TURN_NONE && last_.turn == GOVREPORT_TURN_NONE;
  }

  void add_piece(const govreport_run& run, const Piece& piece) {
    const std::vector<char32_t> characters = code_points(piece.text);
    if (characters.empty()) return;
    const bool alone =
        characters.size() != 1 || piece.glyphs.size() != 1 || is_supplementary(characters.front());
    if (fresh_ || alone || objects_.back().alone || to_ticks(piece.x) < objects_.back().x.back()) {
      TextObject& object = objects_.emplace_back();
      object.node = run.node;
      object.face = run.face;
      object.size = run.size;
      object.alone = alone;
      object.turned = run.turn == GOVREPORT_TURN_CLOCKWISE;
      object.pivot_x = to_ticks(run.x);
      object.pivot_y = to_ticks(run.y);
      fresh_ = false;
    }
    append(objects_.back(), piece, static_cast<std::uint32_t>(characters.size()));
  }

  /// Several characters of one cluster share its width evenly.
  static void append(TextObject& object, const Piece& piece, std::uint32_t characters) {
    object.text += piece.text;
    object.glyphs.insert(object.glyphs.end(), piece.glyphs.begin(), piece.glyphs.end());
    for (std::uint32_t i = 0; i < characters; ++i) {
      object.x.push_back(to_ticks(piece.x + (piece.end - piece.x) * i / characters));
      object.y.push_back(to_ticks(piece.y));
    }
    object.end = std::max(object.end, to_ticks(piece.end));
  }

  std::vector<TextObject> objects_;
  govreport_run last_{};
  bool fresh_ = true;
};

}  // namespace

std::vector<TextObject> text_objects_of(const sdk::Records<govreport_run>& runs,
                                        const sdk::Records<govreport_glyph>& glyphs) {
  Collector collector;
  for (const govreport_run run : runs)
    collector.add_run(run, glyphs.slice(run.glyphs));
  return collector.take();
}

}  // namespace govreport::ofd
