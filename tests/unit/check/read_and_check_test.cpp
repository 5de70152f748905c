/// The sample report, read from its published text with a fault in it, then checked: one fault is
/// told once.
#include "annual_report.hpp"
#include "golden.hpp"
#include "govreport/check.hpp"
#include "govreport/read.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport {
namespace {

std::string sample() {
  return test::read_file(test::templates_folder() /
                         "disclosure-annual-report/2021/sample/yunting-2025.md");
}

Findings errors_in(const std::string& text) {
  Findings findings;
  ReadRequest request;
  request.file = "sample.md";
  const auto read =
      read_report(text, FormLibrary(test::templates_folder()), request, findings).value();
  check(read.form, read.report, {.file = request.file}, findings);
  std::erase_if(findings,
                [](const Finding& finding) { return finding.severity != Severity::error; });
  return findings;
}

/// The sample without the last field of the line that begins with `label`.
std::string with_a_field_less(const std::string& label) {
  std::string text = sample();
  const std::size_t end = text.find('\n', text.find(label));
  const std::size_t field = text.find_last_not_of("\t |", end - 1);
  return text.erase(text.find_last_of("\t|", field), end - text.find_last_of("\t|", field));
}

TEST(ReadAndCheck, TheSampleIsWithoutErrors) {
  EXPECT_THAT(errors_in(sample()), testing::IsEmpty());
}

TEST(ReadAndCheck, ARowWithTooFewFieldsIsNotCalledMissingAsWell) {
  const Findings errors = errors_in(with_a_field_less("二、上年结转"));
  ASSERT_THAT(errors, testing::SizeIs(1));
  EXPECT_EQ(errors[0].code, "structure.fields-few");
  EXPECT_EQ(errors[0].place.label, "二、上年结转政府信息公开申请数量");
}

}  // namespace
}  // namespace govreport
