/// CellId ↔ the name a cell has in a workbook.
#pragma once

#include "govreport/report.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace govreport::internal {

constexpr std::size_t longest_defined_name = 127;

/// "requests/results.refused.state-secret/natural" →
/// "requests..results.refused.state_secret..natural":
/// '/' becomes "..", '-' becomes '_', all else stays. Legal in every spreadsheet: it begins with a
/// letter, holds letters, digits, '.' and '_' only, and, as it holds "..", reads neither as A1 nor
/// as R1C1. nullopt for what is no CellId, or gives more than `longest_defined_name` characters.
std::optional<std::string> to_defined_name(std::string_view cell);

/// The cell a name of `to_defined_name` stands for, in whatever case a program gives it back (names
/// in workbooks are compared without case). nullopt for any other name.
std::optional<CellId> to_cell_id(std::string_view defined_name);

}  // namespace govreport::internal
