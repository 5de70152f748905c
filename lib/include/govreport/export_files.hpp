/// From a report to files on disk: all of them, or none.
#pragma once

#include "govreport/check.hpp"
#include "govreport/export.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace govreport::inline v1 {

struct FilesRequest {
  ExportRequest exporting{};
  std::filesystem::path folder{};               ///< must be there
  std::string stem{};                           ///< files are called `<stem>.<extension>`
  std::string source{};                         ///< the report's file, for messages
  std::vector<std::filesystem::path> inputs{};  ///< files that must not be written over
  CheckOptions checking{};                      ///< its file is `source`
  bool draft = false;                           ///< write although the report has errors
  bool replace = true;                          ///< older files of these names
};

struct OutputFile {
  std::string format{};
  std::filesystem::path file{};
  std::uint64_t size = 0;
  std::string sha256{};  ///< 64 hex digits
};

/// What was made, from what, with what: the auditor's record. The same for the same input.
struct ExportRecord {
  std::vector<OutputFile> outputs{};
  ExportSummary summary{};
};

/// Where each format of `request` would be written. Errors: usage (unknown format).
GOVREPORT_API Result<std::vector<std::filesystem::path>> output_files(
    const PluginRegistry& registry, const FilesRequest& request);

/// Checks the report, then writes each format to a temporary file beside its target; renames them
/// when all are ready. A failure leaves older files as they were and no others.
/// `findings` gets those of the check and of the formats.
/// Errors: as export_report; refused "export.report-has-errors", unless `draft`; usage (an output
/// is an input, a folder, or there already); not_found (no such folder); io.
GOVREPORT_API Result<ExportRecord> export_files(const ExportTools& tools,
                                                const ReadReport& read,
                                                const FilesRequest& request,
                                                Findings& findings);

/// The record as one JSON object without a line end: the program's `export --json`. `file` is what
/// the report was read from.
GOVREPORT_API std::string export_json(const ReadReport& read,
                                      std::string_view file,
                                      const ExportRecord& record,
                                      const Findings& findings,
                                      Language language);

}  // namespace govreport::inline v1
