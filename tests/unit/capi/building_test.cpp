#include "capi_fixture.hpp"

namespace govreport::capi_test {
namespace {

govreport_status add(govreport_filing* filing, govreport_text section, const govreport_node& node) {
  switch (node.kind) {
    case GOVREPORT_NODE_HEADING:
      return node.level == 1 ? govreport_status{GOVREPORT_OK}
                             : govreport_filing_add_heading(filing, section, node.level, node.text);
    case GOVREPORT_NODE_PARAGRAPH:
      return govreport_filing_add_paragraph(filing, section, node.text);
    case GOVREPORT_NODE_SIGNATURE:
      return govreport_filing_set_part(filing, GOVREPORT_PART_SIGNATURE, node.text);
    case GOVREPORT_NODE_DATE:
      return govreport_filing_set_part(filing, GOVREPORT_PART_DATE, node.text);
    default:
      return GOVREPORT_OK;
  }
}

/// Sets `filing`'s data cells, sections and texts to those of `document`.
void rebuild(const sdk::Document& document, govreport_filing* filing) {
  for (const govreport_cell cell : document.cells) {
    if (cell.role != GOVREPORT_ROLE_DATA || cell.state == GOVREPORT_STATE_EMPTY) continue;
    EXPECT_EQ(govreport_filing_set_decimal(filing, cell.id, cell.number), GOVREPORT_OK);
  }
  govreport_text section = {};
  for (const govreport_node node : document.nodes) {
    if (node.kind == GOVREPORT_NODE_SECTION) section = node.id;
    EXPECT_EQ(add(filing, section, node), GOVREPORT_OK) << view(node.text);
  }
}

TEST_F(CApi, AReportBuiltCellByCellIsTheOneThatIsRead) {
  ASSERT_EQ(read(sample()), GOVREPORT_OK);
  const govreport_document* bound = nullptr;
  ASSERT_EQ(govreport_filing_document(filing_, &bound), GOVREPORT_OK);
  const sdk::Document document(bound);
  const std::string wanted = xml();
  govreport_filing* const original = filing_;
  govreport_form_choice choice = {};
  choice.size = sizeof choice;
  choice.id = form_id;
  choice.version = 2021;
  ASSERT_EQ(govreport_form_load(library_, &choice, nullptr, &form_), GOVREPORT_OK);
  const govreport_filing_head head = {
      sizeof head, bound->body, static_cast<std::uint32_t>(bound->year), 0};
  ASSERT_EQ(govreport_filing_create(library_, form_, &head, &filing_), GOVREPORT_OK);
  rebuild(document, filing_);
  EXPECT_EQ(xml(), wanted);
  EXPECT_NE(json().find("\"errors\":0"), std::string::npos) << json();
  govreport_filing_close(original);
}

TEST_F(CApi, EachWayOfSettingACellIsOneOfItsStates) {
  create();
  const auto cell = [](std::string_view name) { return text(name); };
  EXPECT_EQ(govreport_filing_set_count(filing_, cell("requests/new/natural"), 12), GOVREPORT_OK);
  EXPECT_EQ(govreport_filing_set_note(filing_, cell("requests/new/natural"), text("含补正")),
            GOVREPORT_OK);
  EXPECT_EQ(govreport_filing_set_decimal(filing_, cell("proactive/fees/amount"), text("40.50")),
            GOVREPORT_OK);
  EXPECT_EQ(govreport_filing_set_not_applicable(filing_, cell("disputes/review.upheld"), text("/")),
            GOVREPORT_OK);
  EXPECT_EQ(govreport_filing_set_text(filing_, cell("disputes/review.other"), text("若干")),
            GOVREPORT_OK);
  EXPECT_EQ(govreport_filing_set_empty(filing_, cell("disputes/review.pending")), GOVREPORT_OK);
  const govreport_document* bound = nullptr;
  ASSERT_EQ(govreport_filing_document(filing_, &bound), GOVREPORT_OK);
  std::string states;
  for (const govreport_cell each : sdk::Document(bound).cells) {
    if (each.state == GOVREPORT_STATE_EMPTY) continue;
    states += std::string(view(each.id)) + "=" + std::to_string(each.state) + ":" +
              std::string(view(each.text)) + "|" + std::string(view(each.note)) + "\n";
  }
  EXPECT_EQ(states,
            "proactive/fees/amount=2:40.50|\n"
            "requests/new/natural=2:12|含补正\n"
            "disputes/review.upheld=3:/|\n"
            "disputes/review.other=4:若干|\n");
}

TEST_F(CApi, ACellThatIsNotThereIsAFindingThatNamesTheNearOne) {
  create();
  EXPECT_EQ(govreport_filing_set_count(filing_, text("requests/new/naturel"), 1),
            GOVREPORT_REFUSED);
  EXPECT_NE(view(last_finding().message).find("requests/new/natural\u201d"), std::string_view::npos)
      << view(last_finding().message);
}

TEST_F(CApi, WhatIsNoDecimalIsAFindingThatQuotesIt) {
  create();
  for (const char* const digits : {"1e5", "1,234", "", "１２", "12345678901", "0.1234567"}) {
    EXPECT_EQ(govreport_filing_set_decimal(filing_, text("proactive/fees/amount"), text(digits)),
              GOVREPORT_REFUSED)
        << digits;
    EXPECT_NE(view(last_finding().message).find(digits), std::string_view::npos) << digits;
    EXPECT_EQ(view(last_finding().cell), "proactive/fees/amount");
  }
  EXPECT_EQ(govreport_filing_set_count(filing_, text("requests/new/natural"), INT64_MAX),
            GOVREPORT_REFUSED);
}

TEST_F(CApi, TextsGoToSectionsThatAreThere) {
  create();
  EXPECT_EQ(govreport_filing_add_paragraph(filing_, text("epilogue"), text("一")),
            GOVREPORT_REFUSED);
  EXPECT_NE(view(last_finding().message).find("overview"), std::string_view::npos);
  EXPECT_EQ(govreport_filing_add_heading(filing_, text("overview"), 1, text("一")),
            GOVREPORT_REFUSED);
  EXPECT_EQ(govreport_filing_add_heading(filing_, text("overview"), 7, text("一")),
            GOVREPORT_REFUSED);
  EXPECT_EQ(govreport_filing_add_heading(filing_, text("overview"), 2, text("（一）主动公开")),
            GOVREPORT_OK);
  EXPECT_NE(xml().find("（一）主动公开"), std::string::npos);
}

TEST_F(CApi, ANoteNeedsANumber) {
  create();
  EXPECT_EQ(govreport_filing_set_note(filing_, text("requests/new/natural"), text("注")),
            GOVREPORT_REFUSED);
  EXPECT_EQ(view(last_finding().code), "capi.note-to-no-number");
}

}  // namespace
}  // namespace govreport::capi_test
