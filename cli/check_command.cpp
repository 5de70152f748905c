#include "batch/batch.hpp"
#include "commands.hpp"
#include "console.hpp"
#include "findings_page.hpp"
#include "findings_print.hpp"

#include <sstream>

#include <govreport/check.hpp>

namespace govreport::cli {
namespace {

/// What all reports of the command share. The session is used as if const but for a page, of which
/// there is one at most.
struct Checker {
  Session& session;
  const CheckCommand& command;
  const ReadReport* previous;
  PrintStyle style;

  Outcome check_one(const std::string& file) const {
    const Telling telling{session.language(), command.json};
    Findings findings;
    const Result<ReadReport> read = session.read(command.input, file, findings);
    if (!read) return outcome_of(read.error(), file, findings, telling);
    check(read->form, read->report, {file, previous, command.previous}, findings);
    Outcome outcome = outcome_of(findings);
    if (!command.html.empty()) {
      const Result<void> page = write_findings_page(session, command, *read, findings);
      if (!page) return outcome_of(page.error(), file, findings, telling);
    }
    if (command.json) {
      outcome.out = check_json(read->form, read->report, file, findings, telling.language) + '\n';
    } else {
      std::ostringstream text;
      print_findings(text, *read, file, findings, style);
      outcome.out = text.str();
    }
    return outcome;
  }
};

Result<int> check_all(Session& session, const CheckCommand& command) {
  const Result<Inputs> inputs = expand_inputs(command.input, {});
  if (!inputs) return inputs.error();
  GOVREPORT_TRY(check_explanations(command.input));
  GOVREPORT_TRY(check_findings_page(command, *inputs));
  const auto previous = session.read_other(command.previous);
  if (!previous) return previous.error();
  const Checker checker{session, command, previous->get(), {session.language(), wants_colour()}};
  Batch batch{*inputs, {session.language(), command.json}, command.batch, {}};
  batch.work = [&](std::size_t index, const IsStopped&) {
    Outcome outcome = checker.check_one(inputs->reports[index].file);
    if (!command.json && index != 0) outcome.out.insert(0, 1, '\n');
    return outcome;
  };
  return run(batch);
}

}  // namespace

int run(Session& session, const CheckCommand& command) {
  const Result<int> code = check_all(session, command);
  if (code) return *code;
  session.tell(code.error());
  return exit_code(code.error());
}

}  // namespace govreport::cli
