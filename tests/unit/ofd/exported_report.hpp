#pragma once

#include "govreport/export.hpp"
#include "ofd_file.hpp"

#include <map>
#include <string>

namespace govreport::test {

/// The report as OFD with some options, by the way of the real host: layout, fonts, plugin.
/// Throws when it does not come out.
OfdFile exported(const Report& report, const std::map<std::string, std::string>& options = {});

}  // namespace govreport::test
