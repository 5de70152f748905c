#pragma once

#include "form/model.hpp"
#include "govreport/finding.hpp"
#include "report/figures.hpp"

#include <vector>

namespace govreport::internal {

/// What is checked: a report on its form. Its members outlive the check.
struct Subject {
  const FormModel& form;
  const Report& report;
  const Figures& figures;
};

/// Does the number keep within the type of its cell: whole where it counts, no less than its
/// minimum? (More than its maximum is wrong as well, but does not make sums meaningless.)
bool fits(const Decimal& number, const LeafType& type);

/// Is the cell there, but blank or marked as not applicable? It then counts as 0 in sums.
bool counts_as_zero(const Subject& subject, CellIndex cell);

/// Can the cell take part in a sum: a number that fits, or one that counts as 0?
bool can_be_added(const Subject& subject, CellIndex cell);

/// What the cell counts in sums. Pre: can_be_added.
Decimal amount(const Subject& subject, CellIndex cell);

/// The sum of what the terms count. Pre: can_be_added, every one.
Decimal total(const Subject& subject, const std::vector<Term>& terms);

/// The side of the identity its place stands on: what should follow from the other side.
const std::vector<Term>& side_of_place(const Identity& identity);

/// Is every term of this year, and the table in the report?
bool can_be_evaluated(const Subject& subject, const Identity& identity);

bool has_cells_of(const Subject& subject, std::uint32_t table);

/// Is it a table whose rows come with the report, and the report has it without any?
bool is_kept_empty(const Subject& subject, std::uint32_t table);

/// A finding at a cell, with where it was read.
Finding finding_at(const Subject& subject, CellIndex cell, Severity severity, std::string code);

}  // namespace govreport::internal
