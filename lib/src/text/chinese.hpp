/// Marks and line ends of Chinese text (GB/T 15834-2011, CLREQ).
#pragma once

#include "text/shaped_text.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// How many marks are kept off line starts and ends; each level adds to the one before.
enum class Prohibitions {
  basic,   ///< closing marks and connectors off line starts, opening marks off line ends
  gb,      ///< a slash off line ends
  strict,  ///< dashes and ellipses off line starts
};

/// “ ” ‘ ’ … —: one character in Unicode for Chinese and Latin, of different widths.
bool is_shared_with_latin(char32_t codepoint);
/// Full-width stops and closing brackets and quotes: ink on the left, blank on the right.
bool is_closing_mark(char32_t codepoint);

/// For each cluster whether a line may begin with it. `unicode` are the bytes before which Unicode
/// allows that. The first cluster's entry is false.
std::vector<bool> line_starts(const ShapedText& shaped,
                              const std::vector<std::uint32_t>& unicode,
                              Prohibitions level);

}  // namespace govreport::internal
