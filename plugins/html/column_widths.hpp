/// How wide the columns of a table are on a screen.
#pragma once

#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace govreport::html {

/// In thousandths of a rem, one a column.
using ColumnWidths = std::vector<std::int64_t>;

struct ScreenWidths {
  ColumnWidths wide;
  /// For screens of 320 px and up: all labels together leave room for a few columns of figures.
  ColumnWidths narrow;
};

/// As in print, but no figure is broken: a column is at least as wide as its widest. Ours, as no
/// form prescribes how a page is read.
ScreenWidths screen_widths(const sdk::Document& document, const govreport_table& table);

}  // namespace govreport::html
