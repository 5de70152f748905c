/// A page as a few bytes.
#pragma once

#include "page_reader.hpp"

#include <string>
#include <string_view>

namespace govreport::ofd {

/// The page as bytes that compress well: small numbers in a byte, positions as steps.
std::string pack(const Page& page);

/// The page that `pack` was given. Pre: `bytes` is what it gave.
Page unpack(std::string_view bytes);

}  // namespace govreport::ofd
