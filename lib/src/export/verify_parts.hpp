/// The questions of a verification, one function each; all of them add what is no longer as
/// recorded.
#pragma once

#include "govreport/verify.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace govreport::internal {

/// What a verification works with, and what it has found.
struct Verification {
  const RecordedExport& recorded;
  const FormLibrary& forms;
  const ExportTools& tools;
  const VerifyRequest& request;
  Findings& changes;

  const ExportRecord& record() const { return recorded.record; }
  /// Where a file that the record names is.
  std::filesystem::path place_of(const std::string& file) const;
  void add(std::string_view code, std::vector<Argument> arguments, std::string file = {}) const;
  void add_note(std::string_view code, std::vector<Argument> arguments) const;
};

/// Are the input, last year's report, and the outputs the files they were?
void verify_files(const Verification& verification);

/// Is this the program that made it, with the same libraries, plugins, options and formats?
void verify_program(const Verification& verification);

/// Is the template made of the same bytes?
void verify_template(const Verification& verification);

/// Would the same faces, of the same files, serve the form's roles?
void verify_fonts(const Verification& verification);

/// Would reading and checking find the same? The report as it reads now; nothing where it does not.
struct CheckedAgain {
  std::optional<ReadReport> read;
  std::optional<ReadReport> previous;
  Findings findings;
};
CheckedAgain verify_findings(const Verification& verification);

/// Would the same bytes come out? Pre: `checked.read` is there.
void verify_bytes(const Verification& verification, const CheckedAgain& checked);

/// Adds what of `then` is no longer among `now`, and the other way round.
void compare_findings(const Verification& verification, const Findings& then, const Findings& now);

}  // namespace govreport::internal
