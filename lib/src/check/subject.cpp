#include "check/subject.hpp"

#include "check/last_year.hpp"

#include <algorithm>

namespace govreport::internal {

bool fits(const Decimal& number, const LeafType& type) {
  if (type.type == CellType::count && !number.is_whole()) return false;
  return !type.minimum || number >= *type.minimum;
}

bool counts_as_zero(const Subject& subject, CellIndex cell) {
  const CellState state = subject.figures[cell].state();
  return subject.figures.is_given(cell) &&
         (state == CellState::empty || state == CellState::not_applicable);
}

bool can_be_added(const Subject& subject, CellIndex cell) {
  const Value& value = subject.figures[cell];
  if (value.is_number()) return fits(value.decimal(), subject.form[cell].type);
  return counts_as_zero(subject, cell);
}

bool can_be_added(const Subject& subject, const Term& term) {
  if (!is_of_last_year(term)) return can_be_added(subject, term.cell);
  return subject.last_year != nullptr && subject.last_year->number(term.cell);
}

Decimal amount(const Subject& subject, const Term& term) {
  if (!is_of_last_year(term)) return amount(subject, term.cell);
  return subject.last_year->number(term.cell).value_or(Decimal());
}

Decimal amount(const Subject& subject, CellIndex cell) {
  const Value& value = subject.figures[cell];
  return value.is_number() ? value.decimal() : Decimal();
}

Decimal total(const Subject& subject, const std::vector<Term>& terms) {
  Decimal sum;
  for (const Term& term : terms) {
    const Decimal value = amount(subject, term);
    sum = term.sign < 0 ? sum - value : sum + value;
  }
  return sum;
}

const std::vector<Term>& side_of_place(const Identity& identity) {
  const bool on_left =
      std::any_of(identity.left.begin(), identity.left.end(), [&identity](const Term& term) {
        return term.cell == identity.place && !is_of_last_year(term);
      });
  return on_left ? identity.left : identity.right;
}

bool spans_years(const Identity& identity) {
  return std::any_of(identity.left.begin(), identity.left.end(), is_of_last_year) ||
         std::any_of(identity.right.begin(), identity.right.end(), is_of_last_year);
}

bool can_be_evaluated(const Subject& subject, const Identity& identity) {
  return has_cells_of(subject, identity.table) &&
         (subject.last_year != nullptr || !spans_years(identity));
}

bool has_cells_of(const Subject& subject, std::uint32_t table) {
  return subject.figures.has_cells_of(table);
}

bool is_kept_empty(const Subject& subject, std::uint32_t table) {
  const Table& spec = subject.form.tables[table];
  return spec.blocks.front().open_rows && spec.blocks.front().data_rows() == 1 &&
         subject.report.rows.contains(spec.id);
}

Finding finding_at(const Subject& subject, CellIndex cell, Severity severity, std::string code) {
  const CellSpec& spec = subject.form[cell];
  const Origin& origin = subject.figures[cell].origin;
  Finding finding;
  finding.severity = severity;
  finding.code = std::move(code);
  finding.place.cell = spec.id;
  finding.place.label = spec.label;
  finding.place.sheet = origin.sheet;
  finding.place.line = origin.line;
  finding.arguments = {{"cell", spec.label}};
  return finding;
}

}  // namespace govreport::internal
