/// Reports in JSON: the same content as the canonical XML, and a finding with a pointer for each
/// thing that is none of it.
#include "base/json.hpp"
#include "govreport/read.hpp"
#include "random_report.hpp"
#include "report/from_json.hpp"
#include "small_form.hpp"
#include "test_folders.hpp"
#include "times.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace govreport {
namespace {

using internal::parse_json;
using test::RandomReport;
using test::small_form;
using testing::HasSubstr;

Report read(const std::string& json, Findings& findings) {
  const auto document = parse_json(json, "report.json");
  EXPECT_TRUE(document) << json;
  EXPECT_TRUE(internal::head_from_json(*document, "report.json"));
  return internal::report_from_json(*document, small_form().model(), "report.json", findings);
}

Form prescribed_form() {
  Findings findings;
  return *FormLibrary(test::templates_folder()).load("disclosure-annual-report", 2021, findings);
}

class ReportJsonOf : public testing::TestWithParam<Form (*)()> {};

TEST_P(ReportJsonOf, RandomReportsReadBackEqualAndWriteTheSameBytesAgain) {
  const Form form = GetParam()();
  for (std::uint32_t seed = 1; seed <= test::times(1000); ++seed) {
    const Report report = RandomReport(form.model(), seed).make();
    const std::string json = to_json(form, report);
    Findings findings;
    const auto document = parse_json(json, "report.json");
    ASSERT_TRUE(document) << json;
    const Report again =
        internal::report_from_json(*document, form.model(), "report.json", findings);
    ASSERT_EQ(findings.size(), 0U) << render(findings[0], Language::english).message << "\n"
                                   << json;
    ASSERT_EQ(again, report) << "seed " << seed << "\n" << json;
    ASSERT_EQ(to_json(form, again), json) << "seed " << seed;
  }
}

INSTANTIATE_TEST_SUITE_P(Forms, ReportJsonOf, testing::Values(&small_form, &prescribed_form));

/// A report on the small form with `members` beside its head.
std::string with(const std::string& members) {
  return "{\"form\": \"small\", \"version\": 7, \"year\": 2025, \"body\": \"B\",\n" + members + "}";
}

std::string with_cells(const std::string& cells) {
  return with("\"tables\": {\"with-rows\": {\"shared\": {\n" + cells + "}}}");
}

TEST(ReportJson, IsTheSameWordForWordEveryTime) {
  Report report;
  report.form = "small";
  report.version = 7;
  report.year = 2025;
  report.body = "机关";
  report.sections = {
      {"words", "一", {{BlockKind::paragraph, 0, "文", 0}, {BlockKind::heading, 2, "题", 0}}, 0}};
  report.cells["with-rows/shared/first"] = Value::number(*Decimal::parse("22"), "其中修订16件");
  report.cells["with-rows/shared/group.second"] = Value::empty();
  report.cells["with-rows/shared/money"] = Value::number(*Decimal::parse("4.50"));
  report.cells["with-rows/deep.down/first"] = Value::not_applicable("/");
  report.cells["without-rows/one"] = Value::number(*Decimal::parse("-3"));
  report.date = "2026年1月9日";
  EXPECT_EQ(to_json(small_form(), report), R"({
  "form": "small",
  "version": 7,
  "year": 2025,
  "body": "机关",
  "sections": {
    "words": {
      "heading": "一",
      "blocks": [
        {
          "p": "文"
        },
        {
          "h": "题",
          "level": 2
        }
      ]
    }
  },
  "tables": {
    "with-rows": {
      "shared": {
        "first": {
          "number": "22",
          "note": "其中修订16件"
        },
        "group.second": null,
        "money": "4.50"
      },
      "deep.down": {
        "first": {
          "state": "not-applicable",
          "text": "/"
        }
      }
    },
    "without-rows": {
      "one": {
        "state": "number",
        "text": "-3"
      }
    }
  },
  "date": "2026年1月9日"
}
)");
}

TEST(ReportJson, KeepsEachStateOfACell) {
  Findings findings;
  const Report report =
      read(with_cells(R"("first": {"number": 5, "note": "N"}, "group.second": null,
                         "money": {"state": "text", "text": "none"},
                         "change": {"state": "not-applicable", "text": "-"})"),
           findings);
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(*report.find("with-rows/shared/first"), Value::number(Decimal(5), "N"));
  EXPECT_EQ(*report.find("with-rows/shared/group.second"), Value::empty());
  EXPECT_EQ(*report.find("with-rows/shared/money"), Value::text("none"));
  EXPECT_EQ(*report.find("with-rows/shared/change"), Value::not_applicable("-"));
  EXPECT_EQ(report.find("with-rows/deep.down/first"), nullptr) << "left out";
  EXPECT_EQ(report.find("with-rows/shared/change")->origin.line, 5U);
}

TEST(ReportJson, ANumberIsItsDigitsWhetherItStandsInQuotesOrNot) {
  for (const std::string digits : {"4.50", "4068.208", "0", "0.000", "99999999"}) {
    for (const std::string& written : {digits, "\"" + digits + "\""}) {
      Findings findings;
      const Report report = read(with_cells("\"money\": " + written), findings);
      EXPECT_TRUE(findings.empty()) << written;
      const Value* value = report.find("with-rows/shared/money");
      ASSERT_NE(value, nullptr) << written;
      EXPECT_EQ(value->as_text(), digits);
    }
  }
}

TEST(ReportJson, SectionsComeInTheFormsOrderWhateverTheirs) {
  Findings findings;
  const Report report =
      read(with(R"("sections": {"figures": {"blocks": []}, "words": {}})"), findings);
  EXPECT_TRUE(findings.empty());
  ASSERT_EQ(report.sections.size(), 2U);
  EXPECT_EQ(report.sections[0].id, "words");
}

TEST(ReportJson, SaysForEditorsWhereItsSchemaIs) {
  Findings findings;
  read(with(R"("$schema": "form.schema.json")"), findings);
  EXPECT_TRUE(findings.empty());
}

struct Fault {
  const char* json;
  const char* finding;
};

/// Each one thing that is wrong, and "line: what is said".
constexpr Fault faults[] = {
    {R"("titel": "T")",
     "2: /titel is not of the format (known: form, version, year, body, title, preamble, sections, "
     "tables, signature, date, explanations, $schema) / did you mean title?"},
    {R"("title": "T",
        "title": "U")",
     "3: /title stands twice; only the first was read / keep one of them"},
    {R"("title": 5)",
     "2: /title has to be of kind string, and is of kind number / write it as the form's JSON "
     "Schema says (govreport schema --json)"},
    {R"("title": "a\u0007b")",
     "2: /title holds the control character U+0007, which no format can carry / remove the "
     "character"},
    {R"("preamble": "words")",
     "2: /preamble has to be of kind array, and is of kind string / write it as the form's JSON "
     "Schema says (govreport schema --json)"},
    {R"("preamble": [{"p": "a"}, {"p": "b", "h": "c"}])",
     "2: /preamble/1 is neither a paragraph nor a heading / write {\"p\": \"…\"} for a paragraph, "
     "{\"h\": \"…\", \"level\": 2} for a heading"},
    {R"("preamble": [{"h": "b"}])",
     "2: /preamble/0 is neither a paragraph nor a heading / write {\"p\": \"…\"} for a paragraph, "
     "{\"h\": \"…\", \"level\": 2} for a heading"},
    {R"("preamble": [{"h": "b", "level": 1}])",
     "2: /preamble/0/level has to be a whole number from 2, and is 1 / a section's own heading is "
     "level 1; those inside begin with 2"},
    {R"("sections": {"word": {}})",
     "2: /sections/word is not of the format (known: words, figures, more-words) / did you mean "
     "words?"},
    {R"("sections": [])",
     "2: /sections has to be of kind object, and is of kind array / write it as the form's JSON "
     "Schema says (govreport schema --json)"},
    {R"("explanations": [{"rule": "R", "text": "why"}])",
     "2: /explanations/0 has no member place / add the member"},
    {R"("explanations": [{"rule": "R", "place": "p", "text": "why"},
                         {"rule": "R", "place": "p", "text": "again"}])",
     "3: /explanations/1: rule R at p has an explanation already; only the first was read / keep "
     "one of them"},
    {R"("tables": {"with-rows": {"a/b~c": {}}})",
     "2: /tables/with-rows/a~1b~0c is not of the format (known: shared, deep.down) / remove or "
     "correct the member; the form's JSON Schema has all names"},
    {R"("tables": {"without-rows": {"one": true}})",
     "2: /tables/without-rows/one has to be of kind object, and is of kind boolean / write it as "
     "the form's JSON Schema says (govreport schema --json)"},
};

/// "line: message / hint" of the one finding.
std::string finding_of(const std::string& json) {
  Findings findings;
  read(json, findings);
  EXPECT_EQ(findings.size(), 1U) << json;
  if (findings.empty()) return "";
  EXPECT_EQ(findings[0].place.file, "report.json");
  EXPECT_EQ(findings[0].severity, Severity::error);
  const Wording words = render(findings[0], Language::english);
  return std::to_string(findings[0].place.line) + ": " + words.message + " / " + words.hint;
}

TEST(ReportJson, NamesEachFaultByPointerAndLine) {
  for (const Fault& fault : faults)
    EXPECT_EQ(finding_of(with(fault.json)), fault.finding);
}

struct CellFault {
  const char* cell;
  const char* code;
};

constexpr CellFault cell_faults[] = {
    {R"("first": 1e3)", "not-a-number"},
    {R"("first": "1e3")", "not-a-number"},
    {R"("first": "1,234")", "not-a-number"},
    {R"("first": " 5")", "not-a-number"},
    {R"("first": "05")", "not-a-number"},
    {R"("first": "")", "not-a-number"},
    {R"("first": "/")", "not-a-number"},
    {R"("first": "NaN")", "not-a-number"},
    {R"("first": 12345678901)", "not-a-number"},
    {R"("money": 0.1000000000000000055511151231257827)", "not-a-number"},
    {R"("first": 5.5)", "number-does-not-fit"},
    {R"("first": -5)", "number-does-not-fit"},
    {R"("money": 100000000)", "number-does-not-fit"},
    {R"("first": {"number": -5, "note": "N"})", "number-does-not-fit"},
    {R"("first": {"state": "number", "text": "5"})", "number-fits"},
    {R"("first": {"state": "number", "text": "five"})", "not-a-number"},
    {R"("first": {})", "cell-without-number"},
    {R"("first": {"note": "N"})", "cell-without-number"},
    {R"("first": {"number": 5, "state": "number"})", "state-and-number"},
    {R"("first": {"state": "blank", "text": "x"})", "state-unknown"},
    {R"("first": {"state": "text"})", "member-missing"},
    {R"("first": {"text": "x"})", "member-missing"},
    {R"("first": {"state": "text", "text": "x", "note": "N"})", "note-without-number"},
    {R"("first": {"number": null})", "wrong-kind"},
    {R"("first": {"number": 5, "note": 6})", "wrong-kind"},
    {R"("first": {"numbre": 5, "number": 5})", "member-unknown-near"},
    {R"("first": [5])", "wrong-kind"},
    {R"("first": 5, "first": 6)", "member-twice"},
    {R"("frist": 5)", "member-unknown-near"},
};

TEST(ReportJson, NamesEachFaultOfACell) {
  for (const CellFault& fault : cell_faults) {
    Findings findings;
    read(with_cells(fault.cell), findings);
    ASSERT_EQ(findings.size(), 1U) << fault.cell;
    EXPECT_EQ(findings[0].code, std::string("report-json.") + fault.code) << fault.cell;
    EXPECT_EQ(findings[0].place.line, 3U) << fault.cell;
    EXPECT_THAT(render(findings[0], Language::chinese).message,
                HasSubstr("/tables/with-rows/shared/"))
        << fault.cell;
    EXPECT_FALSE(render(findings[0], Language::chinese).hint.empty()) << fault.cell;
  }
}

TEST(ReportJson, WhatIsSoundBesideAFaultIsRead) {
  Findings findings;
  const Report report = read(with_cells(R"("first": "x", "money": 5, "frist": 1)"), findings);
  EXPECT_EQ(findings.size(), 2U);
  EXPECT_EQ(*report.find("with-rows/shared/money"), Value::number(Decimal(5)));
}

TEST(ReportJson, ABodyThatIsMissingIsAFinding) {
  EXPECT_THAT(finding_of(R"({"form": "small", "version": 7, "year": 2025})"),
              HasSubstr("/ has no member body"));
}

TEST(ReportJson, OfManyFaultsTheFirstThousandAreListed) {
  std::string members;
  for (int i = 0; i < 5000; ++i)
    members.append("\"unknown").append(std::to_string(i)).append("\": 0,\n");
  Findings findings;
  read(with(members + R"("title": "T")"), findings);
  ASSERT_EQ(findings.size(), 1001U);
  EXPECT_EQ(findings.back().code, "report-json.more");
}

TEST(ReportJson, ANameOfAMegabyteIsNotQuotedWhole) {
  const std::string words =
      finding_of(with(std::string(1'000'002, 'x').replace(0, 1, "\"").append("\": 0")));
  EXPECT_LT(words.size(), 1000U);
}

struct Head {
  const char* json;
  const char* error;
};

constexpr Head heads[] = {
    {"[]", "1: / has to be of kind object, and is of kind array"},
    {"\n5", "2: / has to be of kind object, and is of kind number"},
    {R"({"version": 7, "year": 2025})", "1: the report has no member form"},
    {R"({"form": 5, "version": 7, "year": 2025})",
     "1: /form has to be of kind string, and is of kind number"},
    {R"({"form": "small", "version": 7})", "1: the report has no member year"},
    {"{\"form\": \"small\", \"version\": 7,\n\"year\": 2025.5}",
     "2: year is not a positive whole number"},
    {R"({"form": "small", "version": true, "year": 2025})",
     "1: version is not a positive whole number"},
};

TEST(ReportJson, AHeadThatCannotBeReadIsAnError) {
  for (const Head& head : heads) {
    const auto document = parse_json(head.json, "report.json");
    ASSERT_TRUE(document);
    const auto read = internal::head_from_json(*document, "report.json");
    ASSERT_FALSE(read) << head.json;
    EXPECT_EQ(read.error().code, ErrorCode::malformed);
    EXPECT_EQ(std::to_string(read.error().place.line) + ": " +
                  render(read.error(), Language::english).message,
              head.error);
  }
}

TEST(ReportJson, YearAndVersionMayStandInQuotes) {
  const auto document = parse_json(R"({"form": "small", "version": "7", "year": "2025"})", "r");
  const auto head = internal::head_from_json(*document, "r");
  ASSERT_TRUE(head);
  EXPECT_EQ(head->version, 7);
  EXPECT_EQ(head->year, 2025);
}

}  // namespace
}  // namespace govreport
