#pragma once

#include <govreport/plugin_sdk.hpp>

namespace govreport::ofd {

/// Writes the report as an OFD package: the whole of it in memory first, then out.
sdk::Status export_report(const sdk::Export& context);

}  // namespace govreport::ofd
