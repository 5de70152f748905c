#include "layout/run_writer.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace govreport::internal {

namespace {

/// Where the clusters of a line stand: distances from its start, and one more for its end.
/// Spaces at the end have no width.
std::vector<std::int64_t> origins_of(const ShapedText& shaped, const LineSpan& line) {
  std::vector<std::int64_t> origins;
  origins.reserve(line.last - line.first + 1);
  std::int64_t distance = 0;
  auto next = line.adjustments.begin();
  for (std::uint32_t i = line.first; i < line.last; ++i) {
    const bool is_adjusted = next != line.adjustments.end() && next->cluster == i;
    const Adjustment by = is_adjusted ? *next++ : Adjustment{};
    origins.push_back(distance + by.before);
    if (i < line.visible_end) distance += by.before + shaped.clusters[i].advance + by.after;
  }
  origins.push_back(distance);
  return origins;
}

/// The language of a node; its own, if it is empty, is the document's.
bool is_chinese(std::string_view language) {
  return language.empty() || language.starts_with("zh");
}

/// Draws the line `span` of `text` as runs, one a face and language.
class RunWriter {
 public:
  RunWriter(Page& page, const SetText& text, const LineSpan& span)
      : page_(page), text_(text), span_(span), origins_(origins_of(text.shaped, span)) {}

  /// `pattern` has what all runs of the line share, and where the line begins.
  void write(const govreport_run& pattern) {
    for (std::uint32_t first = span_.first; first < span_.last;) {
      std::uint32_t last = first + 1;
      while (last < span_.last && is_of_run(at(first), at(last)))
        ++last;
      if (!at(first).is_withheld) write_run(pattern, first, last);
      first = last;
    }
  }

 private:
  const Cluster& at(std::uint32_t index) const { return text_.shaped.clusters[index]; }

  /// A run has one face and one language, and nothing that is withheld.
  static bool is_of_run(const Cluster& first, const Cluster& next) {
    if (first.is_withheld || next.is_withheld) return false;
    return next.glyph_count == 0 || (next.face == first.face && next.is_latin == first.is_latin);
  }

  void write_run(const govreport_run& pattern, std::uint32_t first, std::uint32_t last) {
    const ShapedText& shaped = text_.shaped;
    const std::uint32_t begin = shaped.clusters[first].begin;
    govreport_run run = pattern;
    run.face = shaped.clusters[first].face;
    if (at(first).is_latin && is_chinese(view(run.language))) run.language = {"en", 2};
    const Length origin = place_of_cluster(first);
    (run.turn == GOVREPORT_TURN_NONE ? run.x : run.y) += origin.to_emu();
    run.glyphs.first = static_cast<std::uint32_t>(page_.glyphs.size());
    run.text = {shaped.text.data() + begin, shaped.begin_of(last) - begin};
    for (std::uint32_t i = first; i < last; ++i)
      write_cluster(i, begin, origin);
    run.glyphs.count = static_cast<std::uint32_t>(page_.glyphs.size()) - run.glyphs.first;
    page_.runs.push_back(run);
  }

  Length place_of_cluster(std::uint32_t index) const {
    return text_.pitch.at(origins_[index - span_.first]);
  }

  /// `origin` is the run's, on the line.
  void write_cluster(std::uint32_t index, std::uint32_t run_begin, Length origin) {
    const Cluster& cluster = text_.shaped.clusters[index];
    const Length begin = place_of_cluster(index) - origin;
    const Length end = place_of_cluster(index + 1) - origin;
    const std::uint32_t last = cluster.first_glyph + cluster.glyph_count;
    for (std::uint32_t i = cluster.first_glyph; i < last; ++i) {
      const ShapedGlyph& shaped = text_.shaped.glyphs[i];
      const Length x = begin + text_.style.size.scaled(shaped.x, em);
      page_.glyphs.push_back({shaped.id,
                              cluster.begin - run_begin,
                              x.to_emu(),
                              text_.style.size.scaled(shaped.y, em).to_emu(),
                              i + 1 == last ? (end - x).to_emu() : 0});
    }
  }

  Page& page_;
  const SetText& text_;
  const LineSpan& span_;
  std::vector<std::int64_t> origins_;
};

}  // namespace

void write_runs(Page& page,
                const SetText& text,
                const LineSpan& span,
                const govreport_run& pattern) {
  RunWriter(page, text, span).write(pattern);
}

}  // namespace govreport::internal
