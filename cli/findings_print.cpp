#include "findings_print.hpp"

#include "columns.hpp"
#include "console.hpp"

#include <algorithm>
#include <cstdlib>
#include <ostream>
#include <string_view>

#include <unistd.h>

namespace govreport::cli {
namespace {

constexpr std::string_view plain = "\033[0m";
constexpr std::string_view bold = "\033[1m";

std::string_view colour_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "\033[1;31m";
    case Severity::warning:
      return "\033[1;33m";
    case Severity::note:
      return "\033[1;36m";
  }
  return plain;
}

bool is_set(const char* name) {
  const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
  return value != nullptr && *value != '\0';
}

class FindingsPrinter {
 public:
  FindingsPrinter(std::ostream& out, const PrintStyle& style) : out_(out), style_(style) {}

  void head(const Form& form, const Report& report, const std::string& file) {
    const std::string version = in_chinese() ? "（" + std::to_string(form.version()) + " 版）"
                                             : " (version " + std::to_string(form.version()) + ")";
    field("文件", "File", file);
    field("机关", "Body", report.body);
    field("年度", "Year", std::to_string(report.year));
    field("表式", "Form", form.title() + version);
  }

  void result(const Findings& findings) {
    field("发现", "Found", counts(findings, style_.language));
  }

  void group(const FindingGroup& group, const Findings& findings) {
    const std::string heading =
        group.heading.empty() ? words("全文", "The report as a whole") : group.heading;
    out_ << '\n' << begin(bold) << heading << end() << '\n';
    heading_ = group.heading;
    for (const std::size_t index : group.findings)
      finding(findings[index]);
  }

 private:
  void finding(const Finding& finding) {
    const Wording wording = render(finding, style_.language);
    out_ << "\n  " << begin(colour_of(finding.severity))
         << severity_word(finding.severity, style_.language) << end() << "  "
         << (finding.rule.empty() ? finding.code : finding.rule) << place(finding.place) << '\n';
    paragraph("    ", message_lines(finding, wording.message));
    if (!wording.hint.empty()) paragraph("    ", {words("办法：", "Hint: ") + wording.hint});
    if (!finding.clause.empty()) paragraph("    ", {words("依据：", "Rule: ") + finding.clause});
  }

  /// The cell's name on a line of its own, where the message begins with it.
  std::vector<std::string> message_lines(const Finding& finding, const std::string& message) const {
    const std::string& label = finding.place.label;
    for (const std::string_view colon : {"：", ": "}) {
      if (label.empty() || !message.starts_with(label + std::string(colon))) continue;
      return {label, message.substr(label.size() + colon.size())};
    }
    const bool is_told = label == heading_ || message.starts_with(label);
    if (finding.place.cell.empty() || label.empty() || is_told) return {message};
    return {label, message};
  }

  std::string place(const Place& place) const {
    std::string text;
    if (!place.sheet.empty()) text += "  " + place.sheet;
    if (place.line != 0 && place.sheet.empty())
      text += in_chinese() ? "  第 " + std::to_string(place.line) + " 行"
                           : "  line " + std::to_string(place.line);
    return text;
  }

  void field(const char* zh, const char* en, const std::string& value) {
    const std::string name = words(zh, en);
    const std::string space(8 - display_width(name), ' ');
    const std::vector<std::string> lines = wrapped(value, style_.width - 8);
    out_ << name << space << lines.front() << '\n';
    for (std::size_t i = 1; i < lines.size(); ++i)
      out_ << std::string(8, ' ') << lines[i] << '\n';
  }

  void paragraph(const std::string& indent, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
      for (const std::string& line : wrapped(text, style_.width - indent.size()))
        out_ << indent << line << '\n';
    }
  }

  bool in_chinese() const { return style_.language == Language::chinese; }
  std::string words(const char* zh, const char* en) const { return in_chinese() ? zh : en; }
  std::string_view begin(std::string_view colour) const { return style_.colour ? colour : ""; }
  std::string_view end() const { return style_.colour ? plain : ""; }

  std::ostream& out_;
  const PrintStyle& style_;
  std::string heading_;  ///< of the section at hand
};

}  // namespace

bool wants_colour() {
  const char* const terminal = std::getenv("TERM");  // NOLINT(concurrency-mt-unsafe): no thread yet
  const bool is_dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
  return isatty(STDOUT_FILENO) == 1 && !is_set("NO_COLOR") && !is_dumb;
}

void print_findings(std::ostream& out,
                    const ReadReport& read,
                    const std::string& file,
                    const Findings& findings,
                    const PrintStyle& style) {
  FindingsPrinter printer(out, style);
  printer.head(read.form, read.report, file);
  printer.result(findings);
  for (const FindingGroup& group : group_by_section(read.form, read.report, findings))
    printer.group(group, findings);
}

}  // namespace govreport::cli
