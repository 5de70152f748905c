#pragma once

#include "text/chinese.hpp"
#include "text/shaped_text.hpp"

#include <cstdint>
#include <vector>

namespace govreport::internal {

/// By how much a cluster's surroundings differ from its own advance, in fractions of an em.
struct Adjustment {
  std::uint32_t cluster = 0;
  std::int32_t before = 0;  ///< moves its glyphs; below zero: into its leading blank
  std::int32_t after = 0;   ///< added to its advance; below zero: off its trailing blank

  friend bool operator==(const Adjustment&, const Adjustment&) = default;
};

/// Some clusters of a shaped text, on one line.
struct LineSpan {
  std::uint32_t first = 0;
  std::uint32_t last = 0;               ///< one past the last
  std::uint32_t visible_end = 0;        ///< one past the last that is no space
  std::int64_t width = 0;               ///< of what is visible, adjusted, in fractions of an em
  std::vector<Adjustment> adjustments;  ///< ascending; of the clusters that have any
};

/// How a text's lines are set.
struct LineForm {
  std::int64_t first = 0;   ///< how wide the first line may be, in fractions of an em
  std::int64_t rest = 0;    ///< and the others
  bool justified = false;   ///< all but the last line end where they may at most
  bool compressed = false;  ///< marks give up their blank halves by themselves; Chinese and Latin
                            ///< stand a quarter em apart
};

/// Fills lines one after another: squeezed rather than pushed out (CLREQ 3.1.4), as full as they
/// may be. `starts` says where lines may begin; at `forced` (bytes of the text, ascending) they
/// must. What has no place to be broken and is too wide for a line of its own is broken anywhere.
/// A text without clusters has no lines. Linear in the text.
std::vector<LineSpan> fill_lines(const ShapedText& shaped,
                                 const std::vector<LineStart>& starts,
                                 const std::vector<std::uint32_t>& forced,
                                 const LineForm& form);

/// The whole text on one line, however wide.
LineSpan one_line(const ShapedText& shaped);

}  // namespace govreport::internal
