/// From the bytes of an .xlsx to a workbook.
#pragma once

#include "govreport/result.hpp"
#include "readers/xlsx_workbook.hpp"

#include <string>
#include <string_view>

namespace govreport::internal {

/// What a workbook may hold; told before it is parsed.
struct XlsxLimits {
  std::size_t rows = 200'000;     ///< of all sheets
  std::size_t cells = 1'000'000;  ///< of all sheets, blank ones with a format too
};

/// Reads a workbook (ECMA-376, as Excel, WPS, LibreOffice, openpyxl write it). Nothing is computed,
/// nothing outside the package is looked at.
/// Errors: unsupported (.xls, .et, .ods, encrypted, macros, another program's file); malformed;
/// limit (a part, the rows or the cells are too many).
Result<XlsxWorkbook> read_xlsx_package(std::string_view bytes, const std::string& file);

}  // namespace govreport::internal
