/// What kind of slip makes a wrong figure of the right one.
#pragma once

#include "check/subject.hpp"

#include <string_view>

namespace govreport::internal {

/// In the order in which one is thought of where several would do.
enum class Slip {
  none,
  last_year,      ///< it is last year's figure of the cell
  transposed,     ///< two digits next to each other are exchanged: 21 for 12
  ten_thousands,  ///< ten thousand times as much, or as little
  tenfold,        ///< a 0 too many or too few at its end
  doubled,        ///< a digit is there twice: 122 for 12
  dropped,        ///< a digit is left out: 12 for 122
  shifted,        ///< it is the figure of the cell above, below or beside
  total_alone     ///< none of these, but only the sum itself is wrong, not what it adds up
};

/// "transposed"; empty for none.
std::string_view to_string(Slip slip);

/// The slip that makes what `cell` shows of `right`. `previous`: last year's figures, or null.
/// Pre: the cell shows a number, or counts as 0.
Slip slip_of(const Subject& subject, const Figures* previous, CellIndex cell, const Decimal& right);

}  // namespace govreport::internal
