#include "commands.hpp"
#include "console.hpp"

#include <iostream>

namespace govreport::cli {
namespace {

/// The version asked for, or the newest there is; 0 where the form has none.
int choose_version(const std::vector<FormEntry>& entries, const SchemaCommand& command) {
  int newest = 0;
  for (const FormEntry& entry : entries) {
    if (entry.id == command.form) newest = std::max(newest, entry.version);
  }
  return command.version.value_or(newest);
}

Result<std::string> schema(const Session& session, const SchemaCommand& command) {
  const Result<std::vector<FormEntry>> entries = session.forms().list();
  if (!entries) return entries.error();
  Findings findings;
  const Result<Form> form =
      session.forms().load(command.form, choose_version(*entries, command), findings);
  session.tell(findings);
  if (!form) return form.error();
  return report_schema(*form);
}

}  // namespace

int run(Session& session, const SchemaCommand& command) {
  const Result<std::string> text = schema(session, command);
  if (!text) {
    session.tell(text.error());
    return exit_code(text.error());
  }
  std::cout << *text;
  return 0;
}

}  // namespace govreport::cli
