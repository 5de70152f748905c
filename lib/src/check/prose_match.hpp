/// Patterns against a paragraph.
#pragma once

#include "check/prose_text.hpp"

#include <optional>
#include <vector>

namespace govreport::internal {

struct Match {
  Range range;
  std::optional<std::size_t> number;  ///< of ProseText::numbers: its {n}, {p} or {year}
  bool is_percent = false;
  std::vector<std::size_t> items;  ///< the numbers of its {list}
};

/// Matches of one of the patterns in a sentence, from left to right, none over another. What
/// `about` and `without` exclude is left out.
std::vector<Match> matches_of(const ClaimWords& claim,
                              const ProseText& text,
                              const Sentence& sentence,
                              const Prose& prose);

}  // namespace govreport::internal
