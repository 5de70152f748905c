/// The small tables of a TrueType font, made from what they are to say (OpenType 1.9).
#pragma once

#include "govreport/plugin.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace govreport::internal {

/// `cmap`: format 4, and format 12 as well if a character lies beyond U+FFFF. `mappings` ascend by
/// codepoint; their glyphs are those of the font the table is for.
std::string make_cmap(std::span<const govreport_mapping> mappings);

/// `name`: family, style, full and PostScript name, for Windows in American English.
std::string make_name(std::string_view family, std::string_view style, std::string_view postscript);

/// `post` version 3 (no glyph names) with what `original` says of angle and pitch.
std::string make_post(std::string_view original);

/// `OS/2` as `original`, with first and last character put right.
std::string make_os2(std::string_view original, std::span<const govreport_mapping> mappings);

}  // namespace govreport::internal
