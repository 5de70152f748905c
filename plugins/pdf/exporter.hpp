/// The export, from the host's pages to the finished file.
#pragma once

#include "govreport/plugin.h"

namespace govreport::pdf {

/// The plugin's export function: writes the whole file through the host, or nothing. Re-entrant.
govreport_status export_pdf(const govreport_host* host, const govreport_request* request);

}  // namespace govreport::pdf
