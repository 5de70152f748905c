/// From a report to its page.
#pragma once

#include <govreport/plugin_sdk.hpp>

namespace govreport::html {

/// Errors, each with a finding: REFUSED, for options that cannot be met; UNSUPPORTED, for a host
/// that lacks an extension. Else what the host said to the bytes.
sdk::Status export_report(const sdk::Export& context);

}  // namespace govreport::html
