/// The same figures and texts, published as text, as a page in either encoding, and as a document:
/// the same report.
#include "annual_report.hpp"
#include "base/encoding.hpp"
#include "published_report.hpp"
#include "random_pieces.hpp"
#include "reading.hpp"
#include "report/figures.hpp"
#include "times.hpp"

#include <array>
#include <sstream>
#include <string>

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

namespace govreport {
namespace {

constexpr std::uint32_t report_count = test::times(200);

std::string in_gb18030(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string bytes(text.size() * 2 + 8, '\0');
  const std::int32_t size = ucnv_convert("gb18030",
                                         "utf-8",
                                         bytes.data(),
                                         static_cast<std::int32_t>(bytes.size()),
                                         text.data(),
                                         static_cast<std::int32_t>(text.size()),
                                         &status);
  EXPECT_EQ(U_FAILURE(status), 0);
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

/// Reports as any published text can say them: running text is sentences, headings are numbered.
class Reports {
 public:
  explicit Reports(std::uint32_t seed) : random_(seed) {}

  Report make() {
    Report report;
    report.form = form_.id;
    report.version = form_.version;
    report.year = static_cast<int>(2021 + random_.below(9));
    report.body = "甲" + words(3) + "局";
    report.preamble = paragraphs(2);
    for (const internal::SectionSpec& section : form_.sections)
      report.sections.push_back({section.id, "", blocks(), 0});
    for (const internal::CellSpec& cell : form_.cells)
      report.cells[cell.id] = value();
    if (random_.one_in(2)) {
      report.signature = report.body;
      report.date = "2026年1月" + std::to_string(1 + random_.below(28)) + "日";
    }
    return report;
  }

 private:
  static constexpr std::array pieces = {"公", "开", "，", "“", "”", "&", "<", "a>b", "é", "𠮷"};
  static constexpr std::array shapes = {
      "0", "1", "7", "99999999", "4068.208", "0.0001", "4.50", "-3"};
  static constexpr std::array marks = {"/", "-"};

  std::string words(std::size_t most) {
    return random_.words(std::array{"公", "开", "河", "山"}, most);
  }
  std::string sentence() { return "段" + random_.words(pieces, 30) + "止。"; }

  std::vector<Block> paragraphs(std::size_t most) {
    std::vector<Block> result(random_.below(most + 1));
    for (Block& block : result)
      block = {BlockKind::paragraph, 0, sentence(), 0};
    return result;
  }

  std::vector<Block> blocks() {
    std::vector<Block> result = paragraphs(3);
    if (random_.one_in(2))
      result.insert(result.begin(), {BlockKind::heading, 2, "（一）题" + words(4), 0});
    if (random_.one_in(4))
      result.insert(result.begin(), {BlockKind::heading, 3, "1.题" + words(4), 0});
    result.push_back({BlockKind::paragraph, 0, sentence(), 0});
    return result;
  }

  Value value() {
    switch (random_.below(14)) {
      case 0:
        return Value::not_applicable(random_.one_of(marks));
      case 1:
        return Value::text("约" + words(3) + "件");
      case 2:
        return Value::number(random_.decimal(shapes), "其中" + words(3) + "件");
      default:
        return Value::number(random_.decimal(shapes));
    }
  }

  const internal::FormModel& form_ = test::form_2021().model();
  test::RandomPieces random_;
};

class Published : public testing::Test {
 protected:
  static void expect_back(const Report& report,
                          Source source,
                          const std::string& bytes,
                          const std::string& what) {
    ReadRequest request;
    request.source = source;
    const test::Reading reading = test::read_text(bytes, request);
    ASSERT_TRUE(reading.read) << what << ": " << render(*reading.error, Language::english).message;
    EXPECT_EQ(first_difference(to_xml(test::form_2021(), report),
                               to_xml(reading.read->form, reading.report())),
              "")
        << what;
    for (const Finding& finding : reading.findings)
      EXPECT_EQ(finding.severity, Severity::note)
          << what << ": " << render(finding, Language::english).message;
  }

  static void expect_all_back(const Report& report, const std::string& what) {
    const internal::FormModel& form = test::form_2021().model();
    expect_back(
        report, Source::published_text, test::PublishedText::of(form, report), what + " as text");
    expect_back(
        report, Source::html, test::PublishedPage::of(form, report, "utf-8"), what + " as page");
    expect_back(report,
                Source::html,
                in_gb18030(test::PublishedPage::of(form, report, "gb2312")),
                what + " as page in GB18030");
    expect_back(report, Source::docx, test::PublishedDocx::of(form, report), what + " as document");
  }

  static std::string first_difference(const std::string& expected, const std::string& found) {
    std::istringstream a(expected);
    std::istringstream b(found);
    std::string line;
    for (std::string other; std::getline(a, line);) {
      std::getline(b, other);
      if (line != other) return "expected: " + line + "\nfound:    " + other;
    }
    return std::getline(b, line) ? "found beyond: " + line : "";
  }
};

TEST_F(Published, SampleIsTheSameReportInEveryKindOfFile) {
  expect_all_back(test::read_text(test::read_bytes(test::sample_file())).report(), "the sample");
}

TEST_F(Published, RandomReportsAreTheSameInEveryKindOfFile) {
  for (std::uint32_t seed = 0; seed < report_count && !HasFailure(); ++seed)
    expect_all_back(Reports(seed).make(), "seed " + std::to_string(seed));
}

}  // namespace
}  // namespace govreport
