/// UTF-8 read one code point at a time, UTF-16BE written in hex.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace govreport::pdf {

/// Takes the first code point off `utf8`. Pre: `utf8` is not empty and well formed (the host lets
/// nothing else through).
char32_t take_code_point(std::string_view& utf8);

/// How many code points `utf8` has.
std::size_t count_code_points(std::string_view utf8);

/// Appends `utf8` as UTF-16BE, four hex digits a unit.
void append_utf16_hex(std::string& out, std::string_view utf8);

/// The private use areas, whose characters mean nothing to a stranger.
bool is_private_use(char32_t code_point);

}  // namespace govreport::pdf
