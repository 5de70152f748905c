#include "batch/inputs.hpp"
#include "columns.hpp"
#include "commands.hpp"
#include "console.hpp"

#include <filesystem>
#include <iostream>
#include <sstream>

#include <govreport/export.hpp>
#include <govreport/files.hpp>
#include <govreport/merge.hpp>

namespace govreport::cli {
namespace {

namespace fs = std::filesystem;

Error usage(const char* id, std::vector<Argument> arguments) {
  return {ErrorCode::usage, id, std::move(arguments), {}};
}

// ---- what is given -----------------------------------------------------------------------------

Result<std::vector<std::string>> files_of(const MergeCommand& command) {
  const Result<Inputs> inputs = expand_inputs(command.input, {});
  if (!inputs) return inputs.error();
  if (!inputs->faults.empty()) return inputs->faults.begin()->second;
  std::vector<std::string> files;
  for (const Input& input : inputs->reports)
    files.push_back(input.file);
  return files;
}

Result<void> check_target(const MergeCommand& command, const std::vector<std::string>& files) {
  if (command.output.empty()) return {};
  const std::optional<Source> kind = source_of(command.output);
  if (kind != Source::report_xml && kind != Source::report_json && kind != Source::workbook)
    return usage("cli.merge-extension", {{"file", command.output}});
  std::vector<std::string> inputs = files;
  inputs.insert(inputs.end(), {command.previous, command.expect, command.units});
  for (const std::string& input : inputs) {
    std::error_code none;
    if (fs::equivalent(command.output, input, none))
      return Error{ErrorCode::usage, "file.output-is-input", {}, {.file = command.output}};
  }
  if (command.no_clobber && fs::exists(command.output))
    return Error{ErrorCode::usage, "file.exists", {}, {.file = command.output}};
  return {};
}

/// A body a line; empty lines and those that begin with # are passed over.
Result<std::vector<std::string>> expected_bodies(const std::string& file) {
  std::vector<std::string> bodies;
  if (file.empty()) return bodies;
  const Result<std::string> text = load_file(file);
  if (!text) return text.error();
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  std::istringstream lines(text->starts_with(byte_order_mark) ? text->substr(3) : *text);
  for (std::string line; std::getline(lines, line);) {
    line.erase(line.find_last_not_of(" \t\r") + 1);
    line.erase(0, line.find_first_not_of(" \t"));
    if (!line.empty() && line.front() != '#') bodies.push_back(line);
  }
  return bodies;
}

// ---- the sum -----------------------------------------------------------------------------------

struct Sum {
  std::vector<UnitReport> units;
  Merged merged;
  Findings findings;
};

/// The files that can be read; the others are findings.
std::vector<UnitReport> read_units(const Session& session,
                                   const MergeCommand& command,
                                   const std::vector<std::string>& files,
                                   Findings& findings) {
  InputOptions options = command.input;
  options.year.reset();
  options.explanations.clear();
  std::vector<UnitReport> units;
  for (const std::string& file : files) {
    Findings own;
    Result<ReadReport> read = session.read(options, file, own);
    if (read) {
      units.push_back({file, *std::move(read), std::move(own)});
    } else {
      findings.insert(findings.end(), own.begin(), own.end());
      findings.push_back(to_finding(read.error()));
      if (findings.back().place.file.empty()) findings.back().place.file = file;
    }
  }
  return units;
}

Result<MergeRequest> request_of(const MergeCommand& command,
                                const ReadReport* expected,
                                const ReadReport* previous) {
  Result<std::vector<std::string>> bodies = expected_bodies(command.units);
  if (!bodies) return std::move(bodies).error();
  Result<std::map<RuleAt, Explanation>> explanations = explanations_of(command.input.explanations);
  if (!explanations) return std::move(explanations).error();
  MergeRequest request;
  request.body = command.body.empty() && expected != nullptr ? expected->report.body : command.body;
  if (request.body.empty()) return usage("cli.merge-body", {});
  request.year = command.input.year;
  request.expected = *std::move(bodies);
  request.explanations = *std::move(explanations);
  request.checking = {
      command.output.empty() ? request.body : command.output, previous, command.previous};
  return request;
}

Result<Sum> add_up(const Session& session,
                   const MergeCommand& command,
                   const std::vector<std::string>& files) {
  const auto expected = session.read_other(command.expect);
  if (!expected) return expected.error();
  const auto previous = session.read_other(command.previous);
  if (!previous) return previous.error();
  const Result<MergeRequest> request = request_of(command, expected->get(), previous->get());
  if (!request) return request.error();
  Findings findings;
  std::vector<UnitReport> units = read_units(session, command, files, findings);
  Result<Merged> merged = merge(units, *request, findings);
  if (!merged) {
    session.tell(findings);
    return std::move(merged).error();
  }
  if (*expected != nullptr) compare_total(*merged, units, **expected, command.expect, findings);
  return Sum{std::move(units), *std::move(merged), std::move(findings)};
}

// ---- what is given out -------------------------------------------------------------------------

Result<void> write_workbook(Session& session, const ReadReport& total, FileSink& sink) {
  const Result<Fonts> fonts = Fonts::open({});
  if (!fonts) return fonts.error();
  ExportRequest request;
  request.formats = {{"xlsx", {{"mode", "fill-in"}}}};
  request.scratch = fs::temp_directory_path();
  Findings findings;
  const Result<ExportSummary> done =
      export_report({session.plugins(), *fonts}, total, request, {&sink}, findings);
  if (!done) return done.error();
  return {};
}

Result<void> write(Session& session, const MergeCommand& command, const ReadReport& total) {
  Result<FileSink> sink = FileSink::create(command.output);
  if (!sink) return std::move(sink).error();
  const Source kind = source_of(command.output).value_or(Source::report_xml);
  if (kind == Source::workbook) {
    GOVREPORT_TRY(write_workbook(session, total, *sink));
  } else {
    GOVREPORT_TRY(sink->write(kind == Source::report_json ? to_json(total.form, total.report)
                                                          : to_xml(total.form, total.report)));
  }
  return sink->commit();
}

void print_units(const Session& session, const std::vector<UnitRecord>& units) {
  const auto words = [&session](const char* zh, const char* en) { return session.words(zh, en); };
  Columns table;
  table.add({words("单位", "unit"),
             words("年度", "year"),
             words("版本", "version"),
             words("计入", "added"),
             words("错误", "errors"),
             words("警告", "warnings"),
             words("文件", "file")});
  for (const UnitRecord& unit : units)
    table.add({unit.body,
               std::to_string(unit.year),
               std::to_string(unit.version),
               unit.added ? words("是", "yes") : words("否", "no"),
               std::to_string(unit.errors),
               std::to_string(unit.warnings),
               unit.file});
  table.print(std::cout);
}

void print_sum(const Session& session, const Sum& sum, const std::string& output) {
  print_units(session, sum.merged.units);
  for (const Finding& finding : sum.findings)
    print(std::cout, finding, session.language());
  const std::string name = output.empty() ? sum.merged.total.report.body : output;
  std::cout << name << session.words("：", ": ") << counts(sum.findings, session.language())
            << '\n';
}

Result<int> merge_all(Session& session, const MergeCommand& command) {
  const Result<std::vector<std::string>> files = files_of(command);
  if (!files) return files.error();
  GOVREPORT_TRY(check_target(command, *files));
  const Result<Sum> sum = add_up(session, command, *files);
  if (!sum) return sum.error();
  const bool broken = has_errors(sum->findings);
  const bool written = !command.output.empty() && (!broken || command.draft);
  if (written) GOVREPORT_TRY(write(session, command, sum->merged.total));
  const std::string output = written ? command.output : "";
  if (command.json) {
    std::cout << merge_json(sum->merged, output, sum->findings, session.language()) << '\n';
  } else {
    print_sum(session, *sum, output);
  }
  if (!command.output.empty() && !written)
    session.tell(Error{ErrorCode::refused, "cli.merge-has-errors", {}, {.file = command.output}});
  return broken ? 1 : 0;
}

}  // namespace

int run(Session& session, const MergeCommand& command) {
  const Result<int> code = merge_all(session, command);
  if (code) return *code;
  session.tell(code.error());
  return exit_code(code.error());
}

}  // namespace govreport::cli
