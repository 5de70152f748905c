#include "command_help.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>

namespace govreport::cli {
namespace {

std::vector<std::string> split_choices(const std::string& list) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  while (from <= list.size()) {
    const std::size_t comma = std::min(list.find(',', from), list.size());
    parts.push_back(list.substr(from, comma - from));
    from = comma + 1;
  }
  return parts;
}

/// The parser says "TEXT:{zh,en}" of a value that is one of a few.
void read_type(const CLI::Option& option, OptionHelp& help) {
  const std::string type = option.get_type_name();
  const std::size_t brace = type.find(":{");
  help.value = type.substr(0, brace);
  if (brace == std::string::npos) return;
  help.choices = split_choices(type.substr(brace + 2, type.size() - brace - 3));
}

OptionHelp describe(const CLI::Option& option) {
  OptionHelp help;
  for (const std::string& name : option.get_snames())
    help.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames())
    help.names.push_back("--" + name);
  help.help = option.get_description();
  help.required = option.get_required();
  help.repeats = option.get_items_expected_max() > 1;
  if (option.get_items_expected_max() > 0) read_type(option, help);
  if (!help.names.empty()) return help;
  help.word = option.get_name(true);
  if (help.value == "TEXT") help.value = help.word;
  return help;
}

}  // namespace

CommandHelp describe(const CLI::App& app) {
  CommandHelp help;
  help.name = app.get_name();
  help.help = app.get_description();
  for (const CLI::Option* option : app.get_options())
    (option->nonpositional() ? help.options : help.words).push_back(describe(*option));
  for (const CLI::App* command : app.get_subcommands(nullptr))
    help.commands.push_back(describe(*command));
  return help;
}

std::vector<OptionHelp> common_options(const CommandHelp& program) {
  std::vector<OptionHelp> common;
  for (const OptionHelp& option : program.options) {
    if (!option.value.empty()) common.push_back(option);
  }
  return common;
}

}  // namespace govreport::cli
