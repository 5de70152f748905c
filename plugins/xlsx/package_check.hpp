#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace govreport::xlsx {

/// libxlsxwriter does not look whether its temporary files could be written: on a full disk it
/// packs parts that end half way, and says that all is well. This looks at the finished package:
/// every part must unpack and end as it began. The name of the first part that does not, or what
/// else is wrong, or nothing.
std::optional<std::string> fault_in_package(std::string_view package);

}  // namespace govreport::xlsx
