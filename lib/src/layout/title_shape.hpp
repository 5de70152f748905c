#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace govreport::internal {

/// A place where a line of a title may end, and its last one. Distances are from the beginning of
/// the title, in fractions of an em.
struct TitlePlace {
  std::int64_t end = 0;     ///< of a line that ends here, without spaces
  std::int64_t begin = 0;   ///< of a line that begins here
  std::uint32_t at = 0;     ///< the same, as byte of the text
  bool preferred = false;   ///< the form wants a line to end here
  bool after_name = false;  ///< a name ends here: better than amid one
};

/// What a title is divided for.
struct TitleFrame {
  std::int64_t width = 0;   ///< no line is wider
  std::uint32_t lines = 0;  ///< 0: as many as it needs
};

/// Divides a title into lines that make a trapezium (each line longer than the one above, or each
/// shorter) or a rhombus (growing, then shrinking): GB/T 9704-2012, 7.3.1. Gives the places at
/// which the lines end, the last one included. As few lines as hold the words, or one more where
/// only that makes a shape; where neither does, neighbouring lines may be equally long; else any
/// lines (ours). Null: no division keeps within the frame, or it takes more than six lines.
std::optional<std::vector<std::size_t>> divide_title(std::span<const TitlePlace> places,
                                                     TitleFrame frame);

/// What makes a shape.
enum class TitleShape {
  distinct,  ///< a trapezium or rhombus whose neighbouring lines differ by a character or more
  weak,      ///< lines may also be equally long
  any        ///< none
};

/// The shape that lines of these widths have.
TitleShape shape_of(std::span<const std::int64_t> widths);

}  // namespace govreport::internal
