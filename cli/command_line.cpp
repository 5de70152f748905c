#include "command_line.hpp"

#include "batch/batch_options.hpp"
#include "command_help.hpp"

#include <functional>
#include <sstream>

#include <CLI/CLI.hpp>
#include <govreport/version.hpp>

namespace govreport::cli {
namespace {

constexpr int usage_error = 2;

/// The language is wanted before the words can be parsed: help is in it too.
Language language_of(int count, const char* const* words, Language otherwise) {
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    std::string_view value;
    if (word.starts_with("--lang=")) value = word.substr(7);
    if (word == "--lang" && i + 1 < count) value = words[i + 1];
    if (value == "zh") return Language::chinese;
    if (value == "en") return Language::english;
  }
  return otherwise;
}

/// Builds the parser; each command fills a value of its own and says that it was chosen.
class Grammar {
 public:
  explicit Grammar(Language language) : chinese_(language == Language::chinese) {
    result_.common.language = language;
    app_.description(words(
        "把规定格式的报告导出为 XLSX、PDF、OFD、网页、XML，并核对勾稽关系",
        "Turns reports on prescribed government forms into XLSX, tagged PDF, OFD, HTML and XML,\n"
        "and checks that their sums add up"));
    app_.require_subcommand(1);
    app_.set_version_flag(
        "--version", "govreport " + std::string(version()), words("版本", "the version"));
    app_.set_help_flag("-h,--help", words("帮助", "this help"));
    app_.fallthrough();
    app_.footer(words(
        "例：\n  govreport check 年报.md\n  govreport export 年报.md --to xlsx,pdf,ofd,xml -o out\n"
        "退出码：0 完成，1 报告有错误，2 用法不对，3 环境出错",
        "Examples:\n  govreport check report.md\n  govreport export report.md --to "
        "xlsx,pdf,ofd,xml -o out\n"
        "Exit codes: 0 done, 1 the report has errors, 2 usage, 3 the world failed"));
    add_common();
    add_export();
    add_check();
    add_import();
    add_merge();
    add_verify();
    add_new();
    add_listings();
    add_fonts();
    add_schema();
    add_plugin();
    add_manual();
  }

  const CLI::App& app() const { return app_; }

  CommandLine parse(int count, const char* const* arguments) {
    try {
      app_.parse(count, arguments);
      result_.command = make_command_();
    } catch (const CLI::ParseError& error) {
      std::ostringstream text;
      const int code = app_.exit(error, text, text);
      result_.status = code == 0 ? 0 : usage_error;
      const bool no_command = code != 0 && app_.get_subcommands().empty();
      result_.text = no_command ? missing_command(count, arguments) : text.str();
    }
    return std::move(result_);
  }

 private:
  /// A command was wanted: says which there are, and what was found in its place.
  std::string missing_command(int count, const char* const* arguments) const {
    std::string known;
    for (const CLI::App* sub : app_.get_subcommands({}))
      known += " " + sub->get_name();
    const std::string found = count > 1 ? arguments[1] : "";
    if (found.empty())
      return words("缺少命令；有：", "a command is missing; there are:") + known + "\n";
    return words("没有“", "there is no command \"") + found +
           words("”这个命令；有：", "\"; there are:") + known + "\n";
  }

  std::string words(const char* zh, const char* en) const { return chinese_ ? zh : en; }

  CLI::App* command(CLI::App& parent,
                    const std::string& name,
                    const char* zh,
                    const char* en,
                    std::function<Command()> make) {
    CLI::App* sub = parent.add_subcommand(name, words(zh, en));
    sub->callback([this, make = std::move(make)] { make_command_ = make; });
    return sub;
  }

  void add_common() {
    app_.add_option("--lang",
                    language_,
                    words("信息的语言：zh 或 en（默认按系统语言）",
                          "language of messages: zh or en (default: the locale's)"))
        ->check(CLI::IsMember({"zh", "en"}));
    app_.add_option("--plugin-dir",
                    result_.common.plugin_folders,
                    words("先在这些文件夹里找插件", "look for plugins in these folders first"))
        ->type_name("DIR")
        ->allow_extra_args(false);
    app_.add_option("--template-dir",
                    result_.common.template_folder,
                    words("改用这个文件夹里的表单模板", "use the form templates of this folder"))
        ->type_name("DIR");
  }

  void add_input(CLI::App* sub, InputOptions& input) {
    sub->add_option(
           "REPORT",
           input.files,
           words(
               "报告：.xml、.json、.xlsx、.html、.docx、.md、.txt，或带 -r 的文件夹；- 为标准输入",
               "reports: .xml, .json, .xlsx, .html, .docx, .md, .txt, or folders of them with -r; "
               "- is standard input"))
        ->type_name("FILE");
    add_input_sources(*sub, input, result_.common.language);
    sub->add_option(
           "--from",
           input.from,
           words("输入是什么：xml、json、xlsx、html、docx 或 text（默认看扩展名）",
                 "what the input is: xml, json, xlsx, html, docx or text (default: by its name)"))
        ->check(CLI::IsMember({"xml", "json", "xlsx", "html", "docx", "text"}));
    sub->add_option("--form", input.form, words("按这个表单读取", "read it as this form"))
        ->type_name("FORM");
    sub->add_option(
        "--form-version", input.form_version, words("表单的版本", "the form's version"));
    sub->add_option("--year", input.year, words("报告年度", "the report year"));
    sub->add_option("--explain",
                    input.explanations,
                    words("说明为何不符合某条规则：规则@位置=说明（位置是单元格或部分的标识）",
                          "why a rule does not hold in a place: rule@place=words (place: a cell's "
                          "or a section's id)"))
        ->allow_extra_args(false);
  }

  void add_previous(CLI::App* sub, std::string& previous) {
    sub->add_option("--previous",
                    previous,
                    words("同一机关上年的报告，用来核对跨年度的规则",
                          "the same body's report for the year before, for rules across years"))
        ->type_name("FILE");
  }

  /// `settings` has font_folders and families.
  template <class Settings>
  void add_fonts_of(CLI::App* sub, Settings& settings) {
    sub->add_option("--font-dir",
                    settings.font_folders,
                    words("先用这些文件夹里的字体", "prefer the fonts of these folders"))
        ->type_name("DIR")
        ->allow_extra_args(false);
    sub->add_option(
           "--font",
           settings.families,
           words("某一角色先用某字体：角色=字体名", "family to try first for a role: role=family"))
        ->type_name("ROLE=FAMILY")
        ->allow_extra_args(false);
  }

  void add_export() {
    CLI::App* sub = command(
        app_,
        "export",
        "导出为各种格式（先核对；有错误就不写）",
        "write a report in several formats (checked first; nothing is written if it has errors)",
        [this] { return export_; });
    add_input(sub, export_.input);
    sub->add_option("--to",
                    export_.formats,
                    words("格式，用逗号分开：xlsx,pdf,ofd,html,xml",
                          "formats, separated by commas: xlsx,pdf,ofd,html,xml"))
        ->type_name("FORMAT")
        ->required()
        ->delimiter(',');
    sub->add_option("-o,--output", export_.folder, words("写到这个文件夹", "folder to write to"))
        ->type_name("DIR")
        ->capture_default_str();
    sub->add_option("-O,--option",
                    export_.options,
                    words("格式的选项：选项=值，或 格式.选项=值（见 govreport formats）",
                          "an option of a format: option=value or format.option=value (see "
                          "govreport formats)"))
        ->type_name("OPTION=VALUE")
        ->allow_extra_args(false);
    sub->add_option("--created",
                    export_.created,
                    words("写进文件的日期：YYYY-MM-DD 或 now（默认不写）",
                          "date to write into the files: YYYY-MM-DD or now (default: none)"))
        ->type_name("DATE");
    add_previous(sub, export_.previous);
    add_fonts_of(sub, export_);
    sub->add_flag("--draft",
                  export_.draft,
                  words("有错误也写出（退出码仍为 1）",
                        "write although the report has errors (exit 1 all the same)"));
    sub->add_flag(
        "--no-clobber", export_.no_clobber, words("不替换已有文件", "do not replace files"));
    sub->add_flag(
        "--json", export_.json, words("每份报告输出一行 JSON", "one line of JSON a report"));
    add_name_option(*sub, export_.name, result_.common.language);
    add_resume_options(*sub, export_, result_.common.language);
    add_batch_options(*sub, export_.batch, result_.common.language);
  }

  void add_check() {
    CLI::App* sub = command(app_,
                            "check",
                            "核对报告，列出每个问题",
                            "list everything that is wrong with a report",
                            [this] { return check_; });
    add_input(sub, check_.input);
    add_previous(sub, check_.previous);
    sub->add_option("--html",
                    check_.html,
                    words("另写一个网页：报告连同标出的问题（一份报告）",
                          "also write a page: the report with what was found marked in it "
                          "(one report)"))
        ->type_name("FILE");
    sub->add_flag(
        "--json", check_.json, words("每份报告输出一行 JSON", "one line of JSON a report"));
    add_batch_options(*sub, check_.batch, result_.common.language);
  }

  void add_import() {
    CLI::App* sub = command(app_,
                            "import",
                            "读取报告，存成规范的 XML 或 JSON",
                            "read a report and write it as canonical XML or as JSON",
                            [this] { return import_; });
    add_input(sub, import_.input);
    sub->add_option("-o,--output",
                    import_.output,
                    words("要写的文件（.json 写成 JSON，其余写成 XML），或要写到的文件夹",
                          "the file to write (JSON for .json, XML for any other name), or the "
                          "folder to write to"))
        ->type_name("FILE")
        ->required();
    sub->add_option(
           "--to",
           import_.to,
           words("写到文件夹时写成什么：xml 或 json", "what to write to a folder: xml or json"))
        ->check(CLI::IsMember({"xml", "json"}))
        ->capture_default_str();
    add_name_option(*sub, import_.name, result_.common.language);
    add_batch_options(*sub, import_.batch, result_.common.language);
    sub->add_flag("--draft",
                  import_.draft,
                  words("有错误也写出（退出码仍为 1）",
                        "write although the report has errors (exit 1 all the same)"));
    sub->add_flag(
        "--no-clobber", import_.no_clobber, words("不替换已有文件", "do not replace files"));
  }

  void add_merge() {
    CLI::App* sub = command(app_,
                            "merge",
                            "汇总各单位的报告，指出哪个单位的数有问题",
                            "add the reports of units up, and name the unit whose figures break",
                            [this] { return merge_; });
    add_input(sub, merge_.input);
    sub->add_option("--body", merge_.body, words("汇总机关全称", "full name of the total's body"));
    sub->add_option("--units",
                    merge_.units,
                    words("应报单位名单，每行一个", "file with the bodies expected, one a line"))
        ->type_name("FILE");
    add_previous(sub, merge_.previous);
    sub->add_option("--expect",
                    merge_.expect,
                    words("已编好的汇总报告，与各单位之和核对",
                          "a total already made, to be held against the sum of the units"))
        ->type_name("FILE");
    sub->add_option("-o,--output",
                    merge_.output,
                    words("要写的汇总草稿：.xml、.json 或 .xlsx",
                          "the draft to write: .xml, .json or .xlsx"))
        ->type_name("FILE");
    sub->add_flag("--draft",
                  merge_.draft,
                  words("有错误也写出（退出码仍为 1）",
                        "write although there are errors (exit 1 all the same)"));
    sub->add_flag(
        "--no-clobber", merge_.no_clobber, words("不替换已有文件", "do not replace files"));
    sub->add_flag("--json", merge_.json, words("输出一行 JSON", "one line of JSON"));
  }

  void add_verify() {
    CLI::App* sub = command(app_,
                            "verify",
                            "与导出记录核对，说出之后变了什么",
                            "hold exports against their records, and say what has changed since",
                            [this] { return verify_; });
    sub->add_option("RECORD",
                    verify_.records,
                    words("导出记录：export --json 的输出，一行一份报告；- 为标准输入",
                          "records: what export --json prints, a line a report; - is standard "
                          "input"))
        ->type_name("FILE")
        ->required();
    sub->add_option("--base",
                    verify_.base,
                    words("记录里的相对路径从这个文件夹算起（默认当前文件夹）",
                          "folder where relative paths of the records begin (default: the working "
                          "directory)"))
        ->type_name("DIR");
    sub->add_option("--font-dir",
                    verify_.font_folders,
                    words("先用这些文件夹里的字体", "prefer the fonts of these folders"))
        ->type_name("DIR")
        ->allow_extra_args(false);
    sub->add_flag("--again",
                  verify_.again,
                  words("在内存里再导出一次，比较内容是否相同",
                        "export once more, in memory, and compare the bytes"));
    sub->add_flag(
        "--json", verify_.json, words("每条记录输出一行 JSON", "one line of JSON a record"));
    sub->add_flag("-q,--quiet", verify_.quiet, words("只输出变了的", "print changes only"));
  }

  void add_new() {
    CLI::App* sub = command(app_,
                            "new",
                            "生成供填报的空白工作簿",
                            "write the blank workbook of a form, to be filled in",
                            [this] { return new_; });
    sub->add_option("FORM", new_.form, words("表单", "the form"))->required();
    sub->add_option("--year", new_.year, words("报告年度", "the report year"))->required();
    sub->add_option("--body", new_.body, words("机关全称", "the public body's full name"))
        ->required();
    sub->add_option("-o,--output", new_.output, words("要写的 .xlsx 文件", "the .xlsx to write"))
        ->type_name("FILE")
        ->required();
    sub->add_option("--form-version",
                    new_.version,
                    words("表单的版本（默认按年度）", "the form's version (default: by the year)"));
    sub->add_flag("--no-clobber", new_.no_clobber, words("不替换已有文件", "do not replace files"));
  }

  void add_listings() {
    CLI::App* formats = command(
        app_, "formats", "列出能导出的格式", "list the formats", [this] { return formats_; });
    formats->add_option("FORMAT",
                        formats_.format,
                        words("只看这个格式，连同它的选项", "this one only, with its options"));
    formats->add_flag(
        "--json", formats_.json, words("每种格式输出一行 JSON", "one line of JSON a format"));
    CLI::App* forms = command(
        app_, "forms", "列出表单，或检查表样", "list the forms, or look at templates", [this] {
          return forms_;
        });
    forms
        ->add_option("--lint",
                     forms_.lint,
                     words("列出这个文件夹里表样的每个错误：一个表样，或整个文件夹",
                           "tell everything that is wrong with the templates in this folder: one, "
                           "or all of them"))
        ->type_name("DIR");
    forms->add_flag(
        "--json",
        forms_.json,
        words("与 --lint 同用：每个表样输出一行 JSON", "with --lint: one line of JSON a template"));
  }

  void add_fonts() {
    CLI::App* sub =
        command(app_,
                "fonts",
                "列出某表单各角色用哪些字体、能否嵌入、缺什么",
                "show which fonts serve a form, whether they may be embedded, what is missing",
                [this] { return fonts_; });
    sub->add_option("FORM", fonts_.form, words("表单", "the form"))->required();
    sub->add_option("--form-version",
                    fonts_.version,
                    words("版本（默认最新）", "its version (default: the newest)"));
    add_fonts_of(sub, fonts_);
    sub->add_flag("--json", fonts_.json, words("输出一行 JSON", "one line of JSON"));
  }

  void add_schema() {
    CLI::App* sub = command(app_,
                            "schema",
                            "输出某表单报告的模式：XSD，或 JSON Schema",
                            "print the schema of a form's reports: XSD, or JSON Schema",
                            [this] { return schema_; });
    sub->add_option("FORM", schema_.form, words("表单", "the form"))->required();
    sub->add_option("--form-version",
                    schema_.version,
                    words("版本（默认最新）", "its version (default: the newest)"));
    sub->add_flag("--json",
                  schema_.json,
                  words("输出 JSON Schema（2020-12）", "print JSON Schema (2020-12)"));
  }

  void add_plugin() {
    CLI::App* plugin =
        app_.add_subcommand("plugin", words("插件作者用的工具", "tools for authors of plugins"));
    plugin->require_subcommand(1);
    CLI::App* sub =
        command(*plugin, "describe", "由插件生成它的清单", "make the manifest of a plugin", [this] {
          return describe_;
        });
    sub->add_option("FILE", describe_.file, words("插件文件", "the plugin's file"))->required();
    sub->add_option("-o,--output",
                    describe_.output,
                    words("要写的清单文件（默认输出到屏幕）",
                          "the manifest to write (default: standard output)"))
        ->type_name("FILE");
  }

  void add_manual() {
    CLI::App* completion = command(app_,
                                   "completion",
                                   "输出 bash 或 zsh 的补全脚本",
                                   "print the completion script of bash or zsh",
                                   [this] { return completion_; });
    completion->add_option("SHELL", completion_.shell, words("哪种 shell", "the shell"))
        ->required()
        ->check(CLI::IsMember({"bash", "zsh"}));
    command(app_, "manual", "输出手册页（groff）", "print the manual page (groff)", [] {
      return ManualCommand{};
    });
  }

  bool chinese_;
  CLI::App app_;
  CommandLine result_;
  std::string language_;
  ExportCommand export_;
  CheckCommand check_;
  ImportCommand import_;
  MergeCommand merge_;
  VerifyCommand verify_;
  NewCommand new_;
  FormatsCommand formats_;
  FormsCommand forms_;
  FontsCommand fonts_;
  SchemaCommand schema_;
  PluginDescribeCommand describe_;
  CompletionCommand completion_;
  std::function<Command()> make_command_;
};

}  // namespace

CommandLine read_command_line(int count, const char* const* words, Language environment_language) {
  return Grammar(language_of(count, words, environment_language)).parse(count, words);
}

CommandHelp command_help(Language language) {
  return describe(Grammar(language).app());
}

}  // namespace govreport::cli
