/// The sums that formulas of a workbook are.
#pragma once

#include "readers/xlsx_workbook.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace govreport::internal {

struct XlsxTerm {
  int sign = 1;
  XlsxPlace place;
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 misreads what is compared here
  friend auto operator<=>(const XlsxTerm&, const XlsxTerm&) = default;
};

/// The cells that the formula of `cell` adds and subtracts, where it is made of cells, ranges, SUM,
/// + and − only; sorted. nullopt for any other formula: nothing is ever evaluated.
/// `sheet` is the cell's own.
std::optional<std::vector<XlsxTerm>> sum_of_formula(const XlsxWorkbook& workbook,
                                                    std::uint32_t sheet,
                                                    const XlsxCell& cell);

}  // namespace govreport::internal
