#include "outcome.hpp"

#include "../console.hpp"

#include <sstream>

#include <govreport/check.hpp>

namespace govreport::cli {
namespace {

Status status_of(const Error& error) {
  if (error.code == ErrorCode::cancelled) return Status::undone;
  return error.code == ErrorCode::refused ? Status::with_errors : Status::failed;
}

}  // namespace

std::string printed(const Findings& findings, Language language) {
  std::ostringstream text;
  for (const Finding& finding : findings)
    print(text, finding, language);
  return text.str();
}

Outcome outcome_of(const Findings& findings) {
  Outcome outcome;
  if (!has_errors(findings)) return outcome;
  outcome.status = Status::with_errors;
  outcome.code = 1;
  return outcome;
}

Outcome outcome_of(const Error& error,
                   const std::string& file,
                   const Findings& findings,
                   const Telling& telling) {
  Outcome outcome;
  outcome.status = status_of(error);
  if (outcome.status == Status::undone) return outcome;
  outcome.code = exit_code(error);
  outcome.reason = render(error, telling.language).message;
  if (telling.json) {
    outcome.out = unread_json(file, findings, error, telling.language) + '\n';
    return outcome;
  }
  std::ostringstream text;
  print(text, error, telling.language);
  outcome.err = printed(findings, telling.language) + text.str();
  return outcome;
}

}  // namespace govreport::cli
