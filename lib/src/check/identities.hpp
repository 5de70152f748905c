#pragma once

#include "check/subject.hpp"

namespace govreport::internal {

/// Adds an error for every identity that does not hold, and a note for every one that cannot be
/// checked because a cell of it is no number that could be added. A blank result is not compared.
/// `previous`: last year's figures, which may have been copied; or null.
void check_identities(const Subject& subject, const Figures* previous, Findings& findings);

/// What the blank cell would have to be by the identity that should give it; nullopt where there
/// is none, or where that cannot be told.
std::optional<Decimal> value_of_blank(const Subject& subject, CellIndex cell);

}  // namespace govreport::internal
