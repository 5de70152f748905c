#include "command_help.hpp"

namespace govreport::cli {
namespace {

/// What does not depend on the commands: the program, as it was typed, lists its forms and formats.
constexpr const char* zsh_beginning = R"zsh(#compdef govreport
# zsh completion of govreport(1); made by: govreport completion zsh

_govreport_list_forms() {
  local -a forms
  forms=(${(fu)"$(_call_program lists ${(q)program} forms 2>/dev/null | cut -f 1)"})
  compadd -a forms
}

_govreport_list_formats() {
  local -a formats
  formats=(${(fu)"$(_call_program lists ${(q)program} formats 2>/dev/null | cut -f 1)"})
  compset -P "*,"
  compadd -S "" -a formats
}

)zsh";

constexpr const char* zsh_ending = R"zsh(
_govreport() {
  local program=$words[1]
  _govreport_
}

_govreport "$@"
)zsh";

/// Text inside a specification in single quotes: brackets and colons end its parts.
std::string zsh_text(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else if (c == '\n') {
      out += ' ';
    } else {
      if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out;
}

std::string action_of(const OptionHelp& option) {
  if (option.value == "FILE") return "_files";
  if (option.value == "DIR") return "_files -/";
  if (option.value == "FORM") return "_govreport_list_forms";
  if (option.value == "FORMAT") return "_govreport_list_formats";
  if (option.choices.empty()) return " ";
  std::string words = "(";
  for (const std::string& choice : option.choices)
    words += (words.size() == 1 ? "" : " ") + choice;
  return words += ')';
}

std::string zsh_value_of(const OptionHelp& option) {
  if (option.value.empty()) return {};
  std::string text(1, ':');
  text += zsh_text(option.value);
  text += ':';
  return text += action_of(option);
}

/// One specification a name; the names of one option shut each other out, unless it repeats.
std::string specifications_of(const OptionHelp& option) {
  std::string before(1, option.repeats ? '*' : '(');
  if (!option.repeats) {
    for (const std::string& name : option.names)
      before += (before.size() == 1 ? "" : " ") + name;
    before += ')';
  }
  std::string text;
  for (const std::string& name : option.names)
    text.append(" \\\n    '")
        .append(before)
        .append(name)
        .append("[")
        .append(zsh_text(option.help))
        .append("]")
        .append(zsh_value_of(option))
        .append("'");
  return text;
}

std::string arguments_of(const CommandHelp& command, const std::vector<OptionHelp>& common) {
  std::string text = "  _arguments -s -C";
  for (const OptionHelp& option : common)
    text += specifications_of(option);
  for (const OptionHelp& option : command.options)
    text += specifications_of(option);
  for (const OptionHelp& word : command.words)
    text += std::string(" \\\n    '") + (word.repeats ? "*" : "") + zsh_value_of(word) + "'";
  return text;
}

/// The part that chooses among commands, and hands on to theirs.
std::string choice_of(const CommandHelp& command, const std::string& function) {
  std::string text =
      " \\\n    '1: :->command' '*:: :->rest' && ret=0\n  case $state in\n"
      "    command)\n      commands=(";
  for (const CommandHelp& each : command.commands)
    text += "\n        '" + each.name + ":" + zsh_text(each.help) + "'";
  return text + ")\n      _describe command commands && ret=0 ;;\n    rest) _call_function ret " +
         function + "$line[1] ;;\n  esac\n  return ret\n";
}

void add_functions(std::string& text,
                   const CommandHelp& command,
                   const std::string& function,
                   const std::vector<OptionHelp>& common) {
  text += function + "() {\n";
  if (command.commands.empty()) {
    text += arguments_of(command, common) + "\n}\n\n";
    return;
  }
  const std::string inner = function.ends_with('_') ? function : function + "_";
  text += "  local state line ret=1\n  local -a commands\n" + arguments_of(command, common) +
          choice_of(command, inner) + "}\n\n";
  for (const CommandHelp& each : command.commands)
    add_functions(text, each, inner + each.name, common);
}

}  // namespace

std::string zsh_completion() {
  const CommandHelp program = command_help(Language::english);
  std::string text = zsh_beginning;
  const std::vector<OptionHelp> common = common_options(program);
  CommandHelp top = program;
  std::erase_if(top.options, [](const OptionHelp& option) { return !option.value.empty(); });
  add_functions(text, top, "_govreport_", common);
  return text + zsh_ending;
}

}  // namespace govreport::cli
