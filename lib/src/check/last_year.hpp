/// The report for the year before, seen from the form of this year's.
#pragma once

#include "form/model.hpp"
#include "govreport/check.hpp"
#include "report/figures.hpp"

#include <optional>
#include <string>
#include <vector>

namespace govreport::internal {

/// Cells are told by their names: last year's form may be another version, with other cells.
class LastYear {
 public:
  /// `form`: this year's. It and `report` must outlive this.
  LastYear(const FormModel& form, const ReadReport& report, std::string file);

  int year() const { return report_.year; }
  const std::string& file() const { return file_; }

  /// What the cell of this year's form showed last year, given or computed; null where last year's
  /// form has no such cell, or the report left it out.
  const Value* find(CellIndex cell) const;
  /// The same where it is a number that its type takes.
  std::optional<Decimal> number(CellIndex cell) const;

 private:
  const Report& report_;
  Form whole_form_;        ///< last year's, with the rows of its report
  const FormModel& form_;  ///< the same
  Figures figures_;
  std::string file_;
  std::vector<CellIndex> cells_;  ///< of last year's form, one for each of this year's; unset: none
};

/// Last year's report of `options`, if it is fit to be compared with. Adds an error where it is on
/// another form, for another year than the one before, or of another body; the last may be
/// explained, as bodies are merged and renamed.
std::optional<LastYear> last_year_of(const FormModel& form,
                                     const Report& report,
                                     const CheckOptions& options,
                                     Findings& findings);

}  // namespace govreport::internal
