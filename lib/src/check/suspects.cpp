#include "check/suspects.hpp"

#include <algorithm>
#include <map>

namespace govreport::internal {

namespace {

using Factors = std::map<std::uint32_t, int>;  ///< by index of the cell

/// Those of this year: last year's report is not what is corrected here.
void add_terms(Factors& factors, const std::vector<Term>& terms, int sign) {
  for (const Term& term : terms) {
    if (!is_of_last_year(term)) factors[term.cell.index] += sign * term.sign;
  }
}

/// Replaces one computed cell by what it was computed from; false if there is none.
bool expand_one(Factors& factors, const Subject& subject) {
  const auto computed = std::find_if(factors.begin(), factors.end(), [&subject](const auto& entry) {
    return subject.figures.is_computed(CellIndex{entry.first});
  });
  if (computed == factors.end()) return false;
  const auto [index, factor] = *computed;
  factors.erase(computed);
  const CellSpec& cell = subject.form.cells[index];
  add_terms(factors, subject.form.identities[*cell.formula].expected(), factor);
  return true;
}

Decimal times(const Decimal& number, int factor) {
  Decimal product;
  for (int i = 0; i < (factor < 0 ? -factor : factor); ++i)
    product = factor < 0 ? product - number : product + number;
  return product;
}

/// What last year's figures add to the identity's balance; nothing where one is no number.
std::optional<Decimal> carried_in(const Subject& subject, const Identity& identity) {
  Decimal rest;
  for (const auto& [side, sign] : {std::pair(&identity.left, 1), std::pair(&identity.right, -1)}) {
    for (const Term& term : *side) {
      if (!is_of_last_year(term)) continue;
      if (!can_be_added(subject, term)) return std::nullopt;
      rest = rest + times(amount(subject, term), sign * term.sign);
    }
  }
  return rest;
}

}  // namespace

Suspicion::Suspicion(const Subject& subject, const Figures* previous)
    : subject_(subject), previous_(previous), parts_(subject.form.cells.size()) {
  for (const Identity& identity : subject.form.identities) {
    const auto index = static_cast<std::uint32_t>(balances_.size());
    balances_.push_back(balance_of(identity));
    for (const auto& [cell, factor] : balances_.back().factors)
      parts_[cell.index].push_back({index, factor});
  }
}

Suspicion::Balance Suspicion::balance_of(const Identity& identity) const {
  if (!can_be_evaluated(subject_, identity)) return {};
  const std::optional<Decimal> carried = carried_in(subject_, identity);
  if (!carried) return {};
  Factors factors;
  add_terms(factors, identity.left, 1);
  add_terms(factors, identity.right, -1);
  while (expand_one(factors, subject_)) {
  }
  Balance balance;
  balance.rest = *carried;
  for (const auto& [index, factor] : factors) {
    const CellIndex cell{index};
    if (!can_be_added(subject_, cell)) return {};
    if (factor == 0) continue;
    balance.factors.emplace_back(cell, factor);
    balance.rest = balance.rest + times(amount(subject_, cell), factor);
  }
  return balance;
}

std::vector<Suspect> Suspicion::of(std::uint32_t identity) const {
  std::vector<Suspect> suspects = repairing(balances_[identity]);
  if (suspects.empty()) suspects = recurring(balances_[identity]);
  add_slips(suspects);
  const Identity& broken = subject_.form.identities[identity];
  std::stable_sort(suspects.begin(), suspects.end(), [&](const Suspect& a, const Suspect& b) {
    return rank(a, broken) < rank(b, broken);
  });
  return suspects;
}

/// Those whose change repairs most, if it repairs more than it breaks.
std::vector<Suspect> Suspicion::repairing(const Balance& broken) const {
  std::vector<Suspect> best;
  int most = 1;
  for (const auto& [cell, factor] : broken.factors) {
    if (factor != 1 && factor != -1) continue;
    const Decimal change = times(broken.rest, -factor);
    const Decimal corrected = amount(subject_, cell) + change;
    const int repaired = gain(cell, change);
    if (!is_plausible(cell, corrected) || repaired < most) continue;
    if (repaired > most) best.clear();
    most = repaired;
    best.push_back({cell, corrected});
  }
  return best;
}

std::vector<Suspect> Suspicion::recurring(const Balance& broken) const {
  std::vector<Suspect> found;
  int most = 2;
  for (const auto& [cell, factor] : broken.factors) {
    const int around = broken_around(cell);
    if (around < most) continue;
    if (around > most) found.clear();
    most = around;
    found.push_back({cell, std::nullopt});
  }
  return found;
}

bool Suspicion::is_plausible(CellIndex cell, const Decimal& corrected) const {
  return fits(corrected, subject_.form[cell].type);
}

int Suspicion::gain(CellIndex cell, const Decimal& change) const {
  int gain = 0;
  for (const Part& part : parts_[cell.index]) {
    const Decimal& before = balances_[part.balance].rest;
    const Decimal after = before + times(change, part.factor);
    gain += static_cast<int>(!before.is_zero()) - static_cast<int>(!after.is_zero());
  }
  return gain;
}

int Suspicion::broken_around(CellIndex cell) const {
  const std::vector<Part>& parts = parts_[cell.index];
  return static_cast<int>(std::count_if(parts.begin(), parts.end(), [this](const Part& part) {
    return !balances_[part.balance].rest.is_zero();
  }));
}

void Suspicion::add_slips(std::vector<Suspect>& suspects) const {
  for (Suspect& suspect : suspects) {
    if (!suspect.corrected) continue;
    suspect.slip = slip_of(subject_, previous_, suspect.cell, *suspect.corrected);
    // Beside others that are as likely nothing says that it is the total.
    if (suspect.slip == Slip::total_alone && suspects.size() > 1) suspect.slip = Slip::none;
  }
}

int Suspicion::rank(const Suspect& suspect, const Identity& identity) const {
  if (counts_as_zero(subject_, suspect.cell)) return 0;
  if (suspect.slip != Slip::none && suspect.slip != Slip::total_alone) return 1;
  return suspect.cell == identity.place ? 2 : 3;
}

}  // namespace govreport::internal
