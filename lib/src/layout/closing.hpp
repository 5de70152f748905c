#pragma once

#include "layout/set_text.hpp"

namespace govreport::internal {

/// How far a signature and its date stand from where their styles put them.
struct ClosingShifts {
  Length signature;
  Length date;
};

/// GB/T 9704-2012, 7.3.5.2, without a seal: the signature's end is two characters from the right;
/// the date begins two characters to the right of where the signature begins. A date longer than
/// the signature ends two characters from the right, and the signature gives way to it. The style
/// of the date says how many characters (its first indent); without any, and where either takes
/// more than one line, each stands for itself (ours).
ClosingShifts closing_shifts(const SetText& signature, const SetText& date);

}  // namespace govreport::internal
