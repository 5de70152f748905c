#pragma once

#include <string_view>

#include <govreport/visibility.h>

namespace govreport::inline v1 {

/// The version of the library, as "major.minor.patch".
GOVREPORT_API std::string_view version() noexcept;

}  // namespace govreport::inline v1
