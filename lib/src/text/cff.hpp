#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// Is a `CFF ` table CID-keyed, that is, does its top dictionary begin with ROS? (Adobe Technical
/// Note 5176, 9 and 18.) A table that ends early is not.
bool is_cid_keyed(std::string_view cff);

/// The CID of each of the first `count` glyphs of a CID-keyed `CFF ` table.
std::vector<std::uint32_t> cids_of(std::string_view cff, std::uint32_t count);

/// "FreeType 2.12.1".
std::string freetype_version();

}  // namespace govreport::internal
