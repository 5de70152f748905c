/// The host's pages as pages of the file.
#pragma once

#include "text_objects.hpp"

#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {

struct Line {
  Tick x0 = 0;
  Tick y0 = 0;
  Tick x1 = 0;
  Tick y1 = 0;
};

/// A PathObject to be: the page's rules of one width.
struct PathObject {
  Tick width = 0;
  std::vector<Line> lines;
};

struct Page {
  std::uint32_t number = 0;  ///< from 1
  Box area;                  ///< its top left corner is 0 0
  std::vector<PathObject> paths;
  std::vector<TextObject> texts;  ///< in reading order
};

/// All pages of the cursor: a page is gone when the next one comes, and the glyphs of the subsets
/// are known only after the last one.
sdk::Status read_pages(const sdk::Export& context, std::vector<Page>& pages);

}  // namespace govreport::ofd
