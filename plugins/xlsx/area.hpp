#pragma once

#include <compare>
#include <cstdint>

namespace govreport::xlsx {

/// Cells first_row … last_row × first_column … last_column of one worksheet, from 0.
struct Area {
  std::uint32_t first_row = 0;
  std::uint32_t first_column = 0;
  std::uint32_t last_row = 0;
  std::uint32_t last_column = 0;
  friend auto operator<=>(const Area&, const Area&) = default;
};

}  // namespace govreport::xlsx
