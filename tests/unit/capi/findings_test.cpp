#include "capi_fixture.hpp"

namespace govreport::capi_test {
namespace {

/// The sample with a total that is one too many.
std::string broken_sample() {
  std::string broken = sample();
  broken.replace(broken.find("24103\t"), 5, "24104");
  return broken;
}

/// The first finding that is an error: the text of the sample disagrees with a broken table, too.
std::uint32_t first_error(govreport_findings* findings) {
  for (std::uint32_t i = 0; i < govreport_findings_count(findings); ++i) {
    govreport_finding_details details = {};
    details.size = sizeof details;
    govreport_findings_at(findings, i, GOVREPORT_LANGUAGE_ENGLISH, &details);
    if (details.severity == std::uint32_t{GOVREPORT_ERROR}) return i;
  }
  return GOVREPORT_NONE;
}

TEST_F(CApi, AFindingHasTheMembersOfTheProgramsJson) {
  ASSERT_EQ(read(broken_sample()), GOVREPORT_OK);
  ASSERT_EQ(govreport_filing_check(filing_, nullptr), GOVREPORT_OK);
  ASSERT_GT(finding_count(), 0U);
  const govreport_finding_details found = finding(first_error(govreport_filing_findings(filing_)));
  EXPECT_EQ(found.severity, std::uint32_t{GOVREPORT_ERROR});
  EXPECT_EQ(view(found.code), "identity");
  EXPECT_FALSE(view(found.rule).empty());
  EXPECT_FALSE(view(found.hint).empty());
  EXPECT_GT(found.line, 0U);
  EXPECT_FALSE(view(found.expected).empty());
  EXPECT_NE(view(found.expected), view(found.found));
  const sdk::Records<govreport_text> suspects(found.suspects);
  ASSERT_FALSE(suspects.empty());
  const std::string in_json = json();
  for (const std::string_view member : {view(found.rule),
                                        view(found.cell),
                                        view(found.label),
                                        view(found.expected),
                                        view(found.found),
                                        view(suspects[0])})
    EXPECT_NE(in_json.find(member), std::string::npos) << member;
}

TEST_F(CApi, AFindingTellsTheSlipThatWouldExplainIt) {
  std::string transposed = sample();
  transposed.replace(transposed.find("24103\t"), 5, "21403");
  ASSERT_EQ(read(transposed), GOVREPORT_OK);
  ASSERT_EQ(govreport_filing_check(filing_, nullptr), GOVREPORT_OK);
  const govreport_finding_details found = finding(first_error(govreport_filing_findings(filing_)));
  EXPECT_EQ(view(found.slip), "transposed");
  EXPECT_NE(json().find("\"slip\":\"transposed\""), std::string::npos);
}

TEST_F(CApi, CheckingAgainFindsTheSame) {
  ASSERT_EQ(read(broken_sample()), GOVREPORT_OK);
  ASSERT_EQ(govreport_filing_check(filing_, nullptr), GOVREPORT_OK);
  const std::uint32_t first = finding_count();
  ASSERT_EQ(govreport_filing_check(filing_, nullptr), GOVREPORT_OK);
  EXPECT_EQ(finding_count(), first);
}

TEST_F(CApi, WhatIsCorrectedIsNoLongerFound) {
  ASSERT_EQ(read(broken_sample()), GOVREPORT_OK);
  ASSERT_EQ(govreport_filing_check(filing_, nullptr), GOVREPORT_OK);
  const auto error = finding(first_error(govreport_filing_findings(filing_)));
  const std::string cell(view(sdk::Records<govreport_text>(error.suspects)[0]));
  const std::uint32_t before = finding_count();
  ASSERT_EQ(govreport_filing_set_decimal(filing_, text(cell), text("24103")), GOVREPORT_OK);
  EXPECT_LT(finding_count(), before);
  ASSERT_EQ(govreport_filing_check(filing_, nullptr), GOVREPORT_OK);
  EXPECT_EQ(finding_count(), 0U);
}

TEST_F(CApi, AnExplanationStandsInTheReport) {
  create();
  const govreport_text place = text("requests/carried-in/natural");
  ASSERT_EQ(govreport_filing_explain(filing_, text("XY-CARRY"), place, text("机构合并")),
            GOVREPORT_OK);
  EXPECT_NE(xml().find("机构合并"), std::string::npos);
  ASSERT_EQ(govreport_filing_explain(filing_, text("XY-CARRY"), place, {}), GOVREPORT_OK);
  EXPECT_EQ(xml().find("机构合并"), std::string::npos);
}

TEST_F(CApi, ThereIsNoFindingBehindTheLast) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  govreport_finding_details details = {};
  details.size = sizeof details;
  EXPECT_EQ(govreport_findings_at(govreport_filing_findings(filing_),
                                  finding_count(),
                                  GOVREPORT_LANGUAGE_CHINESE,
                                  &details),
            GOVREPORT_REFUSED);
}

TEST_F(CApi, MessagesAreInTheLanguageAskedFor) {
  ASSERT_EQ(read(broken_sample()), GOVREPORT_OK);
  ASSERT_EQ(govreport_filing_check(filing_, nullptr), GOVREPORT_OK);
  govreport_finding_details details = {};
  details.size = sizeof details;
  ASSERT_EQ(govreport_findings_at(govreport_filing_findings(filing_),
                                  first_error(govreport_filing_findings(filing_)),
                                  GOVREPORT_LANGUAGE_CHINESE,
                                  &details),
            GOVREPORT_OK);
  EXPECT_NE(view(details.message).find("填的是"), std::string_view::npos);
  EXPECT_NE(view(finding(first_error(govreport_filing_findings(filing_))).message).find("is given"),
            std::string_view::npos);
}

}  // namespace
}  // namespace govreport::capi_test
