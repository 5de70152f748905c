/// Broken reports, one folder each: change.txt says what is done to a sound report, zh.txt and
/// en.txt hold what a clerk is told. A new folder is a new case.
///
/// change.txt, a line each: `cell = value` (nothing: blank), `remove prefix` (cells),
/// `section id = words` (nothing: no text), `repeat id count words`.
#include "consistent_report.hpp"
#include "golden.hpp"
#include "govreport/check.hpp"

#include <algorithm>
#include <sstream>
#include <vector>

#include <gtest/gtest.h>

namespace govreport {
namespace {

namespace fs = std::filesystem;

fs::path cases_folder() {
  return test::source_folder() / "tests/unit/check/cases";
}

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(cases_folder()))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

Value to_value(const std::string& words) {
  if (words.empty()) return Value::empty();
  if (words == "/") return Value::not_applicable(words);
  const std::optional<Decimal> number = Decimal::parse(words);
  return number ? Value::number(*number) : Value::text(words);
}

class Changes {
 public:
  explicit Changes(Report& report) : report_(report) {}

  void apply(const std::string& line) {
    std::istringstream words(line);
    std::string first;
    words >> first;
    if (first == "remove") {
      remove(rest(words));
    } else if (first == "section") {
      set_section(words);
    } else if (first == "repeat") {
      repeat(words);
    } else {
      set_cell(first, words);
    }
  }

 private:
  static std::string rest(std::istringstream& words) {
    std::string text;
    std::getline(words >> std::ws, text);
    return text;
  }

  void set_cell(const CellId& id, std::istringstream& words) {
    words.ignore(std::numeric_limits<std::streamsize>::max(), '=');
    Value& value = report_.cells.at(id);
    const Origin origin = value.origin;
    value = to_value(rest(words));
    value.origin = origin;
  }

  void remove(const std::string& prefix) {
    std::erase_if(report_.cells, [&](const auto& cell) { return cell.first.starts_with(prefix); });
  }

  void set_section(std::istringstream& words) {
    std::string id;
    words >> id;
    words.ignore(std::numeric_limits<std::streamsize>::max(), '=');
    const std::string text = rest(words);
    blocks(id).clear();
    if (!text.empty()) blocks(id).push_back({BlockKind::paragraph, 0, text, 0});
  }

  void repeat(std::istringstream& words) {
    std::string id;
    int count = 0;
    words >> id >> count;
    const std::string piece = rest(words);
    std::string text;
    for (int i = 0; i < count; ++i)
      text += piece;
    blocks(id) = {{BlockKind::paragraph, 0, text, 0}};
  }

  std::vector<Block>& blocks(const std::string& id) {
    const auto found = std::find_if(report_.sections.begin(),
                                    report_.sections.end(),
                                    [&](const auto& section) { return section.id == id; });
    return found->blocks;
  }

  Report& report_;
};

std::string told(const Findings& findings, Language language) {
  std::ostringstream out;
  for (const Finding& finding : findings) {
    const Wording wording = render(finding, language);
    out << finding.place.file << ":" << finding.place.line << ": " << to_string(finding.severity)
        << " " << finding.rule << ": " << wording.message << "\n";
    if (!wording.hint.empty()) out << "  " << wording.hint << "\n";
  }
  return out.str();
}

class BrokenReport : public testing::TestWithParam<std::string> {};

TEST_P(BrokenReport, IsToldAboutInBothLanguages) {
  const fs::path folder = cases_folder() / GetParam();
  Report report = test::ConsistentReport::make(2024);
  std::istringstream lines(test::read_file(folder / "change.txt"));
  for (std::string line; std::getline(lines, line);)
    Changes(report).apply(line);
  Findings findings;
  check(test::form_2021(), report, {.file = "report.md"}, findings);
  EXPECT_FALSE(findings.empty());
  test::expect_golden(folder / "zh.txt", told(findings, Language::chinese));
  test::expect_golden(folder / "en.txt", told(findings, Language::english));
}

INSTANTIATE_TEST_SUITE_P(Cases, BrokenReport, testing::ValuesIn(cases()), [](const auto& name) {
  std::string identifier = name.param;
  std::replace(identifier.begin(), identifier.end(), '-', '_');
  return identifier;
});

}  // namespace
}  // namespace govreport
