/// Why rules do not hold: what the author says of it, and what becomes of that.
#include "consistent_years.hpp"
#include "govreport/check.hpp"

#include <gmock/gmock.h>

namespace govreport {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* cell = "proactive/regulations/in-force";

class Explanations : public testing::Test {
 protected:
  Explanations() {
    Value& in_force = report_.cells.at(cell);
    in_force = Value::number(in_force.decimal() + Decimal(1));
  }

  Findings checked() const {
    Findings findings;
    check(test::form_2021(), report_, {"2025.xml", &last_year_, "2024.xml"}, findings);
    return findings;
  }

  static std::vector<std::string> told(const Findings& findings) {
    std::vector<std::string> words;
    for (const Finding& finding : findings)
      words.push_back(std::string(to_string(finding.severity)) + " " + finding.code);
    return words;
  }

  void explain(const std::string& rule, const std::string& place, const std::string& why) {
    report_.explanations[{rule, place}] = {why, {.line = 9999}};
  }

  ReadReport last_year_{test::form_2021(), test::ConsistentReport::make(3)};
  Report report_ = test::year_after(last_year_.report, 4);
};

TEST_F(Explanations, TurnAnErrorIntoANoteThatQuotesThem) {
  ASSERT_THAT(told(checked()), ElementsAre("error identity.years-explainable"));
  explain("XY-VALID", cell, "一件规章自行失效。");
  const Findings findings = checked();
  ASSERT_THAT(told(findings), ElementsAre("note explained"));
  EXPECT_EQ(findings[0].rule, "XY-VALID");
  EXPECT_EQ(findings[0].place.cell, cell);
  for (const Language language : {Language::chinese, Language::english}) {
    const std::string message = render(findings[0], language).message;
    EXPECT_THAT(message, HasSubstr("“一件规章自行失效。”"));
    EXPECT_THAT(message, HasSubstr(*findings[0].expected));
    EXPECT_THAT(message, HasSubstr(*findings[0].found));
  }
}

TEST_F(Explanations, AreQuotedAsTheyAreWhateverTheyHold) {
  explain("XY-VALID", cell, "{cell} {words} {expected");
  EXPECT_THAT(render(checked()[0], Language::english).message,
              HasSubstr("“{cell} {words} {expected”"));
}

TEST_F(Explanations, HoldForTheirPlaceOnly) {
  explain("XY-VALID", "proactive/normative-documents/in-force", "清理。");
  const Findings findings = checked();
  ASSERT_THAT(told(findings),
              ElementsAre("error identity.years-explainable", "warning explanation.of-nothing"));
  EXPECT_EQ(findings[1].place.cell, "proactive/normative-documents/in-force");
  EXPECT_EQ(findings[1].place.line, 9999U);
}

TEST_F(Explanations, HoldForTheirRuleOnly) {
  explain("XY-CARRY", cell, "清理。");
  EXPECT_THAT(told(checked()),
              ElementsAre("error identity.years-explainable", "warning explanation.of-nothing"));
}

TEST_F(Explanations, ThatSayNothingAreErrors) {
  explain("XY-VALID", cell, " 　\n");
  EXPECT_THAT(told(checked()),
              ElementsAre("error identity.years-explainable", "error explanation.empty"));
}

TEST_F(Explanations, OfRulesWithoutExceptionsChangeNothing) {
  const CellId total = "requests/new/total";
  report_.cells.erase(cell);
  report_.cells[total] = Value::text("若干");
  for (const char* rule : {"TYPE", "STRUCT-MISSING", "T3-ROW"}) {
    report_.explanations.clear();
    explain(rule, rule == std::string("STRUCT-MISSING") ? cell : total.c_str(), "无妨。");
    Findings plain;
    Report without = report_;
    without.explanations.clear();
    check(test::form_2021(), without, {"2025.xml", &last_year_, "2024.xml"}, plain);
    Findings findings = checked();
    const auto warnings = std::erase_if(
        findings, [](const Finding& finding) { return finding.code == "explanation.not-allowed"; });
    EXPECT_EQ(warnings, 1U) << rule;
    EXPECT_EQ(told(findings), told(plain)) << rule;
  }
}

TEST_F(Explanations, OfWhatTheFormDoesNotHaveAreNamedAsWritten) {
  explain("XY-VALID", "nowhere/at-all", "清理。");
  const Findings findings = checked();
  ASSERT_EQ(findings.back().code, "explanation.of-nothing");
  EXPECT_THAT(render(findings.back(), Language::english).message, HasSubstr("nowhere/at-all"));
}

TEST_F(Explanations, ReportsWithoutAnyAreAsBefore) {
  Report sound = test::year_after(last_year_.report, 4);
  Findings findings;
  check(test::form_2021(), sound, {"2025.xml", &last_year_, "2024.xml"}, findings);
  EXPECT_THAT(told(findings), IsEmpty());
}

}  // namespace
}  // namespace govreport
