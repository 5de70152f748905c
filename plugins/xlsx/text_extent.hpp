#pragma once

#include <cstdint>
#include <string_view>

#include <govreport/plugin.h>

namespace govreport::xlsx {

/// How many lines `text` takes when a spreadsheet wraps it in `width`, set at `size`: an estimate
/// from character classes, meant to be no less than what any common font needs. At least 1.
std::uint32_t wrapped_lines(std::string_view text, govreport_emu size, govreport_emu width);

}  // namespace govreport::xlsx
