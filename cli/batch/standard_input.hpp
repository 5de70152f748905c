/// What comes through standard input, whole.
#pragma once

#include <string>

#include <govreport/result.hpp>

namespace govreport::cli {

/// At most 64 MiB, as of a file: what is endless is not read to its end. Errors: limit.
Result<std::string> load_standard_input();

}  // namespace govreport::cli
