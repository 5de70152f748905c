/// Where a cell of a workbook stands, and how formulas and names say so.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace govreport::internal {

/// A cell of one sheet, from 0.
struct XlsxAddress {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads what is compared here
  friend auto operator<=>(const XlsxAddress&, const XlsxAddress&) = default;
};

/// A cell of a workbook.
struct XlsxPlace {
  std::uint32_t sheet = 0;  ///< of the workbook's, in its order
  XlsxAddress at;
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads what is compared here
  friend auto operator<=>(const XlsxPlace&, const XlsxPlace&) = default;
};

/// "D7", "$D$7", with small letters too; nullopt for anything else or beyond a worksheet's edges.
std::optional<XlsxAddress> to_address(std::string_view text);

/// "D7".
std::string to_text(const XlsxAddress& address);

/// "三!D7": as findings name a cell.
std::string place_in_words(std::string_view sheet, const XlsxAddress& address);

/// What stands before and after the "!" of a reference; the sheet's name without apostrophes, and
/// empty where there is none.
struct XlsxReference {
  std::string sheet;
  std::string_view cells;
};
XlsxReference split_reference(std::string_view text);

}  // namespace govreport::internal
