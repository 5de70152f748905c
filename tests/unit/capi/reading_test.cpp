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

TEST_F(CApi, ReadsTheJsonThatItWrites) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  govreport_text written = {};
  ASSERT_EQ(govreport_filing_report_json(filing_, &written), GOVREPORT_OK);
  const std::string as_json(view(written));
  govreport_text first = {};
  ASSERT_EQ(govreport_filing_xml(filing_, &first), GOVREPORT_OK);
  const std::string as_xml(view(first));

  ASSERT_EQ(read_as(GOVREPORT_SOURCE_JSON, as_json), GOVREPORT_OK);
  govreport_text again = {};
  ASSERT_EQ(govreport_filing_xml(filing_, &again), GOVREPORT_OK);
  EXPECT_EQ(view(again), as_xml);
}

TEST_F(CApi, ReadsAPageThatIsNotNamedOne) {
  const std::string page =
      "<html><body><h1>云亭市司法局2025年政府信息公开工作年度报告</h1>"
      "<p>一段话&amp;第二句</p></body></html>";
  ASSERT_EQ(read_as(GOVREPORT_SOURCE_HTML, page), GOVREPORT_OK);
  govreport_text xml = {};
  ASSERT_EQ(govreport_filing_xml(filing_, &xml), GOVREPORT_OK);
  EXPECT_NE(view(xml).find("body=\"云亭市司法局\""), std::string_view::npos) << view(xml);
  EXPECT_NE(view(xml).find("<p>一段话&amp;第二句</p>"), std::string_view::npos) << view(xml);
}

TEST_F(CApi, NoDocxIsNotReadAsOne) {
  EXPECT_EQ(read_as(GOVREPORT_SOURCE_DOCX, "no package"), GOVREPORT_REFUSED);
  EXPECT_NE(view(finding(0).code), "capi.unknown-source");
  EXPECT_NE(view(finding(0).message).find("docx"), std::string_view::npos)
      << view(finding(0).message);
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
