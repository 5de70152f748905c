#pragma once

#include <string>

namespace govreport::internal {

/// The third-party libraries of this library with their versions: "HarfBuzz 6.0.0, ICU 72.1, …". As
/// those of a plugin are told.
std::string library_versions();

}  // namespace govreport::internal
