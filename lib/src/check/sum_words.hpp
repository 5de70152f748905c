#pragma once

#include "check/subject.hpp"

#include <string>

namespace govreport::internal {

/// What a cell shows, for messages: its number, or its words in quotes; “” if blank or not there.
std::string shown(const Subject& subject, CellIndex cell);
/// The same of last year's report where the term is of that. Pre: it is there.
std::string shown(const Subject& subject, const Term& term);

/// " (2024)" behind the label of one of last year's cells; nothing behind this year's.
std::string year_in_words(const Subject& subject, const Term& term);

/// The sum that gives the identity's place, with labels and figures: "a 41 + b 70 − c 3".
/// Cells are named by what tells them apart; zeros are left out, and the middle of
/// a long sum.
std::string sum_in_words(const Subject& subject, const Identity& identity);

}  // namespace govreport::internal
