/// The govreport program: reads the command line, runs one command, says how it went.
#include "command_line.hpp"
#include "commands.hpp"
#include "console.hpp"

#include <exception>
#include <iostream>
#include <new>
#include <variant>

namespace {

using govreport::cli::CommandLine;

int run(const CommandLine& line) {
  if (!line.command) {
    (line.status == 0 ? std::cout : std::cerr) << line.text;
    return line.status;
  }
  govreport::cli::Session session(line.common);
  return std::visit(
      [&session](const auto& command) { return govreport::cli::run(session, command); },
      *line.command);
}

}  // namespace

int main(int count, char** arguments) {
  try {
    const int code = run(govreport::cli::read_command_line(
        count, arguments, govreport::cli::environment_language()));
    std::cout.flush();
    return std::cout ? code : 3;
  } catch (const std::bad_alloc&) {
    std::cerr << "govreport: out of memory\n";
  } catch (const std::exception& error) {
    std::cerr << "govreport: " << error.what() << '\n';
  }
  return 3;
}
