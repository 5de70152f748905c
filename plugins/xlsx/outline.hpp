#pragma once

#include <string>
#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace govreport::xlsx {

/// What one worksheet shows: nodes that stand one below the other, each a text or a table.
struct SheetOutline {
  std::string wanted_name;
  govreport_index node = GOVREPORT_NONE;  ///< the section
  govreport_index page_setup = GOVREPORT_NONE;
  std::vector<govreport_index> blocks;
};

/// A sheet a section. What stands before the first section opens its sheet, what stands after the
/// last one closes its; without any section there is one sheet.
std::vector<SheetOutline> outline(const sdk::Document& document);

}  // namespace govreport::xlsx
