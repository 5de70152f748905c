/// The host's pages as pages of the file.
#pragma once

#include "text_objects.hpp"

#include <functional>
#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {

struct Line {
  Tick x0 = 0;
  Tick y0 = 0;
  Tick x1 = 0;
  Tick y1 = 0;
  friend bool operator==(const Line&, const Line&) = default;
};

/// A PathObject to be: the page's rules of one width.
struct PathObject {
  Tick width = 0;
  std::vector<Line> lines;
  friend bool operator==(const PathObject&, const PathObject&) = default;
};

struct Page {
  std::uint32_t number = 0;  ///< from 1
  Box area;                  ///< its top left corner is 0 0
  std::vector<PathObject> paths;
  std::vector<TextObject> texts;  ///< in reading order
  friend bool operator==(const Page&, const Page&) = default;
};

/// Hands every page of the cursor to `use`, in order. A report without pages is a finding.
sdk::Status read_pages(const sdk::Export& context, const std::function<void(const Page&)>& use);

}  // namespace govreport::ofd
