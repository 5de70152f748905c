/// The ToUnicode CMap of a font.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace govreport::pdf {

/// A CMap program that maps each code, two bytes, to its text.
/// ISO 32000-1:2008, 9.10.3; Adobe Technical Note #5014.
std::string to_unicode_cmap(const std::map<std::uint16_t, std::string>& texts);

}  // namespace govreport::pdf
