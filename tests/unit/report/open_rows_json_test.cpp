/// Rows that come with the report, in JSON.
#include "base/json.hpp"
#include "govreport/read.hpp"
#include "open_rows_form.hpp"
#include "random_pieces.hpp"
#include "report/from_json.hpp"

#include <array>
#include <string>

#include <gmock/gmock.h>

namespace govreport {
namespace {

using test::five_rows;
using test::open_rows_form;
using test::open_rows_report;
using test::RandomPieces;
using testing::HasSubstr;

Report read(const std::string& json, Findings& findings) {
  const auto document = internal::parse_json(json, "report.json");
  EXPECT_TRUE(document) << json;
  return internal::report_from_json(*document, open_rows_form().model(), "report.json", findings);
}

/// Codes of one to nine digits, in any order; names and values as they come.
Report random_rows(std::uint32_t seed) {
  RandomPieces random(seed);
  Report report = open_rows_report();
  if (random.one_in(8)) return report;
  report.rows["income"];
  for (std::size_t left = random.below(30); left > 0; --left) {
    const std::string code = std::to_string(1 + random.below(999'999'999));
    if (report.find("income/" + code + "/of.fees") != nullptr) continue;
    constexpr std::array names = {"行政", "<", "&", " ", "\"", "\n"};
    test::add_row(report, code, random.words(names, 4), 5, static_cast<std::int64_t>(seed));
    if (random.one_in(3)) report.cells.erase("income/" + code + "/all");
    if (random.one_in(4)) report.cells["income/" + code + "/of.taxes"] = Value::text("–");
  }
  return report;
}

TEST(OpenRowsInJson, ReadBackEqualAndAreWrittenInTheSameBytesAgain) {
  const Form form = open_rows_form();
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    const Report report = random_rows(seed);
    const std::string json = to_json(form, report);
    Findings findings;
    const Report again = read(json, findings);
    ASSERT_TRUE(findings.empty()) << render(findings[0], Language::english).message << "\n" << json;
    ASSERT_EQ(again, report) << json;
    ASSERT_EQ(to_json(form, again), json);
    ASSERT_EQ(to_json(with_rows_of(form, report), report), json);
  }
}

TEST(OpenRowsInJson, StandBelowTheTotalWithCodeAndName) {
  EXPECT_THAT(to_json(open_rows_form(), five_rows()), HasSubstr(R"(    "income": {
      "total": {
        "all": "152",
        "of.taxes": "145",
        "of.fees": "7"
      },
      "row": [
        {
          "code": "201",
          "name": "General services",
          "cells": {
            "all": "52",
            "of.taxes": "45",
            "of.fees": "7"
          }
        },
)"));
}

TEST(OpenRowsInJson, ATableWithoutRowsIsToldFromOneThatWasLeftOut) {
  Report report = open_rows_report();
  EXPECT_THAT(to_json(open_rows_form(), report), HasSubstr("\"tables\": {\n    \"rest\": {"));
  report.rows["income"];
  EXPECT_THAT(to_json(open_rows_form(), report), HasSubstr("\"income\": {\n      \"row\": []"));
}

std::string with_rows(const std::string& rows) {
  return std::string(R"({"form": "accounts", "version": 1, "year": 2025, "body": "B",)")
      .append("\n\"tables\": {\"income\": {\"row\": ")
      .append(rows)
      .append("}}}");
}

/// "line: code message" of the one finding.
std::string finding_of(const std::string& rows) {
  Findings findings;
  read(with_rows(rows), findings);
  EXPECT_EQ(findings.size(), 1U) << rows;
  if (findings.empty()) return {};
  return std::to_string(findings[0].place.line) + ": " + findings[0].code + " " +
         render(findings[0], Language::english).message;
}

TEST(OpenRowsInJson, ARowThatIsNoneIsFoundWithItsPointerAndLine) {
  EXPECT_EQ(finding_of(R"([{"name": "A"}])"),
            "2: report-json.member-missing /tables/income/row/0 has no member code");
  EXPECT_EQ(finding_of(R"([{"code": "201"}])"),
            "2: report-json.member-missing /tables/income/row/0 has no member name");
  EXPECT_EQ(finding_of(R"([{"code": "2o1", "name": "A"}])"),
            "2: report-json.row-code \"2o1\" at /tables/income/row/0/code is no code");
  EXPECT_EQ(finding_of(R"([{"code": 201, "name": "A"}])"),
            "2: report-json.wrong-kind /tables/income/row/0/code has to be of kind string, and is "
            "of kind number");
  EXPECT_THAT(finding_of("[{\"code\": \"201\", \"name\": \"A\"},\n{\"code\": \"201\", \"name\": "
                         "\"B\"}]"),
              HasSubstr("3: report-json.row-twice /tables/income/row/1/code: there is a row of"));
  EXPECT_THAT(finding_of(R"([{"code": "201", "name": "A", "cells": {"of.rent": 1}}])"),
              HasSubstr("/tables/income/row/0/cells/of.rent is not of the format (known: all"));
  EXPECT_THAT(finding_of("{}"), HasSubstr("/tables/income/row has to be of kind array"));
}

TEST(OpenRowsInJson, MoreThanATableHoldsAreFoundOnceAndNotRead) {
  std::string rows;
  for (int code = 1'000'000; code < 1'010'010; ++code)
    rows.append(rows.empty() ? "[" : ",\n")
        .append(R"({"name": "A", "code": ")")
        .append(std::to_string(code))
        .append("\"}");
  Findings findings;
  const Report report = read(with_rows(rows + "]"), findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "report-json.rows-many");
  EXPECT_EQ(findings[0].place.line, 10'002U);
  EXPECT_EQ(report.rows.at("income").size(), 10'000U);
}

TEST(OpenRowsInJson, HaveASchemaThatIsTheGrownFormsToo) {
  const Form form = open_rows_form();
  const std::string schema = report_json_schema(form);
  EXPECT_EQ(report_json_schema(with_rows_of(form, five_rows())), schema);
  EXPECT_THAT(schema, HasSubstr("^[0-9]{1,20}$"));
}

}  // namespace
}  // namespace govreport
