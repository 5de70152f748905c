/// The command line as values. The one place that knows the library that reads it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <govreport/message.hpp>

namespace govreport::cli {

/// What every command takes.
struct Common {
  Language language = Language::english;
  std::vector<std::string> plugin_folders;  ///< before the program's own
  std::string template_folder;              ///< instead of the program's own
};

/// How reports are given.
struct InputOptions {
  std::vector<std::string> files;  ///< "-" is standard input
  std::string files_from;          ///< a list of more; "-" is standard input; empty: none
  bool recursive = false;          ///< folders stand for the reports in them
  /// "xml", "json", "xlsx", "html", "docx", "text"; empty: by the file's name
  std::string from;
  std::string form;  ///< overrides
  std::optional<int> form_version;
  std::optional<int> year;
  std::vector<std::string> explanations;  ///< "rule@place=words"
};

/// How many reports are done.
struct BatchOptions {
  unsigned jobs = 0;   ///< at a time; 0: as many as there are processors
  bool quiet = false;  ///< no progress, no summary, no list of files written
};

struct ExportCommand {
  InputOptions input;
  BatchOptions batch;
  std::string name = "{stem}";  ///< what files are called
  std::vector<std::string> formats;
  std::string folder = ".";
  std::vector<std::string> options;  ///< "format.option=value" or "option=value"
  std::string created;               ///< "YYYY-MM-DD" or "now"
  std::vector<std::string> font_folders;
  std::vector<std::string> families;  ///< "role=family"
  std::string previous;               ///< last year's report; empty: not known
  std::string record;                 ///< the file of records; empty: that of the folder
  bool resume = false;                ///< skip what has been done
  bool draft = false;
  bool no_clobber = false;
  bool json = false;
};

struct CheckCommand {
  InputOptions input;
  BatchOptions batch;
  std::string previous;  ///< last year's report; empty: not known
  std::string html;      ///< a page of what was found, of one report; empty: none
  bool json = false;
};

struct ImportCommand {
  InputOptions input;
  BatchOptions batch;
  std::string output;           ///< a file; a folder
  std::string name = "{stem}";  ///< what files in a folder are called
  std::string to = "xml";       ///< what they are: "xml", "json"
  bool draft = false;
  bool no_clobber = false;
};

struct MergeCommand {
  InputOptions input;    ///< of the units; its year and explanations are those of the total
  std::string body;      ///< empty: that of `expect`
  std::string units;     ///< a file with a body a line; empty: not known
  std::string previous;  ///< last year's total; empty: not known
  std::string expect;    ///< a published total; empty: none
  std::string output;    ///< empty: nothing is written
  bool draft = false;
  bool no_clobber = false;
  bool json = false;
};

struct VerifyCommand {
  std::vector<std::string> records;  ///< files of JSON lines; "-" is standard input
  std::string base;                  ///< where relative paths begin; empty: the working directory
  std::vector<std::string> font_folders;
  bool again = false;
  bool json = false;
  bool quiet = false;
};

struct NewCommand {
  std::string form;
  std::optional<int> version;  ///< else the one for the year
  int year = 0;
  std::string body;
  std::string output;
  bool no_clobber = false;
};

struct FormatsCommand {
  std::string format;  ///< empty: all
  bool json = false;
};

struct FormsCommand {
  std::string lint;  ///< a folder of templates to look at; empty: list the program's own
  bool json = false;
};

struct FontsCommand {
  std::string form;
  std::optional<int> version;
  std::vector<std::string> font_folders;
  std::vector<std::string> families;  ///< "role=family"
  bool json = false;
};

struct SchemaCommand {
  std::string form;
  std::optional<int> version;
  bool json = false;  ///< JSON Schema instead of XSD
};

struct PluginDescribeCommand {
  std::string file;
  std::string output;
};

struct CompletionCommand {
  std::string shell;  ///< "bash", "zsh"
};

struct ManualCommand {};

using Command = std::variant<ExportCommand,
                             CheckCommand,
                             ImportCommand,
                             MergeCommand,
                             VerifyCommand,
                             NewCommand,
                             FormatsCommand,
                             FormsCommand,
                             FontsCommand,
                             SchemaCommand,
                             PluginDescribeCommand,
                             CompletionCommand,
                             ManualCommand>;

struct CommandLine {
  Common common;
  std::optional<Command>
      command;       ///< nothing: `text` has been asked for (help, version), or `status` says why
  std::string text;  ///< to print
  int status = 0;
};

/// Reads the arguments. `environment_language` is what the locale says.
CommandLine read_command_line(int count, const char* const* words, Language environment_language);

}  // namespace govreport::cli
