/// Numbers of a workbook as digits.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace govreport::internal {

/// The decimal that a spreadsheet shows for a number of a worksheet's XML: "4068.2080000000001", as
/// programs write the double nearest to 4068.208, is 4068.208; "1E-3" is 0.001. Fifteen digits
/// count, as a spreadsheet has them; no zeros at the end. nullopt for what is no number.
std::optional<std::string> shown_digits(std::string_view number);

/// `digits` with as many decimals as a number format like 0.00 shows, if it has no more of its own.
std::string with_decimals(std::string digits, std::uint32_t decimals);

/// What a number format shows: 2 decimals and "万元" for 0.00"万元".
struct NumberFormat {
  std::optional<std::uint32_t> decimals;  ///< unset: as many as there are
  std::string unit;
};

/// Of formats other than 0.00 and General, with or without words behind them (quoted, escaped or
/// neither, as programs have it), nothing is known.
NumberFormat parse_number_format(std::string_view format);

}  // namespace govreport::internal
