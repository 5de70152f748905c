#include "batch_options.hpp"

#include <CLI/CLI.hpp>

namespace govreport::cli {
namespace {

/// More than any machine has processors; each has a stack of its own.
constexpr unsigned most_jobs = 1024;

}  // namespace

void add_input_sources(CLI::App& command, InputOptions& input, Language language) {
  const bool is_chinese = language == Language::chinese;
  command.add_flag("-r,--recursive",
                   input.recursive,
                   is_chinese ? "文件夹代表其中（包括下级文件夹）的各份报告"
                              : "folders stand for the reports in them and below");
  command
      .add_option("--files-from",
                  input.files_from,
                  is_chinese ? "报告的清单，每行一个路径，或以 NUL 分隔；- 为标准输入"
                             : "a list of reports, one path a line or separated by NUL; - is "
                               "standard input")
      ->type_name("FILE");
  command.parse_complete_callback([&input] {
    if (input.files.empty() && input.files_from.empty()) throw CLI::RequiredError("REPORT");
  });
}

void add_batch_options(CLI::App& command, BatchOptions& batch, Language language) {
  const bool is_chinese = language == Language::chinese;
  command
      .add_option("-j,--jobs",
                  batch.jobs,
                  is_chinese ? "同时处理几份报告（默认：处理器个数）"
                             : "reports at a time (default: the number of processors)")
      ->type_name("N")
      ->check(CLI::Range(1U, most_jobs));
  command.add_flag("-q,--quiet",
                   batch.quiet,
                   is_chinese ? "不显示进度、汇总和已写出的文件"
                              : "no progress, no summary, no list of files written");
}

void add_resume_options(CLI::App& command, ExportCommand& exporting, Language language) {
  const bool is_chinese = language == Language::chinese;
  command.add_flag("--resume",
                   exporting.resume,
                   is_chinese ? "跳过已用同样的报告、表单、选项和版本导出、且输出未变的"
                              : "skip what was exported before from the same report, form, options "
                                "and version, and is still there unchanged");
  command
      .add_option("--record",
                  exporting.record,
                  is_chinese ? "记录每份导出的文件（默认：输出文件夹中的 govreport-record.jsonl）"
                             : "file with the record of each export (default: "
                               "govreport-record.jsonl in the folder of the outputs)")
      ->type_name("FILE");
}

void add_name_option(CLI::App& command, std::string& pattern, Language language) {
  command
      .add_option("--name",
                  pattern,
                  language == Language::chinese
                      ? "输出文件名的样式，可用 {stem}、{body}、{year}、{form}、{version}"
                      : "what files are called, with {stem}, {body}, {year}, {form}, {version}")
      ->type_name("PATTERN")
      ->capture_default_str();
}

}  // namespace govreport::cli
