/// The figures of a workbook: where each stands, and what it says.
#pragma once

#include "readers/reader_findings.hpp"
#include "readers/xlsx_source.hpp"

#include <map>
#include <optional>
#include <vector>

namespace govreport::internal {

/// Where the cells of a form stand in a workbook.
struct XlsxFigures {
  std::vector<std::optional<XlsxPlace>> places;  ///< by the form's cells; unset: nowhere
  std::vector<bool> by_name_alone;               ///< no label leads there
};

/// Finds each cell by its name and by its labels. Where the two differ, labels are right: rows may
/// have been put in or taken out by a program that does not move names (a note). A name alone
/// counts only where no label claims its place for another cell, and some label stands beside it.
XlsxFigures locate(const FormModel& form,
                   const XlsxWorkbook& workbook,
                   const XlsxNames& names,
                   const std::map<CellId, Value>& by_labels,
                   ReaderFindings& findings);

/// The values at those places. A formula that is the form's own is computed here, exactly; any
/// other gives the value it was saved with, and a finding. Numbers written as text are numbers.
std::map<CellId, Value> read_figures(const FormModel& form,
                                     const XlsxWorkbook& workbook,
                                     const XlsxFigures& figures,
                                     ReaderFindings& findings);

}  // namespace govreport::internal
