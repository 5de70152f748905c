/// The figures of a report as they are shown: given by the author, or computed from a formula.
#pragma once

#include "form/model.hpp"
#include "govreport/report.hpp"

#include <optional>
#include <vector>

namespace govreport::internal {

/// A value for every cell of the form. A derived cell the author left out is computed if all its
/// operands are numbers, given or computed; one that is there but blank stays EMPTY.
/// Both arguments must outlive it.
class Figures {
 public:
  Figures(const FormModel& form, const Report& report);

  /// What the cell shows; EMPTY if it is neither given nor computable.
  const Value& operator[](CellIndex cell) const { return values_[cell.index]; }
  /// Is it in the report, be it blank?
  bool is_given(CellIndex cell) const { return given_[cell.index]; }
  bool is_computed(CellIndex cell) const {
    return !given_[cell.index] && values_[cell.index].is_number();
  }
  /// Is any cell of the table in the report?
  bool has_cells_of(std::uint32_t table) const { return tables_[table]; }
  /// The sum of `terms` if every one of them shows a number of this year.
  std::optional<Decimal> sum(const std::vector<Term>& terms) const;

 private:
  /// One pass over the cells left out; true if one more could be computed.
  bool compute_more(const FormModel& form);

  std::vector<Value> values_;
  std::vector<bool> given_;
  std::vector<bool> tables_;  ///< with a cell that is given
};

}  // namespace govreport::internal
