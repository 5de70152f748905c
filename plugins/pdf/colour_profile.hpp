/// The colour profile of the output intent, by Little CMS.
#pragma once

#include <string>

namespace govreport::pdf {

/// The bytes of an sRGB profile, version 4.2; the same on every call. Thread-safe.
std::string srgb_profile();

}  // namespace govreport::pdf
