/// Which unit a difference between a published total and the sum of its units comes from.
#pragma once

#include "form/model.hpp"
#include "govreport/merge.hpp"
#include "report/figures.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace govreport::internal {

/// A published cell less the sum of the units' cells. Never 0.
struct Difference {
  CellIndex cell;
  Decimal amount;
};

/// What may have happened to a unit's cell in the published total.
enum class UnitSlip { unknown, left_out, taken_twice, transposed };

/// "merge.differs", "merge.differs-left-out", …
const char* code_of(UnitSlip slip);

/// The unit whose cell explains a difference just so; null: none does, or several do alike.
struct Likely {
  const UnitReport* unit = nullptr;
  UnitSlip slip = UnitSlip::unknown;
  Decimal own{};   ///< the unit's cell
  Decimal used{};  ///< what the published total seems to have been made with
};

class LikelyUnit {
 public:
  /// All must outlive it.
  LikelyUnit(const FormModel& form, const Merged& merged, const std::vector<UnitReport>& units);

  /// One for each of `differences`. Of several units that explain one, it is the one that explains
  /// more of them all than any other.
  std::vector<Likely> of(const std::vector<Difference>& differences) const;

 private:
  std::optional<Likely> explain(std::size_t unit, const Difference& difference) const;

  const FormModel& form_;
  std::vector<std::pair<const UnitReport*, Figures>> units_;
};

}  // namespace govreport::internal
