/// Which files are no workbook that can be read, and what to save them as.
#pragma once

#include "base/zip.hpp"
#include "govreport/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace govreport::internal {

/// Why the bytes are no package at all (.xls, .et, an encrypted workbook, something else); nothing
/// if they may be one.
std::optional<Error> refuse_bytes(std::string_view bytes, const std::string& file);

/// Why the package is none to read (.ods, macros, .xlsb, another program's); nothing if it may be.
std::optional<Error> refuse_package(ZipArchive& package, const std::string& file);

}  // namespace govreport::internal
