#include "report/figures.hpp"

#include <cstddef>

namespace govreport::internal {

Figures::Figures(const FormModel& form, const Report& report)
    : values_(form.cells.size()),
      given_(form.cells.size(), false),
      tables_(form.tables.size(), false) {
  for (std::size_t index = 0; index < form.cells.size(); ++index) {
    const Value* const value = report.find(form.cells[index].id);
    if (value == nullptr) continue;
    values_[index] = *value;
    given_[index] = true;
    tables_[form.cells[index].table] = true;
  }
  // A formula may use cells that are computed themselves; each pass resolves one more level.
  while (compute_more(form)) {
  }
}

bool Figures::compute_more(const FormModel& form) {
  bool progress = false;
  for (std::size_t index = 0; index < form.cells.size(); ++index) {
    const CellSpec& cell = form.cells[index];
    if (!cell.is_derived() || given_[index] || values_[index].is_number()) continue;
    const std::optional<Decimal> result = sum(form.identities[*cell.formula].expected());
    if (!result) continue;
    values_[index] = Value::number(*result);
    progress = true;
  }
  return progress;
}

std::optional<Decimal> Figures::sum(const std::vector<Term>& terms) const {
  Decimal total;
  for (const Term& term : terms) {
    const Value& value = values_[term.cell.index];
    if (term.scope != TermScope::this_year || !value.is_number()) return std::nullopt;
    total = term.sign < 0 ? total - value.decimal() : total + value.decimal();
  }
  return total;
}

}  // namespace govreport::internal
