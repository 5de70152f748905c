#pragma once

#include <string_view>

namespace govreport::xlsx {

/// Would Excel take `name` for a defined name, and libxlsxwriter keep it whole? A letter or _, then
/// letters, digits, _ and "."; not like a cell's address (A1, R1C1); 1 to 127 characters.
bool is_legal_defined_name(std::string_view name);

}  // namespace govreport::xlsx
