#pragma once

#include "govreport/plugin.h"

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace govreport::test {

/// A glyph as a test draws it: which characters it shows, and how wide it is.
struct DrawnCluster {
  std::string text;
  std::vector<std::uint32_t> glyphs;
  govreport_emu advance = 0;  ///< of the whole cluster; 0 = the size of the run
  govreport_emu lift = 0;     ///< above the base line
};

/// A run as a test draws it. Where no clusters are given, each character is one of its own.
struct DrawnRun {
  govreport_index node = GOVREPORT_NONE;
  std::string text = {};
  std::uint32_t line = 0;
  govreport_emu x = 1'000'000;
  govreport_emu y = 2'000'000;
  govreport_emu size = 203'200;  ///< 16 pt
  std::vector<DrawnCluster> clusters = {};
  std::uint32_t artifact = GOVREPORT_ARTIFACT_NONE;
  std::uint32_t face = 0;
  std::uint32_t turn = GOVREPORT_TURN_NONE;
};

/// govreport.pages/1, drawn by a test: A4 pages of runs and strokes.
class DrawnPages {
 public:
  /// The runs that follow stand on a new page.
  DrawnPages& page();
  DrawnPages& run(const DrawnRun& drawn);
  DrawnPages& stroke(const govreport_stroke& stroke);

  /// A cursor from the first page on.
  const govreport_pages* open();

  static constexpr govreport_emu width = 210 * 36000;
  static constexpr govreport_emu height = 297 * 36000;

 private:
  struct Page {
    std::vector<govreport_run> runs;
    std::vector<govreport_glyph> glyphs;
    std::vector<govreport_stroke> strokes;
  };
  static govreport_status next(void* context, const govreport_page** page);

  std::vector<Page> pages_;
  std::deque<std::string> strings_;
  std::size_t given_ = 0;
  govreport_page current_{};
  govreport_pages cursor_{};
};

/// The glyph these pages show a lone character by: any number will do, if different ones differ.
std::uint32_t glyph_of(char32_t character);

}  // namespace govreport::test
