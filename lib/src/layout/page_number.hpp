#pragma once

#include "base/length.hpp"
#include "form/model.hpp"
#include "govreport/plugin.h"
#include "layout/set_text.hpp"

#include <cstdint>
#include <string>

namespace govreport::internal {

/// What the page number says: the set-up's pattern with the number in it.
std::string page_number_words(const PageSetup& setup, std::uint32_t number);

/// A run with the place of a page number and its turn. GB/T 9704-2012, 7.5: its dashes the set-up's
/// distance below the type area, odd pages right, even pages left, one character in, or centred.
/// Clause 8: on a sheet that lies on its side it stands where it would stand upright.
govreport_run page_number_place(const PageSetup& setup, std::uint32_t number, const SetText& words);

}  // namespace govreport::internal
