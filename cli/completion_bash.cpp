#include "command_help.hpp"

namespace govreport::cli {
namespace {

/// What does not depend on the commands. Values of a kind are completed by _govreport_kind; the
/// program itself, as it was typed, lists its forms and formats.
constexpr const char* bash_beginning =
    R"bash(# bash completion of govreport(1); made by: govreport completion bash

# _govreport_ask LIST: the first words of what the program lists, from the folders it was given.
_govreport_ask() {
  local i folders=()
  for ((i = 1; i < COMP_CWORD; ++i)); do
    case "${COMP_WORDS[i]}" in
      --plugin-dir | --template-dir) folders+=("${COMP_WORDS[i]}" "${COMP_WORDS[i + 1]}") ;;
    esac
  done
  "${COMP_WORDS[0]/#\~/$HOME}" "$1" "${folders[@]}" 2>/dev/null | cut -f 1 | sort -u
}

# _govreport_kind KIND CURRENT: fills COMPREPLY.
_govreport_kind() {
  local before
  case "$1" in
    FILE)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -f -- "$2")
      ;;
    DIR)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -d -- "$2")
      ;;
    FORM) mapfile -t COMPREPLY < <(compgen -W "$(_govreport_ask forms)" -- "$2") ;;
    FORMAT)
      before="${2%"${2##*,}"}"
      mapfile -t COMPREPLY < <(compgen -P "$before" -W "$(_govreport_ask formats)" -- "${2##*,}")
      ;;
    =*) mapfile -t COMPREPLY < <(compgen -W "${1#=}" -- "$2") ;;
  esac
}

)bash";

constexpr const char* bash_ending = R"bash(
_govreport() {
  local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD - 1]}"
  local command='' word i commands options kind
  COMPREPLY=()
  # --option=value comes as three words.
  if [[ "$current" == = ]]; then
    current=''
  elif [[ "$previous" == = ]]; then
    previous="${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  for ((i = 1; i < COMP_CWORD; ++i)); do
    word="${COMP_WORDS[i]}"
    _govreport_command "$command"
    if [[ " $commands " == *" $word "* ]]; then
      command="${command:+$command }$word"
    fi
  done
  _govreport_command "$command"
  _govreport_value "$command" "$previous"
  if [[ -n "$kind" ]]; then
    _govreport_kind "$kind" "$current"
  elif [[ "$current" == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
  elif [[ -n "$commands" ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$current")
  else
    _govreport_value "$command" ''
    _govreport_kind "$kind" "$current"
  fi
}
complete -F _govreport govreport
)bash";

/// How _govreport_kind is told what a value may be.
std::string kind_of(const OptionHelp& option) {
  if (option.choices.empty()) return option.value;
  std::string words = "'=";
  for (const std::string& choice : option.choices)
    words += (words.size() == 2 ? "" : " ") + choice;
  return words + "'";
}

std::string option_names_of(const std::vector<OptionHelp>& options) {
  std::string names;
  for (const OptionHelp& option : options) {
    for (const std::string& name : option.names)
      names += " " + name;
  }
  return names;
}

/// A line of _govreport_command: the options and commands that may follow a command.
std::string command_line_of(const CommandHelp& command,
                            const std::string& name,
                            const std::string& common) {
  std::string line =
      "    '" + name + "') options='" + common + option_names_of(command.options) + "'";
  std::string commands;
  for (const CommandHelp& each : command.commands)
    commands += (commands.empty() ? "" : " ") + each.name;
  return line + " commands='" + commands + "' ;;\n";
}

/// Lines of _govreport_value: the kind of what follows an option of a command, or stands for
/// itself.
std::string value_lines_of(const CommandHelp& command, const std::string& name) {
  std::string lines;
  for (const OptionHelp& option : command.options) {
    if (option.value.empty()) continue;
    for (const std::string& each : option.names)
      lines.append("    '")
          .append(name)
          .append(":")
          .append(each)
          .append("') kind=")
          .append(kind_of(option))
          .append(" ;;\n");
  }
  if (!command.words.empty())
    lines += "    '" + name + ":') kind=" + kind_of(command.words.front()) + " ;;\n";
  return lines;
}

struct BashTables {
  std::string commands;
  std::string values;
};

void fill_tables(BashTables& tables,
                 const CommandHelp& command,
                 const std::string& name,
                 bool top) {
  const std::string common = top ? "" : "$common";
  tables.commands += command_line_of(command, name, common);
  tables.values += value_lines_of(command, name);
  for (const CommandHelp& each : command.commands)
    fill_tables(tables, each, name.empty() ? each.name : name + " " + each.name, false);
}

/// Single quotes hold no variables, and all commands take what the program itself takes.
std::string with_common(std::string text, const std::string& common) {
  const std::string mark = "$common";
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
    text.replace(at, mark.size(), common);
  return text;
}

/// The common options as `command:option` of any command.
std::string common_values(const CommandHelp& program) {
  std::string lines = value_lines_of(program, "*");
  for (std::size_t at = lines.find("'*:"); at != std::string::npos; at = lines.find("'*:", at))
    lines.replace(at, 3, "*':");
  return lines;
}

}  // namespace

std::string bash_completion() {
  const CommandHelp program = command_help(Language::english);
  BashTables tables;
  fill_tables(tables, program, "", true);
  const std::string common = option_names_of(common_options(program));
  return std::string(bash_beginning) +
         "# _govreport_command COMMAND: sets what may follow it.\n_govreport_command() {\n"
         "  case \"$1\" in\n" +
         with_common(tables.commands, common) +
         "    *) options='' commands='' ;;\n  esac\n}\n\n"
         "# _govreport_value COMMAND OPTION: sets what its value is; without an option, the "
         "word's.\n"
         "_govreport_value() {\n  kind=''\n  case \"$1:$2\" in\n" +
         tables.values + common_values(program) + "  esac\n}\n" + bash_ending;
}

}  // namespace govreport::cli
