/// CIDs of an embedded CID-keyed CFF, made dense. A subset keeps the CIDs of the whole face, far
/// apart; numbered without gaps, the maps by CID in the file take half the room.
/// Adobe Technical Note #5176, 13; ISO 32000-1:2008, 9.7.4.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace govreport::pdf {

/// A copy of `cff` in which the CID of each glyph is its index. Nothing if it is no CFF that can be
/// read, or has two glyphs or less.
std::optional<std::string> with_dense_cids(std::string_view cff);

}  // namespace govreport::pdf
