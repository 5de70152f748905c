/// A workbook put in the order of a form, with what its names say.
#pragma once

#include "form/model.hpp"
#include "readers/reader_findings.hpp"
#include "readers/xlsx_lines.hpp"
#include "report/column_name.hpp"
#include "report/text_name.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace govreport::internal {

/// What the workbook's own properties say of the report.
struct XlsxHead {
  std::string form;
  std::optional<int> version;
  std::optional<int> year;
  std::string body;
};

XlsxHead head_of(const XlsxWorkbook& workbook);

/// The names that mean something here.
struct XlsxNames {
  std::map<CellId, XlsxPlace> cells;
  std::map<XlsxPlace, TextName> texts;
  /// Of tables whose rows come with the report: where the first of their rows has each column.
  std::vector<std::pair<ColumnName, XlsxPlace>> columns;
  std::vector<std::uint32_t> own_sheets;  ///< the guide, the checks: no part of the report
  /// Heads of the columns in which explanations stand.
  std::optional<XlsxPlace> explained_rules;
  std::optional<XlsxPlace> explained_places;
  std::optional<XlsxPlace> explanations;
};

XlsxNames names_of(const XlsxWorkbook& workbook);

/// The report's lines, sheets in the order of the form's sections, numbered from 1.
struct XlsxSource {
  std::vector<TextLine> lines;
  std::vector<XlsxPlace> origins;  ///< of each line: its first cell

  const XlsxPlace& origin(const TextLine& line) const { return origins[line.number - 1]; }
};

/// All lines of all sheets as they stand: what form is this?
XlsxSource all_lines(const XlsxWorkbook& workbook);

/// The lines of the sheets that are of the report: with a heading, the title, or a named cell. The
/// others are a note each, unless they are the program's own.
XlsxSource arrange(const FormModel& form,
                   const XlsxWorkbook& workbook,
                   const XlsxNames& names,
                   ReaderFindings& findings);

}  // namespace govreport::internal
