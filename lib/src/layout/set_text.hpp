#pragma once

#include "base/length.hpp"
#include "document/document.hpp"
#include "govreport/finding.hpp"
#include "layout/layout_options.hpp"
#include "layout/pitch.hpp"
#include "layout/style_table.hpp"
#include "text/chinese.hpp"
#include "text/face_set.hpp"
#include "text/lines.hpp"
#include "text/shaper.hpp"
#include "text/unicode.hpp"

#include <cstdint>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace govreport::internal {

/// How full-width characters stand on a line.
enum class Spacing {
  solid,  ///< as wide as they are high
  grid    ///< spread over the line by the grid of the page; centred text is solid all the same
};

/// A node's text in lines, not yet placed.
struct SetText {
  govreport_index node = GOVREPORT_NONE;
  SetStyle style;
  Length width;  ///< what the lines are aligned in
  Spacing spacing = Spacing::solid;
  bool on_one_line = false;  ///< however wide
  Pitch pitch = Pitch::solid(Length::pt(1));
  ShapedText shaped;
  std::vector<LineStart> starts;
  std::vector<std::uint32_t> forced;
  std::vector<LineSpan> lines;

  /// With the empty lines above it.
  Length height() const {
    return style.line_pitch * (static_cast<std::int64_t>(lines.size()) + style.lines_before);
  }
  /// Where line `index` begins, from the left of its width.
  Length line_offset(std::size_t index) const;
};

/// The beginning of a text that is set in another role.
struct Lead {
  std::size_t size = 0;  ///< bytes; 0: none
  std::size_t role = 0;
};

/// Sets texts of one document. For one thread.
class TextSetter {
 public:
  /// All must outlive it. What no face has becomes a finding, once a node and character.
  TextSetter(const Document& document,
             const FaceSet& faces,
             LineBreakFinder breaks,
             const LayoutOptions& options,
             Findings& findings);

  /// The node's text in lines `width` wide.
  SetText set(
      govreport_index node, const SetStyle& style, Length width, Spacing spacing, Lead lead = {});
  /// The same on one line.
  SetText set_on_one_line(govreport_index node, const SetStyle& style, Length width);
  /// Words that are no node's, on one line; they must outlive the result.
  SetText set_words(std::string_view words, const SetStyle& style);
  /// Breaks it anew in another style of any role, or another width.
  void set_again(SetText& text, const SetStyle& style, Length width);
  /// Divides a short text whose last line is a lone character otherwise, where it may be, in as
  /// many lines: after the number in brackets that it begins with, or evenly (ours). A text with
  /// preferred line ends stays as it is.
  void balance(SetText& text);

 private:
  SetText shape(govreport_index node,
                std::string_view words,
                const SetStyle& style,
                Lead lead = {});
  void find_starts(SetText& text);
  void fill(SetText& text);
  std::vector<LineSpan> filled(const SetText& text,
                               Length width,
                               const std::vector<std::uint32_t>& forced) const;
  bool try_division(SetText& text, const std::vector<std::uint32_t>& begins) const;
  void report(govreport_index node, const std::vector<MissingCharacter>& missing);

  const Document& document_;
  Shaper shaper_;
  LineBreakFinder breaks_;
  LayoutOptions options_;
  Findings& findings_;
  std::vector<std::uint32_t> unicode_;
  std::set<std::pair<govreport_index, char32_t>> reported_;
};

/// Where a node is, for messages.
Place place_of(const Document& document, govreport_index node);

}  // namespace govreport::internal
