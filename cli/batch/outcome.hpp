/// What one report of a batch came to.
#pragma once

#include <string>

#include <govreport/finding.hpp>

namespace govreport::cli {

enum class Status {
  done,
  with_errors,  ///< read, but the report has errors
  failed,       ///< could not be read, or not be written
  skipped,      ///< was done before
  undone        ///< was stopped, and left nothing
};

struct Outcome {
  Status status = Status::done;
  int code = 0;        ///< for the program to end with
  std::string out;     ///< for standard output
  std::string err;     ///< for standard error, before it
  std::string reason;  ///< of a failure, in a line
};

/// How outcomes are told.
struct Telling {
  Language language = Language::english;
  bool json = false;
};

/// Findings, as they are printed to standard error.
std::string printed(const Findings& findings, Language language);

/// Of a report that was read: it has errors, or not.
Outcome outcome_of(const Findings& findings);

/// Of a report that was not read or not written: `findings` were made on the way.
Outcome outcome_of(const Error& error,
                   const std::string& file,
                   const Findings& findings,
                   const Telling& telling);

}  // namespace govreport::cli
