#include "console.hpp"

#include <algorithm>
#include <cstdlib>
#include <ostream>
#include <string_view>

namespace govreport::cli {
namespace {

void print_place(std::ostream& out, const Place& place) {
  if (!place.file.empty()) out << place.file << ':';
  if (place.line != 0) out << place.line << ':';
  if (!place.sheet.empty()) out << place.sheet << ':';
  if (!place.file.empty() || place.line != 0 || !place.sheet.empty()) out << ' ';
}

void print_detail(std::ostream& out,
                  Language language,
                  std::string_view zh,
                  std::string_view en,
                  const std::string& text) {
  if (text.empty()) return;
  out << "  " << (language == Language::chinese ? zh : en) << text << '\n';
}

long count(const Findings& findings, Severity severity) {
  return std::count_if(findings.begin(), findings.end(), [severity](const Finding& finding) {
    return finding.severity == severity;
  });
}

}  // namespace

Language environment_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("zh") ? Language::chinese : Language::english;
  }
  return Language::english;
}

std::string_view severity_word(Severity severity, Language language) {
  if (language == Language::english) return to_string(severity);
  switch (severity) {
    case Severity::error:
      return "错误";
    case Severity::warning:
      return "警告";
    case Severity::note:
      return "提示";
  }
  return "错误";
}

void print(std::ostream& out, const Finding& finding, Language language) {
  const Wording wording = render(finding, language);
  print_place(out, finding.place);
  out << severity_word(finding.severity, language) << ": " << wording.message << "  ["
      << (finding.rule.empty() ? finding.code : finding.rule) << "]\n";
  print_detail(out, language, "办法：", "hint: ", wording.hint);
  print_detail(out, language, "依据：", "rule: ", finding.clause);
}

void print(std::ostream& out, const Error& error, Language language) {
  const Wording wording = render(error, language);
  print_place(out, error.place);
  out << severity_word(Severity::error, language) << ": " << wording.message << "  [" << error.id
      << "]\n";
  print_detail(out, language, "办法：", "hint: ", wording.hint);
}

std::string counts(const Findings& findings, Language language) {
  const long errors = count(findings, Severity::error);
  const long warnings = count(findings, Severity::warning);
  const long notes = count(findings, Severity::note);
  if (language == Language::chinese) {
    return "错误 " + std::to_string(errors) + "，警告 " + std::to_string(warnings) + "，提示 " +
           std::to_string(notes);
  }
  const auto counted = [](long number, const char* word) {
    return std::to_string(number) + " " + word + (number == 1 ? "" : "s");
  };
  return counted(errors, "error") + ", " + counted(warnings, "warning") + ", " +
         counted(notes, "note");
}

int exit_code(const Error& error) {
  switch (error.code) {
    case ErrorCode::malformed:
    case ErrorCode::refused:
    case ErrorCode::unsupported:
      return 1;
    case ErrorCode::usage:
      return 2;
    case ErrorCode::not_found:
    case ErrorCode::io:
    case ErrorCode::cancelled:
    case ErrorCode::limit:
    case ErrorCode::internal:
      return 3;
  }
  return 3;
}

}  // namespace govreport::cli
