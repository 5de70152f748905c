#pragma once

#include "govreport/result.hpp"

#include <filesystem>
#include <string>

namespace govreport::internal {

/// What no file of ours may exceed: beyond it a file is not read at all.
inline constexpr std::uintmax_t longest_file = std::uintmax_t{64} << 20;

/// The bytes of a regular file. Errors: not_found; usage (a folder, a device, a pipe); limit
/// (longer than `longest_file`); io, with the system's reason.
Result<std::string> read_file(const std::filesystem::path& file);

/// The system's words for errno `code`, without locale.
std::string system_reason(int code);

}  // namespace govreport::internal
