#pragma once

#include <govreport/visibility.h>

#include <string_view>

namespace govreport {

/// The version of the library, as "major.minor.patch".
GOVREPORT_API std::string_view version() noexcept;

}  // namespace govreport
