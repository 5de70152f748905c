/// Reports as they are found, and what reading them gives: cases/<name>/input.*, the report in
/// expect.xml, and findings or error in findings.txt. A folder, input.docx, is packed to be read.
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
  test::Reading reading = test::read_case(folder);
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
                           "columns-by-full-width-spaces",
                           "columns-by-ragged-spaces",
                           "columns-by-spaces",
                           "full-width-digits",
                           "numbering-with-commas",
                           "numbering-wide",
                           "headings-without-marks",
                           "headings-six-deep",
                           "title-on-two-lines",
                           "columns-in-another-order",
                           "rows-in-another-order",
                           "heads-without-leading-fields",
                           "merged-cells-repeated",
                           "text-in-utf-16",
                           "text-in-utf-16-big-endian"}) {
    EXPECT_EQ(test::read_bytes(cases_folder() / name / "expect.xml"), expected) << name;
    EXPECT_EQ(test::read_bytes(cases_folder() / name / "findings.txt"), "") << name;
  }
}

/// What is said of that is a note.
TEST(ReaderCases, TheSameTextInGb18030IsTheSameReport) {
  EXPECT_EQ(test::read_bytes(cases_folder() / "text-in-gb18030/expect.xml"),
            test::read_bytes(cases_folder() / "ragged-tabs/expect.xml"));
  EXPECT_EQ(test::read_bytes(cases_folder() / "text-in-gb18030/findings.txt").find("0 note"), 0U);
}

/// Text documents, however they number and merge: all that is said are notes.
TEST(ReaderCases, TheSameFiguresInAnyDocumentAreTheSameReport) {
  const std::string expected = test::read_bytes(cases_folder() / "ragged-tabs/expect.xml");
  for (const char* name : {"docx-of-plain-paragraphs",
                           "docx-with-fields-links-and-contents",
                           "docx-with-heading-styles",
                           "docx-with-text-boxes-footnotes-and-hidden-text",
                           "docx-with-tracked-changes"})
    EXPECT_EQ(test::read_bytes(cases_folder() / name / "expect.xml"), expected) << name;
  const auto tables = [](const std::string& xml) { return xml.substr(xml.find("<tables>")); };
  for (const char* name : {"docx-with-automatic-numbers",
                           "docx-with-line-breaks-and-tabs",
                           "docx-with-styles-of-other-names",
                           "docx-with-tables-in-tables"})
    EXPECT_EQ(tables(test::read_bytes(cases_folder() / name / "expect.xml")), tables(expected))
        << name;
}

/// Pages on which they stand in any clutter: what is said of that is a note at most, or about the
/// encoding.
TEST(ReaderCases, TheSameFiguresOnAnyPageAreTheSameReport) {
  const std::string expected = test::read_bytes(cases_folder() / "ragged-tabs/expect.xml");
  for (const char* name : {"page-in-gb18030-that-does-not-say-so",
                           "page-in-gb2312",
                           "page-inside-a-site",
                           "page-laid-out-by-tables",
                           "page-pasted-from-a-word-processor",
                           "page-that-declares-gbk-and-is-in-utf-8",
                           "page-that-declares-utf-8-and-is-in-gbk",
                           "page-with-a-byte-order-mark",
                           "page-with-a-table-in-two",
                           "page-with-a-table-in-two-and-heads-above-the-first",
                           "page-with-blank-rows-and-columns",
                           "page-with-cells-outside-of-rows",
                           "page-with-columns-in-another-order",
                           "page-with-header-cells",
                           "page-with-headings-in-bold-paragraphs",
                           "page-with-its-title-in-the-head-alone",
                           "page-with-its-title-twice",
                           "page-with-line-breaks-in-cells",
                           "page-with-links-to-its-sections",
                           "page-with-rows-in-another-order",
                           "page-with-scripts-and-hidden-text",
                           "page-with-spaces-of-no-width-and-no-break",
                           "page-with-spanned-cells",
                           "page-with-tags-left-open",
                           "page-with-wrong-spans"}) {
    EXPECT_EQ(test::read_bytes(cases_folder() / name / "expect.xml"), expected) << name;
    EXPECT_EQ(test::read_bytes(cases_folder() / name / "findings.txt").find("error"),
              std::string::npos)
        << name;
  }
}

}  // namespace
}  // namespace govreport
