#include "commands.hpp"
#include "console.hpp"

#include <iostream>

namespace govreport::cli {
namespace {

Result<std::string> schema(const Session& session, const SchemaCommand& command) {
  const Result<Form> form = session.load_form(command.form, command.version);
  if (!form) return form.error();
  return command.json ? report_json_schema(*form) : report_schema(*form);
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
