/// A workbook's sheets as lines, as the readers by labels see them.
#pragma once

#include "readers/table_line.hpp"
#include "readers/xlsx_workbook.hpp"

#include <cstdint>
#include <vector>

namespace govreport::internal {

/// Lines beyond this, or fields of a line, are more than any form has.
constexpr std::size_t most_xlsx_lines = 20'000;
constexpr std::uint32_t most_xlsx_fields = 64;

/// A row of a sheet that has something in it.
struct XlsxLine {
  TextLine line;
  XlsxPlace first;      ///< its first cell that is not blank
  bool is_far = false;  ///< it has cells beyond the last field
};

/// The rows of sheet `index`, top to bottom, all as wide as the widest. Numbers of lines are 0.
std::vector<XlsxLine> lines_of(const XlsxWorkbook& workbook, std::uint32_t index);

/// The digits or words of a cell; of a number as its format shows it.
std::string shown_text(const XlsxCell& cell);

}  // namespace govreport::internal
