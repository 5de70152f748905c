/// Whether a table has to be shrunk to stand on one sheet.
#pragma once

#include <govreport/plugin_sdk.hpp>

namespace govreport::html {

/// True for a table that is to stand on one page, whose form says what it may be shrunk to, and
/// that is higher than the page leaves beside a heading. An estimate: the browser breaks the lines.
bool is_to_be_compact(const sdk::Document& document, const govreport_table& table);

}  // namespace govreport::html
