/// Where a line of Chinese text may begin (GB/T 15834-2011, 5.1; CLREQ 3.1.4, 3.1.5).
#pragma once

#include "text/shaped_text.hpp"

#include <cstdint>
#include <vector>

namespace govreport::internal {

/// How many marks are kept off line starts and ends; each level adds to the one before.
enum class Prohibitions {
  basic,   ///< closing marks and connectors off line starts, opening marks off line ends
  gb,      ///< a slash off line ends
  strict,  ///< dashes and ellipses off line starts
};

/// What it means for a line to begin with a cluster, the worst first.
enum class LineStart : std::uint8_t {
  forbidden,   ///< a mark would stand at a line start or end that is forbidden to it
  torn,        ///< a word, a number or a number and its unit would be torn
  in_address,  ///< after a mark of an address: where the address is too long for a line
  free,
};

/// For each cluster what it means that a line begins with it. `unicode` are the bytes before which
/// Unicode allows that, ascending. The first cluster's entry is forbidden.
std::vector<LineStart> line_starts(const ShapedText& shaped,
                                   const std::vector<std::uint32_t>& unicode,
                                   Prohibitions level);

}  // namespace govreport::internal
