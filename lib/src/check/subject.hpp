#pragma once

#include "form/model.hpp"
#include "govreport/finding.hpp"
#include "report/figures.hpp"

#include <vector>

namespace govreport::internal {

class LastYear;

/// What is checked: a report on its form. Its members outlive the check.
struct Subject {
  const FormModel& form;
  const Report& report;
  const Figures& figures;
  const LastYear* last_year = nullptr;  ///< null: not known, or not fit to be compared with
};

/// Does the number keep within the type of its cell: whole where it counts, no less than its
/// minimum? (More than its maximum is wrong as well, but does not make sums meaningless.)
bool fits(const Decimal& number, const LeafType& type);

/// Is the cell there, but blank or marked as not applicable? It then counts as 0 in sums.
bool counts_as_zero(const Subject& subject, CellIndex cell);

/// Can the cell take part in a sum: a number that fits, or one that counts as 0? Last year's cells
/// have to be numbers, as nobody can mend them here.
bool can_be_added(const Subject& subject, CellIndex cell);
bool can_be_added(const Subject& subject, const Term& term);

/// What the cell counts in sums. Pre: can_be_added.
Decimal amount(const Subject& subject, CellIndex cell);
Decimal amount(const Subject& subject, const Term& term);

/// The sum of what the terms count. Pre: can_be_added, every one.
Decimal total(const Subject& subject, const std::vector<Term>& terms);

/// The side of the identity its place stands on: what should follow from the other side.
const std::vector<Term>& side_of_place(const Identity& identity);

inline bool is_of_last_year(const Term& term) {
  return term.scope == TermScope::previous_year;
}

/// Does the identity hold one of last year's figures?
bool spans_years(const Identity& identity);

/// Is the table in the report, and last year's report there if the identity spans years?
bool can_be_evaluated(const Subject& subject, const Identity& identity);

bool has_cells_of(const Subject& subject, std::uint32_t table);

/// Is it a table whose rows come with the report, and the report has it without any?
bool is_kept_empty(const Subject& subject, std::uint32_t table);

/// A finding at a cell, with where it was read.
Finding finding_at(const Subject& subject, CellIndex cell, Severity severity, std::string code);

}  // namespace govreport::internal
