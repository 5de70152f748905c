#include "command_help.hpp"
#include "commands.hpp"

#include <iostream>

#include <govreport/version.hpp>

namespace govreport::cli {
namespace {

/// Does a character begin here that takes more than one byte?
bool begins_wide(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0xC0U;
}

bool is_wide(char c) {
  return (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// May a line be broken before this character, which stands behind another of Chinese text?
bool may_begin_line(std::string_view rest) {
  for (const std::string_view mark : {"，", "。", "、", "；", "：", "）", "”"}) {
    if (rest.starts_with(mark)) return false;
  }
  return true;
}

/// One character as groff takes it: a backslash is no escape, a hyphen is the one that is typed.
std::string roff_character(char c) {
  if (c == '\\') return "\\e";
  if (c == '-') return "\\-";
  return {c};
}

/// Text as groff takes it: no line begins like a request, and Chinese can be broken between
/// characters, for which groff would wait for a space.
std::string roff_text(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char before = i == 0 ? '\n' : text[i - 1];
    if (before == '\n' && (text[i] == '.' || text[i] == '\'')) out += "\\&";
    const std::string_view rest = std::string_view(text).substr(i);
    if (is_wide(before) && begins_wide(text[i]) && may_begin_line(rest)) out += "\\:";
    out += roff_character(text[i]);
  }
  return out;
}

std::string roff_bold(const std::string& text) {
  return "\\fB" + roff_text(text) + "\\fR";
}

std::string roff_value_of(const OptionHelp& option) {
  if (option.value.empty()) return {};
  const std::string& called = option.word.empty() ? option.value : option.word;
  std::string text = "\\fI" + roff_text(called) + "\\fR";
  if (!option.choices.empty()) {
    text.clear();
    for (const std::string& choice : option.choices)
      text.append(text.empty() ? "" : "|").append(roff_bold(choice));
  }
  return text + (option.repeats && option.names.empty() ? "\\|.\\|.\\|." : "");
}

std::string heading_of(const OptionHelp& option) {
  std::string heading;
  for (const std::string& name : option.names)
    heading.append(heading.empty() ? "" : ", ").append(roff_bold(name));
  const std::string value = roff_value_of(option);
  return heading + (heading.empty() || value.empty() ? "" : " ") + value;
}

std::string list_of(const std::vector<OptionHelp>& options) {
  std::string text;
  for (const OptionHelp& option : options)
    text += ".TP\n" + heading_of(option) + "\n" + roff_text(option.help) + "\n";
  return text;
}

/// What has to be given is shown; that there is more is said in a word.
std::string synopsis_of(const CommandHelp& command) {
  std::string text = roff_bold("govreport " + command.name);
  for (const OptionHelp& option : command.options) {
    if (option.required) text.append(" ").append(heading_of(option));
  }
  text += " [\\fIOPTION\\fR]\\|.\\|.\\|.";
  for (const OptionHelp& word : command.words)
    text.append(word.required ? " " : " [")
        .append(roff_value_of(word))
        .append(word.required ? "" : "]");
  return text + "\n";
}

/// The page in one language; its parts are written in the order they are read.
class ManualPage {
 public:
  explicit ManualPage(Language language) : language_(language), program_(command_help(language)) {}

  std::string text() {
    head();
    options();
    commands(program_.commands, "");
    exit_status();
    files();
    environment();
    examples();
    return out_;
  }

 private:
  std::string words(const char* zh, const char* en) const {
    return language_ == Language::chinese ? zh : en;
  }
  void section(const char* zh, const char* en) { out_ += ".SH " + words(zh, en) + "\n"; }
  void item(const std::string& heading, const std::string& text) {
    out_ += ".TP\n" + heading + "\n" + roff_text(text) + "\n";
  }

  void head() {
    out_ += ".\\\" -*- coding: UTF-8 -*-\n.TH GOVREPORT 1 \"\" \"govreport ";
    out_ += version();
    out_ += "\" \"\"\n";
    section("名称", "NAME");
    out_ += "govreport \\- " +
            words("规定格式报告的导出与核对", "export and check reports on prescribed forms") +
            "\n";
    section("用法", "SYNOPSIS");
    out_ += roff_bold("govreport") + " [\\fIOPTION\\fR]\\|.\\|.\\|. \\fICOMMAND\\fR " +
            "[\\fIARGUMENT\\fR]\\|.\\|.\\|.\n";
    section("说明", "DESCRIPTION");
    out_ += roff_text(program_.help) + (language_ == Language::chinese ? "。\n" : ".\n");
  }

  void options() {
    section("选项", "OPTIONS");
    out_ += list_of(program_.options);
  }

  void commands(const std::vector<CommandHelp>& list, const std::string& parent) {
    if (parent.empty()) section("命令", "COMMANDS");
    for (CommandHelp command : list) {
      command.name = parent + command.name;
      if (command.commands.empty()) {
        out_ += ".SS " + synopsis_of(command) + roff_text(command.help) + "\n";
        out_ += list_of(command.words) + list_of(command.options);
      }
      commands(command.commands, command.name + " ");
    }
  }

  void exit_status() {
    section("退出码", "EXIT STATUS");
    item("0", words("完成", "done"));
    item("1", words("报告有错误", "the report has errors"));
    item("2", words("用法不对", "the command line is wrong"));
    item("3",
         words("环境出错：读不到、写不下、插件不能用",
               "the world failed: what cannot be read, "
               "written or loaded"));
  }

  void files() {
    section("文件", "FILES");
    out_ +=
        roff_text(words("在程序所在文件夹的上一级：", "In the folder above the program's own:")) +
        "\n";
    item(roff_bold("share/govreport/templates"), words("表单模板", "the templates of forms"));
    item(roff_bold("lib/govreport/plugins"),
         words("各种格式的插件", "the plugins that write formats"));
  }

  void environment() {
    section("环境变量", "ENVIRONMENT");
    item(roff_bold("LC_ALL") + ", " + roff_bold("LC_MESSAGES") + ", " + roff_bold("LANG"),
         words("信息用中文还是英文", "whether messages are in Chinese or in English"));
    item(roff_bold("SOURCE_DATE_EPOCH"),
         words("没有 --created 时写进文件的日期，从 1970 年起的秒数",
               "the date to write into files where there is no --created, in seconds since 1970"));
    item(roff_bold("NO_COLOR"), words("不用颜色", "print without colour"));
    item(roff_bold("TMPDIR"), words("临时文件放在哪里", "where temporary files go"));
  }

  void examples() {
    section("例", "EXAMPLES");
    out_ += ".nf\n" +
            roff_text(words("govreport check 年报.md\n"
                            "govreport export 年报.md --to xlsx,pdf,ofd,xml -o out\n",
                            "govreport check report.md\n"
                            "govreport export report.md --to xlsx,pdf,ofd,xml -o out\n")) +
            ".fi\n";
  }

  Language language_;
  CommandHelp program_;
  std::string out_;
};

}  // namespace

std::string manual_page(Language language) {
  return ManualPage(language).text();
}

int run(Session& session, const ManualCommand& /*command*/) {
  std::cout << manual_page(session.language());
  return 0;
}

int run(Session& /*session*/, const CompletionCommand& command) {
  std::cout << (command.shell == "zsh" ? zsh_completion() : bash_completion());
  return 0;
}

}  // namespace govreport::cli
