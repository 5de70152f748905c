#pragma once

#include "check/slips.hpp"
#include "check/subject.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace govreport::internal {

/// A cell that may be wrong, and what it would have to be.
struct Suspect {
  CellIndex cell;
  std::optional<Decimal> corrected;  ///< unset where correcting this cell alone repairs nothing
  Slip slip = Slip::none;            ///< what may have happened, where that can be told
};

/// Finds the cells whose single change would repair most identities at once: where a broken row
/// and a broken column cross. Built once for a report.
class Suspicion {
 public:
  /// `previous`: last year's figures, or null.
  Suspicion(const Subject& subject, const Figures* previous);

  /// The likeliest cells of a broken identity: of those that would repair as much, blank ones
  /// first, then those a common slip explains, then the one it is shown at, then in the form's
  /// order. Where no single change would help, those
  /// that stand in several broken identities. Pre: `identity` is an index of the form's.
  std::vector<Suspect> of(std::uint32_t identity) const;

 private:
  /// An identity as a sum over cells the author filled in that has to be 0: computed cells are
  /// replaced by what they were computed from, as no one can have written them wrongly.
  struct Balance {
    std::vector<std::pair<CellIndex, int>> factors;
    Decimal rest;  ///< what the sum comes to; 0 = it holds
  };
  /// That cell stands in that balance with that factor.
  struct Part {
    std::uint32_t balance;
    int factor;
  };

  Balance balance_of(const Identity& identity) const;
  std::vector<Suspect> repairing(const Balance& broken) const;
  std::vector<Suspect> recurring(const Balance& broken) const;
  bool is_plausible(CellIndex cell, const Decimal& corrected) const;
  /// Identities repaired less identities broken by adding `change` to the cell.
  int gain(CellIndex cell, const Decimal& change) const;
  /// How many identities that do not hold the cell stands in.
  int broken_around(CellIndex cell) const;
  void add_slips(std::vector<Suspect>& suspects) const;
  int rank(const Suspect& suspect, const Identity& identity) const;

  const Subject& subject_;
  const Figures* previous_;
  std::vector<Balance> balances_;         ///< of the form's identities; empty if not evaluated
  std::vector<std::vector<Part>> parts_;  ///< of each cell of the form
};

}  // namespace govreport::internal
