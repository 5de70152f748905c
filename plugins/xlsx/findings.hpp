#pragma once

#include <string_view>

/// Codes of the findings this plugin may report; their texts are in xlsx_plugin.cpp.
namespace govreport::xlsx::findings {

inline constexpr std::string_view created_not_a_date = "xlsx.created-not-a-date";
inline constexpr std::string_view text_too_long = "xlsx.text-too-long";
inline constexpr std::string_view table_too_large = "xlsx.table-too-large";
inline constexpr std::string_view not_written = "xlsx.not-written";
inline constexpr std::string_view number_too_long = "xlsx.number-too-long";
inline constexpr std::string_view name_unusable = "xlsx.name-unusable";
inline constexpr std::string_view row_too_tall = "xlsx.row-too-tall";
inline constexpr std::string_view sheet_renamed = "xlsx.sheet-renamed";
inline constexpr std::string_view written_as_constant = "xlsx.written-as-constant";
inline constexpr std::string_view formula_not_live = "xlsx.formula-not-live";

}  // namespace govreport::xlsx::findings
