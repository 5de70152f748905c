/// This year's report held against last year's.
#include "consistent_years.hpp"
#include "govreport/check.hpp"

#include <gmock/gmock.h>

namespace govreport {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::string words(const Finding& finding) {
  return render(finding, Language::english).message;
}

class Years : public testing::Test {
 protected:
  Findings checked() const {
    Findings findings;
    check(test::form_2021(), this_year_, {"2025.xml", &last_year_, "2024.xml"}, findings);
    return findings;
  }

  Findings checked(const std::string& rule) const {
    Findings findings = checked();
    std::erase_if(findings, [&rule](const Finding& finding) { return finding.rule != rule; });
    return findings;
  }

  static std::vector<std::string> codes(const Findings& findings) {
    std::vector<std::string> codes;
    for (const Finding& finding : findings)
      codes.push_back(finding.code);
    return codes;
  }

  Value& before(const CellId& cell) { return last_year_.report.cells.at(cell); }
  Value& now(const CellId& cell) { return this_year_.cells.at(cell); }
  static Value plus(const Value& value, int more) {
    return Value::number(value.decimal() + Decimal(more));
  }

  ReadReport last_year_{test::form_2021(), test::ConsistentReport::make(7)};
  Report this_year_ = test::year_after(last_year_.report, 8);
};

TEST_F(Years, ThatFollowFromOneAnotherHaveNoFindings) {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    last_year_.report = test::ConsistentReport::make(seed);
    this_year_ = test::year_after(last_year_.report, seed + 1000);
    Findings findings = checked();
    // Random figures may be three times last year's, which is worth a note.
    std::erase_if(findings, [](const Finding& each) { return each.code == "plausible.change"; });
    ASSERT_THAT(codes(findings), IsEmpty()) << "seed " << seed;
  }
}

TEST_F(Years, WithoutLastYearsReportNothingIsSaidOfIt) {
  now("proactive/regulations/in-force") = plus(now("proactive/regulations/in-force"), 1);
  Findings findings;
  check(test::form_2021(), this_year_, {.file = "2025.xml"}, findings);
  EXPECT_THAT(codes(findings), IsEmpty());
}

TEST_F(Years, WhatWasCarriedOverIsWhatIsCarriedIn) {
  Value& over = before("requests/carried-over/natural");
  const std::string held = now("requests/carried-in/natural").as_text();
  over = plus(over, 1);
  const Findings findings = checked();
  ASSERT_THAT(codes(findings), ElementsAre("identity.years-explainable"));
  const Finding& finding = findings[0];
  EXPECT_EQ(finding.rule, "XY-CARRY");
  EXPECT_EQ(finding.severity, Severity::error);
  EXPECT_EQ(finding.place.cell, "requests/carried-in/natural");
  EXPECT_EQ(finding.place.file, "2025.xml");
  EXPECT_EQ(finding.expected, over.as_text());
  EXPECT_EQ(finding.found, held);
  EXPECT_THAT(words(finding),
              AllOf(HasSubstr("2024.xml"), HasSubstr("(2024) " + over.as_text()), HasSubstr(held)));
}

TEST_F(Years, EveryColumnIsCarriedByItself) {
  for (const auto& cell : test::form_2021().model().cells) {
    if (cell.id.starts_with("requests/carried-over/")) before(cell.id) = plus(before(cell.id), 1);
  }
  EXPECT_THAT(checked("XY-CARRY"), SizeIs(7));
}

TEST_F(Years, WhatIsInForceFollowsFromWhatWasMadeAndRepealed) {
  for (const char* row : {"regulations", "normative-documents"}) {
    Value& in_force = now(std::string("proactive/") + row + "/in-force");
    const std::string right = in_force.as_text();
    in_force = plus(in_force, 2);
    const Findings findings = checked("XY-VALID");
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].place.cell, std::string("proactive/") + row + "/in-force");
    EXPECT_EQ(findings[0].expected, right);
    in_force = plus(in_force, -2);
  }
}

TEST_F(Years, AWrongCarryThatBreaksThisYearsSumsTooIsTheFirstSuspect) {
  now("requests/carried-in/natural") = plus(now("requests/carried-in/natural"), 9);
  for (const char* rule : {"XY-CARRY", "T3-ROW", "T3-ID"}) {
    const Findings findings = checked(rule);
    ASSERT_THAT(findings, SizeIs(1)) << rule;
    EXPECT_EQ(findings[0].suspects.front(), "requests/carried-in/natural") << rule;
  }
}

TEST_F(Years, LastYearsFaultsAreNotThisYearsErrors) {
  before("requests/carried-over/natural") = Value::empty();
  before("requests/carried-over/legal.other") = Value::text("若干");
  before("proactive/regulations/in-force") = Value::not_applicable("/");
  before("proactive/normative-documents/in-force") = Value::number(Decimal(-1));
  const Findings findings = checked();
  EXPECT_THAT(codes(findings), testing::Each("not-checked.years"));
  ASSERT_THAT(findings, SizeIs(4));
  for (const Finding& finding : findings) {
    EXPECT_EQ(finding.severity, Severity::note);
    EXPECT_THAT(words(finding), AllOf(HasSubstr("2024.xml"), HasSubstr("(2024)")));
  }
}

TEST_F(Years, WhatLastYearLeftOutIsComputedWhereItCanBe) {
  last_year_.report.cells.erase("requests/carried-over/total");
  EXPECT_THAT(codes(checked()), IsEmpty());
  last_year_.report.cells.erase("requests/carried-over/natural");
  EXPECT_THAT(codes(checked()), ElementsAre("not-checked.years", "not-checked.years"));
}

TEST_F(Years, ABlankCarryIsNotComparedButAdvised) {
  now("requests/carried-in/natural") = Value::empty();
  const Findings findings = checked();
  EXPECT_THAT(checked("XY-CARRY"), IsEmpty());
  ASSERT_THAT(checked("TYPE"), SizeIs(1));
  EXPECT_EQ(checked("TYPE")[0].expected, before("requests/carried-over/natural").as_text());
}

TEST_F(Years, AnotherYearIsAnErrorThatNamesBothAndNothingIsCompared) {
  last_year_.report.year = 2022;
  before("requests/carried-over/natural") = plus(before("requests/carried-over/natural"), 1);
  const Findings findings = checked();
  ASSERT_THAT(codes(findings), ElementsAre("years.not-the-year-before"));
  EXPECT_THAT(words(findings[0]),
              AllOf(HasSubstr("2024.xml"), HasSubstr("2022"), HasSubstr("2025")));
}

TEST_F(Years, AnotherBodyIsAnErrorThatNamesBothAndNothingIsCompared) {
  last_year_.report.body = "云亭市财政局";
  before("requests/carried-over/natural") = plus(before("requests/carried-over/natural"), 1);
  const Findings findings = checked();
  ASSERT_THAT(codes(findings), ElementsAre("years.another-body"));
  EXPECT_THAT(words(findings[0]),
              AllOf(HasSubstr("2024.xml"), HasSubstr("云亭市财政局"), HasSubstr("清河市人民政府")));
}

TEST_F(Years, SpacesInABodysNameDoNotMakeItAnother) {
  last_year_.report.body = " 清河市　人民政府";
  EXPECT_THAT(codes(checked()), IsEmpty());
}

TEST_F(Years, ARenamedBodyIsComparedOnceItIsExplained) {
  last_year_.report.body = "清河区社会局";
  this_year_.explanations[{"XY-BODY", "report"}].words = "机构改革后更名。";
  EXPECT_THAT(codes(checked()), ElementsAre("explained"));
  before("requests/carried-over/natural") = plus(before("requests/carried-over/natural"), 1);
  EXPECT_THAT(codes(checked()), Contains("identity.years-explainable"));
}

}  // namespace
}  // namespace govreport
