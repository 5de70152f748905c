#pragma once

#include "text/unicode.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// Where a name or a heading may be divided with its words whole.
struct WordBreak {
  std::uint32_t at = 0;     ///< byte of the text before which the line may begin
  bool after_name = false;  ///< a name of a place or an office ends here: a good place
};

/// The breaks of `text` that leave words whole (GB/T 9704-2012, 7.3.1), ascending. What the
/// dictionary of `finder` gives as single characters is a name it does not know, a prefix or a
/// suffix: such a character stays with its neighbours, unless it is one that names of places and
/// offices end with (ours). A conjunction stays with what follows it. A text with bytes that are no
/// UTF-8 has no breaks: where its words begin cannot be told.
std::vector<WordBreak> word_breaks(std::string_view text, WordFinder& finder);

}  // namespace govreport::internal
