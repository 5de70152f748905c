#include "commands.hpp"
#include "console.hpp"
#include "findings_print.hpp"

#include <iostream>

#include <govreport/check.hpp>

namespace govreport::cli {
namespace {

/// A file that could not be read as a report: what was found on the way, then why.
int tell_unread(const Session& session,
                const CheckCommand& command,
                const std::string& file,
                const Findings& findings,
                const Error& error) {
  if (command.json) {
    std::cout << unread_json(file, findings, error, session.language()) << '\n';
  } else {
    session.tell(findings);
    session.tell(error);
  }
  return exit_code(error);
}

int check_one(const Session& session,
              const CheckCommand& command,
              const ReadReport* previous,
              const std::string& file) {
  Findings findings;
  const Result<ReadReport> read = session.read(command.input, file, findings);
  if (!read) return tell_unread(session, command, file, findings, read.error());
  check(read->form, read->report, {file, previous, command.previous}, findings);
  if (command.json) {
    std::cout << check_json(read->form, read->report, file, findings, session.language()) << '\n';
  } else {
    const PrintStyle style{session.language(), wants_colour()};
    print_findings(std::cout, *read, file, findings, style);
  }
  return has_errors(findings) ? 1 : 0;
}

}  // namespace

int run(Session& session, const CheckCommand& command) {
  const auto previous = session.read_other(command.previous);
  if (!previous) {
    session.tell(previous.error());
    return exit_code(previous.error());
  }
  int code = 0;
  for (const std::string& file : command.input.files) {
    if (!command.json && &file != &command.input.files.front()) std::cout << '\n';
    code = worse(code, check_one(session, command, previous->get(), file));
  }
  return code;
}

}  // namespace govreport::cli
