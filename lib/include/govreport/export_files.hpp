/// From a report to files on disk: all of them, or none.
#pragma once

#include "govreport/check.hpp"
#include "govreport/export.hpp"
#include "govreport/files.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::inline v1 {

/// What a report was read from, and how.
struct InputUse {
  UsedFile file{};  ///< as it was named; "-" is standard input
  Source source = Source::published_text;
  /// What was said in place of what the input says; empty: nothing.
  std::string form{};
  std::optional<int> version{};
  std::optional<int> year{};
  std::map<RuleAt, std::string> explanations{};  ///< given beside the report
  std::optional<UsedFile> previous{};            ///< last year's report, as it was named
  friend bool operator==(const InputUse&, const InputUse&) = default;
};

struct FilesRequest {
  ExportRequest exporting{};
  std::filesystem::path folder{};               ///< must be there
  std::string stem{};                           ///< files are called `<stem>.<extension>`
  std::string source{};                         ///< the report's file, for messages
  std::vector<std::filesystem::path> inputs{};  ///< files that must not be written over
  CheckOptions checking{};                      ///< its file is `source`
  bool draft = false;                           ///< write although the report has errors
  bool replace = true;                          ///< older files of these names
  /// For a record: what the report was read from. Set it together with `exporting.digests`.
  std::optional<InputUse> input{};
};

struct OutputFile {
  std::string format{};
  std::filesystem::path file{};
  std::uint64_t size = 0;
  std::string sha256{};  ///< 64 hex digits
  friend bool operator==(const OutputFile&, const OutputFile&) = default;
};

/// What was made, from what, with what. The same for the same input on the same installation,
/// wherever that is. `docs/record.md` has it member by member.
struct ExportRecord {
  std::vector<OutputFile> outputs{};
  ExportSummary summary{};
  std::optional<InputUse> input{};
  std::vector<UsedFile> template_files{};         ///< as `template_files` gives them
  std::map<std::string, std::string> families{};  ///< asked for: role id → family
  std::string libraries{};                        ///< third-party, of this library, with versions
  bool draft = false;
  /// So many of the findings, the first, are of reading and checking the report; the others came up
  /// while it was laid out and written.
  std::size_t checked = 0;
  friend bool operator==(const ExportRecord&, const ExportRecord&) = default;
};

/// A record that has been read back.
struct RecordedExport {
  std::string file{};  ///< of the report, as it was named
  std::string form{};
  int version = 0;
  int year = 0;
  std::string body{};
  std::string program{};  ///< version of govreport
  ExportRecord record{};
  Findings findings{};  ///< with the words they were recorded with
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
/// the report was read from. With digests it has all that `read_export_record` wants.
GOVREPORT_API std::string export_json(const ReadReport& read,
                                      std::string_view file,
                                      const ExportRecord& record,
                                      const Findings& findings,
                                      Language language);

/// Reads one line of `export --json` back. Lengths of the seal's place come back to 0.01 mm.
/// Errors: malformed: no JSON, or a member that is missing or of the wrong kind, named by its JSON
/// pointer; refused "record.nothing-made": the line is of an export that failed; limit.
GOVREPORT_API Result<RecordedExport> read_export_record(std::string_view line);

}  // namespace govreport::inline v1
