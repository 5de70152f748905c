#pragma once

#include "plan.hpp"

#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace govreport::xlsx {

/// Excel's tallest row, 409 points.
inline constexpr govreport_emu tallest_row = 409 * sdk::emu_per_point;

/// The height that shows all of `text` in `style`, wrapped in `width`. Neither Excel nor
/// LibreOffice fits a row to a merged cell, so heights are always given.
govreport_emu height_of(std::string_view text, const govreport_style& style, govreport_emu width);

/// The same for a text that has no style of the document's.
govreport_emu plain_height(std::string_view text, govreport_emu width);

/// A text of a table that wants a height, in rows counted from the table's first.
struct WantedHeight {
  std::uint32_t row = 0;
  std::uint32_t rows = 1;
  govreport_emu height = 0;
};

/// The least heights of `count` rows that give every text its own; what a text over several rows
/// lacks is shared out among them.
std::vector<govreport_emu> fit_rows(std::uint32_t count, std::vector<WantedHeight> wanted);

}  // namespace govreport::xlsx
