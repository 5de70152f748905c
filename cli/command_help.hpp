/// What the command line takes, as values: from this the manual page and the completions are made.
#pragma once

#include <string>
#include <vector>

#include <govreport/message.hpp>

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11 names itself so
class App;
}

namespace govreport::cli {

/// An option, or a word that stands for itself.
struct OptionHelp {
  std::vector<std::string> names;  ///< "-o", "--output"; none: a word
  std::string word;                ///< what a word is called: "REPORT"
  std::string value;  ///< "FILE", "DIR", "FORM", "FORMAT", …; empty: a flag, which takes none
  std::vector<std::string> choices;  ///< all the values there are; empty: not so few
  std::string help;
  bool repeats = false;
  bool required = false;
};

struct CommandHelp {
  std::string name;  ///< of a command within a command, both: "plugin describe"
  std::string help;
  std::vector<OptionHelp> words;
  std::vector<OptionHelp> options;
  std::vector<CommandHelp> commands;
};

/// What a parser's help would show.
CommandHelp describe(const CLI::App& app);

/// What the program takes.
CommandHelp command_help(Language language);

/// The options of the program that go with every command: those that take a value. Help is each
/// command's own.
std::vector<OptionHelp> common_options(const CommandHelp& program);

/// The manual page, in groff's man macros, UTF-8.
std::string manual_page(Language language);

/// The completion of bash, of zsh: scripts that ask the program for its forms and formats.
std::string bash_completion();
std::string zsh_completion();

}  // namespace govreport::cli
