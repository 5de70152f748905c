/// The pages as the host laid them out, kept until the fonts they need are known.
#pragma once

#include "govreport/plugin_sdk.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace govreport::pdf {

/// A run with its own text: the host's page is gone when the next one comes.
struct PlacedRun {
  govreport_run run;  ///< `text` and `language` are not to be used: they point into the host's page
  std::string text;
  std::string language;
  bool is_label = false;  ///< it shows a list item's number

  bool is_artifact() const { return run.artifact != GOVREPORT_ARTIFACT_NONE; }
};

struct PlacedPage {
  govreport_emu width = 0;
  govreport_emu height = 0;
  std::string label;
  std::vector<PlacedRun> runs;
  std::vector<govreport_glyph> glyphs;
  std::vector<govreport_stroke> strokes;
};

/// All pages of the host, in order. CANCELLED when the host wants no more; what the host's cursor
/// says when it fails; REFUSED, with a finding, for a page PDF cannot have or a missing glyph.
sdk::Status read_pages(const sdk::Export& host,
                       const sdk::Document& document,
                       std::vector<PlacedPage>& pages);

}  // namespace govreport::pdf
