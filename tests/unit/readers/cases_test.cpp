/// Reports as they are found, and what reading them gives: cases/<name>/input.md, the report in
/// expect.xml, and findings or error in findings.txt.
#include "golden.hpp"
#include "reading.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace govreport {
namespace {

namespace fs = std::filesystem;

fs::path cases_folder() {
  return test::source_folder() / "tests/unit/readers/cases";
}

std::vector<std::string> case_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(cases_folder()))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

class ReaderCase : public testing::TestWithParam<std::string> {};

TEST_P(ReaderCase, GivesTheReportAndTheFindingsThatAreExpected) {
  const fs::path folder = cases_folder() / GetParam();
  test::Reading reading = test::read_text(test::read_bytes(folder / "input.md"));
  if (reading.error) {
    const Wording wording = render(*reading.error, Language::chinese);
    test::expect_golden(folder / "findings.txt",
                        std::to_string(reading.error->place.line) + " " + reading.error->id + " " +
                            wording.message + "\n");
    EXPECT_FALSE(fs::exists(folder / "expect.xml"));
    return;
  }
  sort_by_place(reading.findings);
  test::expect_golden(folder / "findings.txt", test::to_text(reading.findings));
  test::expect_golden(folder / "expect.xml", to_xml(reading.read->form, reading.report()));
}

INSTANTIATE_TEST_SUITE_P(Readers,
                         ReaderCase,
                         testing::ValuesIn(case_names()),
                         [](const auto& name) {
                           std::string words = name.param;
                           std::replace(words.begin(), words.end(), '-', '_');
                           return words;
                         });

/// Variants of how the same figures are written: all read to the same report.
TEST(ReaderCases, TheSameFiguresInAnyDressAreTheSameReport) {
  const std::string expected = test::read_bytes(cases_folder() / "ragged-tabs/expect.xml");
  for (const char* name : {"byte-order-mark-and-crlf",
                           "pipe-tables",
                           "full-width-digits",
                           "numbering-with-commas",
                           "numbering-wide",
                           "headings-without-marks",
                           "headings-six-deep",
                           "title-on-two-lines",
                           "columns-in-another-order",
                           "rows-in-another-order",
                           "heads-without-leading-fields",
                           "merged-cells-repeated"}) {
    EXPECT_EQ(test::read_bytes(cases_folder() / name / "expect.xml"), expected) << name;
    EXPECT_EQ(test::read_bytes(cases_folder() / name / "findings.txt"), "") << name;
  }
}

}  // namespace
}  // namespace govreport
