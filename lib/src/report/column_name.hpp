/// Columns of a table whose rows come with the report ↔ the names they have in a workbook: there
/// the cells have none, as nobody knows beforehand which rows there will be.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace govreport::internal {

enum class ColumnPart { code, name, value };

struct ColumnName {
  std::string table{};
  ColumnPart part = ColumnPart::code;
  std::string column{};  ///< the path of a column of values
  friend bool operator==(const ColumnName&, const ColumnName&) = default;
};

/// "rows.income.code", "rows.income.name", "rows.income.value.of.taxes"; '-' becomes '_'. Legal in
/// every spreadsheet, and never the name of a cell, which holds "..", nor of a text. nullopt where
/// that would be too long.
std::optional<std::string> to_defined_name(const ColumnName& column);

/// The column a name of `to_defined_name` stands for, in whatever case a program gives it back.
/// nullopt for any other name.
std::optional<ColumnName> to_column_name(std::string_view defined_name);

}  // namespace govreport::internal
