#include "consistent_report.hpp"
#include "golden.hpp"
#include "govreport/check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport {
namespace {

TEST(CheckJson, IsOneObjectOnOneLine) {
  Report report = test::ConsistentReport::make(9);
  Value& total = report.cells["requests/carried-over/total"];
  total = Value::number(total.decimal() + Decimal(1));
  total.origin.line = 57;
  Findings findings;
  check(test::form_2021(), report, {.file = "a.md"}, findings);
  const std::string json =
      check_json(test::form_2021(), report, "a.md", findings, Language::english);
  EXPECT_EQ(json.find('\n'), std::string::npos);
  test::expect_golden(test::source_folder() / "tests/unit/check/check.json", json);
}

TEST(CheckJson, NamesTheFamilyOfACodeWhereARuleSaysTheRest) {
  Report report = test::ConsistentReport::make(9);
  report.cells["disputes/review.upheld"] = Value::number(*Decimal::parse("-1"));
  Findings findings;
  check(test::form_2021(), report, {.file = "a.md"}, findings);
  const std::string json =
      check_json(test::form_2021(), report, "a.md", findings, Language::chinese);
  EXPECT_THAT(json, testing::HasSubstr("\"code\":\"type\",\"rule\":\"TYPE\""));
  EXPECT_THAT(json, testing::HasSubstr("\"errors\":1,\"warnings\":0,\"notes\":1"));
}

TEST(CheckJson, OfAFileThatCouldNotBeReadHasTheReasonAsAFinding) {
  const Error error{ErrorCode::malformed, "report-xml.head-missing", {{"what", "year"}}, {}};
  EXPECT_EQ(unread_json("b.xml", {}, error, Language::english),
            "{\"file\":\"b.xml\",\"form\":null,\"version\":null,\"year\":null,\"body\":null,"
            "\"errors\":1,\"warnings\":0,\"notes\":0,\"findings\":[{\"severity\":\"error\","
            "\"code\":\"report-xml.head-missing\",\"rule\":null,"
            "\"message\":\"the root element has no attribute year\","
            "\"hint\":\"state form, version and year on <report>\","
            "\"place\":{\"cell\":null,\"label\":null,\"sheet\":null,\"line\":null},"
            "\"expected\":null,\"found\":null,\"suspects\":[]}]}");
}

}  // namespace
}  // namespace govreport
