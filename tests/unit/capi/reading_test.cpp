#include "capi_fixture.hpp"

namespace govreport::capi_test {
namespace {

TEST_F(CApi, ReadsAReportAndShowsItsCells) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  const govreport_document* bound = nullptr;
  ASSERT_EQ(govreport_filing_document(filing_, &bound), GOVREPORT_OK);
  const sdk::Document document(bound);
  std::size_t figures = 0;
  for (const govreport_cell cell : document.cells) {
    if (cell.role != GOVREPORT_ROLE_DATA) continue;
    ++figures;
    EXPECT_FALSE(view(cell.id).empty());
    EXPECT_FALSE(view(cell.number).empty()) << view(cell.id);
  }
  EXPECT_EQ(figures, 200U);
}

TEST_F(CApi, AReportThatCannotBeReadStillSaysWhy) {
  EXPECT_EQ(read("milk\nbread\n"), GOVREPORT_REFUSED);
  ASSERT_NE(filing_, nullptr);
  ASSERT_EQ(finding_count(), 1U);
  EXPECT_FALSE(view(finding(0).message).empty());
  EXPECT_EQ(view(finding(0).file), "a.md");
  EXPECT_NE(json().find("\"errors\":1"), std::string::npos);
  const govreport_document* none = nullptr;
  EXPECT_EQ(govreport_filing_document(filing_, &none), GOVREPORT_REFUSED);
  EXPECT_EQ(govreport_filing_set_count(filing_, text("requests/new/natural"), 1),
            GOVREPORT_REFUSED);
}

TEST_F(CApi, AFileNameThatTellsNoKindIsAFinding) {
  govreport_filing_input input = {};
  input.size = sizeof input;
  input.bytes = text("x");
  input.file = text("report.odd");
  EXPECT_EQ(govreport_filing_read(library_, &input, &filing_), GOVREPORT_REFUSED);
  EXPECT_EQ(view(finding(0).code), "capi.unknown-source");
  EXPECT_NE(view(finding(0).message).find("report.odd"), std::string_view::npos);
}

TEST_F(CApi, AKindOfSourceThatIsNotThereIsAFinding) {
  govreport_filing_input input = {};
  input.size = sizeof input;
  input.bytes = text("x");
  input.source = 4711;
  EXPECT_EQ(govreport_filing_read(library_, &input, &filing_), GOVREPORT_REFUSED);
  EXPECT_NE(view(finding(0).message).find("4711"), std::string_view::npos);
}

TEST_F(CApi, WhatTheCallerSaysOfAYearGoesBeforeTheInput) {
  govreport_filing_input input = {};
  input.size = sizeof input;
  const std::string bytes = sample();
  input.bytes = text(bytes);
  input.file = text("a.md");
  input.year = 2023;
  ASSERT_EQ(govreport_filing_read(library_, &input, &filing_), GOVREPORT_OK);
  const govreport_document* bound = nullptr;
  ASSERT_EQ(govreport_filing_document(filing_, &bound), GOVREPORT_OK);
  EXPECT_EQ(bound->year, 2023);
}

TEST_F(CApi, XmlReadsBackToTheSameXml) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  const std::string written = xml();
  govreport_filing_input input = {};
  input.size = sizeof input;
  input.bytes = text(written);
  input.file = text("a.xml");
  govreport_filing_close(filing_);
  filing_ = nullptr;
  ASSERT_EQ(govreport_filing_read(library_, &input, &filing_), GOVREPORT_OK);
  EXPECT_EQ(xml(), written);
}

}  // namespace
}  // namespace govreport::capi_test
