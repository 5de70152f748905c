/// What has changed since an export was recorded.
#pragma once

#include "govreport/export_files.hpp"
#include "govreport/finding.hpp"
#include "govreport/form.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace govreport::inline v1 {

struct VerifyRequest {
  /// Where relative paths of the record begin; empty: the working directory, which is where they
  /// began when it was made.
  std::filesystem::path base{};
  /// Export once more, in memory, and compare the bytes.
  bool again = false;
  std::filesystem::path scratch = "/tmp";  ///< as of ExportRequest
};

/// Holds files, template, fonts, plugins, libraries and findings against a record. One finding a
/// thing that is no longer as it was: an error where it has changed, a note where that cannot be
/// told. Empty: nothing has changed. Reads the files that the record names and writes none; what is
/// no regular file is not read.
GOVREPORT_API Findings changes_since(const RecordedExport& recorded,
                                     const FormLibrary& forms,
                                     const ExportTools& tools,
                                     const VerifyRequest& request);

/// One JSON object without a line end: the program's `verify --json`. "file", "form", "version",
/// "year" and "body" as recorded, "changed" (is there an error?), and "changes".
GOVREPORT_API std::string verify_json(const RecordedExport& recorded,
                                      const Findings& changes,
                                      Language language);

}  // namespace govreport::inline v1
