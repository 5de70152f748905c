#include "layout/run_writer.hpp"

namespace govreport::internal {

namespace {

/// The clusters first .. last of one face, from `from` (a distance on the line) on.
struct RunSpan {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::int64_t from = 0;
};

/// Draws the line `span` of `text` as runs, one a face.
class RunWriter {
 public:
  RunWriter(Page& page, const SetText& text, const LineSpan& span)
      : page_(page), text_(text), span_(span) {}

  /// `pattern` has what all runs of the line share, and where the line begins.
  void write(const govreport_run& pattern) {
    const auto& clusters = text_.shaped.clusters;
    std::int64_t distance = 0;
    for (std::uint32_t first = span_.first; first < span_.last;) {
      std::uint32_t last = first + 1;
      while (last < span_.last &&
             (clusters[last].face == clusters[first].face || clusters[last].glyph_count == 0)) {
        ++last;
      }
      distance = write_run(pattern, {first, last, distance});
      first = last;
    }
  }

 private:
  std::int64_t write_run(const govreport_run& pattern, RunSpan part) {
    const ShapedText& shaped = text_.shaped;
    const std::uint32_t begin = shaped.clusters[part.first].begin;
    govreport_run run = pattern;
    run.face = shaped.clusters[part.first].face;
    run.x += text_.pitch.at(part.from).to_emu();
    run.glyphs.first = static_cast<std::uint32_t>(page_.glyphs.size());
    run.text = {shaped.text.data() + begin, shaped.begin_of(part.last) - begin};
    std::int64_t distance = part.from;
    for (std::uint32_t i = part.first; i < part.last; ++i) {
      const std::int64_t next = distance + advance_of(i);
      write_cluster(shaped.clusters[i], begin, {distance - part.from, next - part.from, part.from});
      distance = next;
    }
    run.glyphs.count = static_cast<std::uint32_t>(page_.glyphs.size()) - run.glyphs.first;
    page_.runs.push_back(run);
    return distance;
  }

  /// A mark gives up its blank half where the line needs it; spaces at the line's end have no
  /// width.
  std::int64_t advance_of(std::uint32_t cluster) const {
    if (cluster >= span_.visible_end) return 0;
    const std::int64_t whole = text_.shaped.clusters[cluster].advance;
    return cluster + 1 == span_.visible_end ? whole - span_.trimmed : whole;
  }

  struct Extent {
    std::int64_t begin = 0;  ///< distances from the run's origin
    std::int64_t end = 0;
    std::int64_t origin = 0;  ///< of the run, on the line
  };

  void write_cluster(const Cluster& cluster, std::uint32_t run_begin, Extent extent) {
    const Length origin = text_.pitch.at(extent.origin);
    const Length begin = text_.pitch.at(extent.origin + extent.begin) - origin;
    const Length end = text_.pitch.at(extent.origin + extent.end) - origin;
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
};

}  // namespace

void write_runs(Page& page,
                const SetText& text,
                const LineSpan& span,
                const govreport_run& pattern) {
  RunWriter(page, text, span).write(pattern);
}

}  // namespace govreport::internal
