/// Units added up, one folder a case: case.txt says what is given, zh.txt and en.txt what is told,
/// total.xml what is made of it. A new folder is a new case.
///
/// case.txt, a line each: `unit body seed` (a consistent report), `year number` (of the last unit),
/// `cell = value` (of the last unit, or of `total`), `expect body` (a unit that has to be there),
/// `total` (the right total is published, and what follows changes it).
#include "golden.hpp"
#include "units.hpp"

#include <algorithm>
#include <optional>
#include <sstream>

#include <gtest/gtest.h>

namespace govreport {
namespace {

namespace fs = std::filesystem;

fs::path cases_folder() {
  return test::source_folder() / "tests/unit/merge/cases";
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
  const std::size_t note = words.find("（");
  const std::optional<Decimal> number = Decimal::parse(words.substr(0, note));
  if (!number) return Value::text(words);
  return Value::number(*number, note == words.npos ? "" : words.substr(note));
}

class Case {
 public:
  void take(const std::string& line) {
    std::istringstream words(line);
    std::string first;
    words >> first;
    if (first == "unit") {
      std::string body;
      std::uint32_t seed = 0;
      words >> body >> seed;
      units_.push_back(test::unit(body, seed));
    } else if (first == "year") {
      words >> units_.back().read.report.year;
    } else if (first == "expect") {
      request_.expected.emplace_back();
      words >> request_.expected.back();
    } else if (first == "total") {
      publish();
    } else {
      set(first, words);
    }
  }

  Findings findings() {
    Findings findings;
    total_ = merge(units_, request_, findings)->total;
    if (published_) {
      Findings of_units;
      compare_total(*merge(units_, request_, of_units), units_, *published_, "total.md", findings);
    }
    return findings;
  }

  std::string xml() const { return to_xml(total_->form, total_->report); }

 private:
  void publish() {
    Findings findings;
    published_ = merge(units_, request_, findings)->total;
  }

  void set(const CellId& cell, std::istringstream& words) {
    words.ignore(std::numeric_limits<std::streamsize>::max(), '=');
    std::string value;
    std::getline(words >> std::ws, value);
    Report& report = published_ ? published_->report : units_.back().read.report;
    report.cells.at(cell) = to_value(value);
  }

  MergeRequest request_{.body = "清河区人民政府"};
  std::vector<UnitReport> units_;
  std::optional<ReadReport> published_;
  std::optional<ReadReport> total_;
};

std::string told(const Findings& findings, Language language) {
  std::ostringstream out;
  for (const Finding& finding : findings) {
    const Wording wording = render(finding, language);
    out << finding.place.file << ": " << to_string(finding.severity) << " " << finding.rule << ": "
        << wording.message << "\n";
    if (!wording.hint.empty()) out << "  " << wording.hint << "\n";
  }
  return out.str();
}

class MergeCase : public testing::TestWithParam<std::string> {};

TEST_P(MergeCase, IsAddedUpAndToldInBothLanguages) {
  const fs::path folder = cases_folder() / GetParam();
  Case given;
  std::istringstream lines(test::read_file(folder / "case.txt"));
  for (std::string line; std::getline(lines, line);)
    given.take(line);
  const Findings findings = given.findings();
  test::expect_golden(folder / "zh.txt", told(findings, Language::chinese));
  test::expect_golden(folder / "en.txt", told(findings, Language::english));
  test::expect_golden(folder / "total.xml", given.xml());
}

INSTANTIATE_TEST_SUITE_P(Cases, MergeCase, testing::ValuesIn(cases()), [](const auto& name) {
  std::string identifier = name.param;
  std::replace(identifier.begin(), identifier.end(), '-', '_');
  return identifier;
});

}  // namespace
}  // namespace govreport
