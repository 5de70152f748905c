/// The texts of a workbook, and where its labels say that its figures stand.
#pragma once

#include "readers/reader_findings.hpp"
#include "readers/xlsx_source.hpp"

#include <map>
#include <string>

namespace govreport::internal {

/// A workbook, what its names say, and its lines.
struct XlsxView {
  const XlsxWorkbook& workbook;
  const XlsxNames& names;
  const XlsxSource& source;
};

struct XlsxTexts {
  std::map<CellId, Value> by_labels;    ///< their origins are places
  std::map<CellId, std::string> notes;  ///< to numbers, found under tables
  ReportRows rows;                      ///< that came with the report
};

/// Fills in `report` but for its figures; its form, version, year and, if known, body are set.
/// What a defined name says of a text is so; anything else is told by its shape. A line break
/// inside a cell without a name begins a new paragraph.
XlsxTexts read_texts(const FormModel& form,
                     const XlsxView& view,
                     Report& report,
                     ReaderFindings& findings);

}  // namespace govreport::internal
