#pragma once

#include <string>
#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace govreport::xlsx {

/// How many lines there are to write in, where words may stand.
struct Room {
  std::uint32_t preamble = 0;
  std::uint32_t prose = 0;  ///< in a section without a table
  std::uint32_t table = 0;  ///< below a table
};

/// A text, a table, or a line to write in; for that, `node` is what it belongs to.
struct OutlineBlock {
  govreport_index node = GOVREPORT_NONE;
  bool is_room = false;
};

/// What one worksheet shows: blocks that stand one below the other.
struct SheetOutline {
  std::string wanted_name;
  govreport_index node = GOVREPORT_NONE;  ///< the section
  govreport_index page_setup = GOVREPORT_NONE;
  std::vector<OutlineBlock> blocks;
  bool has_table = false;
};

/// A sheet a section. What stands before the first section opens its sheet, what stands after the
/// last one closes its; without any section there is one sheet.
/// Texts that say nothing are left out; with `room`, an empty signature and date are not.
std::vector<SheetOutline> outline(const sdk::Document& document, const Room& room);

}  // namespace govreport::xlsx
