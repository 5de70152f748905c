#include "commands.hpp"
#include "console.hpp"

#include <iostream>

namespace govreport::cli {
namespace {

void print_head(const Session& session, const FormatDescription& format) {
  std::cout << format.id << "\t" << session.words(format.title_zh.c_str(), format.title_en.c_str());
  std::cout << "\t" << format.standards << "\t" << format.file.string();
  if (!format.installed) std::cout << "\t" << session.words("（未安装）", "(not installed)");
  std::cout << '\n';
}

std::string values_of(const OptionDescription& option) {
  if (option.type == "boolean") return "yes|no";
  if (option.type == "date") return "YYYY-MM-DD";
  if (option.type == "files") return "FILE,FILE…";
  if (option.type == "integer")
    return std::to_string(option.minimum) + ".." + std::to_string(option.maximum);
  std::string values;
  for (const std::string& choice : option.choices)
    values += (values.empty() ? "" : "|") + choice;
  return values.empty() ? "…" : values;
}

void print_option(const Session& session, const OptionDescription& option) {
  std::cout << "  " << option.id << "=" << values_of(option);
  if (!option.default_value.empty())
    std::cout << session.words("（默认 ", " (default ") << option.default_value
              << session.words("）", ")");
  std::cout << "\n      " << session.words(option.help_zh.c_str(), option.help_en.c_str()) << '\n';
}

void print_details(const Session& session, const FormatDescription& format) {
  print_head(session, format);
  std::cout << "  ." << format.extension << ", " << format.media_type << '\n';
  std::cout << "  " << session.words("插件：", "plugin: ") << format.plugin << " "
            << format.plugin_version << ", " << format.file.string() << '\n';
  if (!format.options.empty()) std::cout << session.words("选项：", "options:") << '\n';
  for (const OptionDescription& option : format.options)
    print_option(session, option);
}

void print_json(const FormatDescription& format) {
  std::cout << format_json(format) << '\n';
}

}  // namespace

int run(Session& session, const FormatsCommand& command) {
  if (command.format.empty()) {
    for (const FormatDescription& format : session.plugins().formats())
      command.json ? print_json(format) : print_head(session, format);
    return 0;
  }
  const Result<FormatDescription> format = session.plugins().find(command.format);
  if (!format) {
    session.tell(format.error());
    return exit_code(format.error());
  }
  command.json ? print_json(*format) : print_details(session, *format);
  return 0;
}

int run(Session& session, const FormsCommand& command) {
  if (!command.lint.empty()) return run_lint(session, command);
  const Result<std::vector<FormEntry>> entries = session.forms().list();
  if (!entries) {
    session.tell(entries.error());
    return exit_code(entries.error());
  }
  int code = 0;
  for (const FormEntry& entry : *entries) {
    Findings findings;
    const Result<Form> form = session.forms().load(entry.id, entry.version, findings);
    session.tell(findings);
    if (!form) {
      session.tell(form.error());
      code = worse(code, exit_code(form.error()));
      continue;
    }
    std::cout << entry.id << "\t" << entry.version << "\t" << form->title() << '\n';
  }
  return code;
}

}  // namespace govreport::cli
