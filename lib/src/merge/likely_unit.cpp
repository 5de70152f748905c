#include "merge/likely_unit.hpp"

#include "base/ascii.hpp"
#include "report/units.hpp"

#include <algorithm>
#include <string>

namespace govreport::internal {

namespace {

/// `number` with two neighbouring digits changed over, where that gives `wanted`.
bool is_transposed(const Decimal& number, const Decimal& wanted) {
  std::string digits = number.to_string();
  for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
    if (!is_ascii_digit(digits[i]) || !is_ascii_digit(digits[i + 1])) continue;
    std::swap(digits[i], digits[i + 1]);
    const auto changed = Decimal::parse(digits);
    std::swap(digits[i], digits[i + 1]);
    if (changed && *changed == wanted) return true;
  }
  return false;
}

}  // namespace

const char* code_of(UnitSlip slip) {
  switch (slip) {
    case UnitSlip::left_out:
      return "merge.differs-left-out";
    case UnitSlip::taken_twice:
      return "merge.differs-twice";
    case UnitSlip::transposed:
      return "merge.differs-transposed";
    case UnitSlip::unknown:
      break;
  }
  return "merge.differs";
}

LikelyUnit::LikelyUnit(const FormModel& form,
                       const Merged& merged,
                       const std::vector<UnitReport>& units)
    : form_(form) {
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (merged.units[i].added) units_.emplace_back(&units[i], Figures(form, units[i].read.report));
  }
}

std::vector<Likely> LikelyUnit::of(const std::vector<Difference>& differences) const {
  std::vector<std::vector<std::optional<Likely>>> all(units_.size());
  std::vector<std::ptrdiff_t> explained;
  for (std::size_t unit = 0; unit < units_.size(); ++unit) {
    for (const Difference& difference : differences)
      all[unit].push_back(explain(unit, difference));
    explained.push_back(std::count_if(
        all[unit].begin(), all[unit].end(), [](const auto& each) { return each.has_value(); }));
  }
  std::vector<Likely> likely(differences.size());
  for (std::size_t i = 0; i < differences.size(); ++i) {
    std::ptrdiff_t most = 0;
    for (std::size_t unit = 0; unit < units_.size(); ++unit) {
      if (!all[unit][i] || explained[unit] < most) continue;
      likely[i] = explained[unit] == most ? Likely() : *all[unit][i];
      most = explained[unit];
    }
  }
  return likely;
}

std::optional<Likely> LikelyUnit::explain(std::size_t unit, const Difference& difference) const {
  const auto& [source, figures] = units_[unit];
  const Value& value = figures[difference.cell];
  const auto amount =
      value.is_number() ? in_usual_unit(form_[difference.cell].type, value) : std::nullopt;
  if (!amount || amount->is_zero()) return std::nullopt;
  const Decimal own = *amount;
  const Decimal used = own + difference.amount;
  if (used.is_zero()) return Likely{source, UnitSlip::left_out, own, used};
  if (used == own + own) return Likely{source, UnitSlip::taken_twice, own, used};
  if (is_transposed(own, used)) return Likely{source, UnitSlip::transposed, own, used};
  return std::nullopt;
}

}  // namespace govreport::internal
