/// Reading files whole, with errors a person can use.
#pragma once

#include "govreport/result.hpp"

#include <filesystem>
#include <string>

namespace govreport::inline v1 {

/// The bytes of a regular file of at most 64 MiB.
/// Errors: not_found; usage (a folder, a device, a pipe); limit; io, with the system's reason.
GOVREPORT_API Result<std::string> load_file(const std::filesystem::path& file);

}  // namespace govreport::inline v1
