/// The parts of a workbook's package, one function a kind.
#pragma once

#include "readers/ooxml.hpp"
#include "readers/xlsx_number.hpp"
#include "readers/xlsx_workbook.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// Strings of a part have "_x000D_" for what XML cannot hold (ECMA-376-1, 22.9.2.19); carriage
/// returns before line feeds go.
std::string undo_escapes(std::string_view text);

/// What a <si> or <is> says: its runs joined, without how they are read aloud.
std::string rich_text(const XmlElement& item);

/// xl/sharedStrings.xml, in its order.
std::vector<std::string> read_strings(const XmlElement& root);

/// xl/styles.xml: what numbers each cell format shows.
std::vector<NumberFormat> read_formats(const XmlElement& root);

/// What cells refer to.
struct XlsxTables {
  std::vector<std::string> strings;
  std::vector<NumberFormat> formats;
};

/// A worksheet's cells and hidden rows, into `sheet`.
void read_sheet(const XmlElement& root, const XlsxTables& tables, XlsxSheet& sheet);

/// docProps/custom.xml: names and values.
std::map<std::string, std::string> read_properties(const XmlElement& root);

}  // namespace govreport::internal
