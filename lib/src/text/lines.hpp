#pragma once

#include "text/shaped_text.hpp"

#include <cstdint>
#include <vector>

namespace govreport::internal {

/// Some clusters of a shaped text, on one line.
struct LineSpan {
  std::uint32_t first = 0;
  std::uint32_t last = 0;         ///< one past the last
  std::uint32_t visible_end = 0;  ///< one past the last that is no space
  std::int64_t width = 0;         ///< of what is visible, in fractions of an em
  std::int32_t trimmed = 0;       ///< what its last mark gave up to fit
};

/// How wide lines may be, in fractions of an em.
struct LineLimits {
  std::int64_t first = 0;
  std::int64_t rest = 0;
};

/// Fills lines one after another, each as full as it may be. `starts` says where lines may begin;
/// at `forced` (bytes of the text, ascending) they must. What has no place to be broken and is
/// too wide for a line of its own is broken anywhere. A text without clusters has no lines.
std::vector<LineSpan> fill_lines(const ShapedText& shaped,
                                 const std::vector<bool>& starts,
                                 const std::vector<std::uint32_t>& forced,
                                 LineLimits limits);

/// The whole text on one line, however wide.
LineSpan one_line(const ShapedText& shaped);

}  // namespace govreport::internal
