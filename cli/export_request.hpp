/// What `export` asks of the library, as its command line says it.
#pragma once

#include "command_line.hpp"
#include "session.hpp"

#include <govreport/export_files.hpp>

namespace govreport::cli {

/// All but what differs from report to report: its stem, its source, its inputs. Options are handed
/// to the formats they are meant for. Reads the clock and SOURCE_DATE_EPOCH.
/// Errors: usage: an option without a value, or for a format that is not asked for; a format that
/// is not known.
Result<FilesRequest> files_request(const PluginRegistry& plugins, const ExportCommand& command);

}  // namespace govreport::cli
