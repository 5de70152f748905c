#include "document/document.hpp"
#include "small_form.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Report small_report(std::initializer_list<std::pair<const CellId, Value>> cells) {
  Report report;
  report.form = "small";
  report.version = 1;
  report.year = 2024;
  report.body = "Office";
  report.cells = cells;
  return report;
}

Value whole(std::int64_t number) {
  return Value::number(Decimal(number));
}

Report consistent() {
  return small_report({{"t/r/a", whole(1)},
                       {"t/r/b", whole(2)},
                       {"t/r/c", whole(3)},
                       {"t/r/total", whole(6)},
                       {"t/s/a", whole(0)},
                       {"t/s/b", whole(0)},
                       {"t/s/c", whole(0)},
                       {"t/s/total", whole(0)}});
}

class Bind : public testing::Test {
 protected:
  Document bound(const Report& report) { return internal::bind(form_, report, findings_); }

  static govreport_cell cell(const Document& document, std::string_view id) {
    for (const govreport_cell& candidate : document.cells) {
      if (view(candidate.id) == id) return candidate;
    }
    ADD_FAILURE() << "no cell " << id;
    return {};
  }

  static std::vector<std::string> texts(const Document& document, std::uint32_t kind) {
    std::vector<std::string> found;
    for (const govreport_node& node : document.nodes) {
      if (node.kind == kind) found.emplace_back(view(node.text));
    }
    return found;
  }

  FormModel form_ = test::small_form();
  Findings findings_;
};

TEST_F(Bind, AGivenSumThatHoldsIsALiveFormula) {
  const govreport_cell total = cell(bound(consistent()), "t/r/total");
  EXPECT_EQ(total.flags, GOVREPORT_CELL_DERIVED);
  EXPECT_THAT(findings_, testing::IsEmpty());
}

TEST_F(Bind, CellsThatTouchBecomeOneSum) {
  EXPECT_THAT(dump(bound(consistent())), HasSubstr("derived = sum(t/r/a … t/r/c; 3)"));
}

TEST_F(Bind, CellsThatDoNotTouchAreAddedSingly) {
  form_.identities[0].left = {{1, form_.by_id["t/r/a"]}, {1, form_.by_id["t/r/c"]}};
  EXPECT_THAT(dump(bound(consistent())), HasSubstr("t/r/a + t/r/c = t/r/total"));
}

TEST_F(Bind, WhatIsSubtractedComesAfterWhatIsAdded) {
  form_.identities[0].left = {{-1, form_.by_id["t/r/a"]}, {1, form_.by_id["t/r/c"]}};
  EXPECT_THAT(dump(bound(consistent())), HasSubstr("t/r/c - t/r/a = t/r/total"));
}

TEST_F(Bind, ASumOfOneRowAndOneBelowIsNoRange) {
  form_.identities[0].left = {
      {1, form_.by_id["t/r/a"]}, {1, form_.by_id["t/r/b"]}, {1, form_.by_id["t/s/b"]}};
  EXPECT_THAT(dump(bound(consistent())), HasSubstr("t/r/a + t/r/b + t/s/b = t/r/total"));
}

TEST_F(Bind, ADerivedCellLeftOutIsComputedAndNoted) {
  Report report = consistent();
  report.cells.erase("t/r/total");
  const Document document = bound(report);
  const govreport_cell total = cell(document, "t/r/total");
  EXPECT_EQ(view(total.text), "6");
  EXPECT_EQ(total.state, GOVREPORT_STATE_NUMBER);
  EXPECT_EQ(total.flags, GOVREPORT_CELL_DERIVED | GOVREPORT_CELL_COMPUTED);
  ASSERT_EQ(findings_.size(), 1U);
  EXPECT_EQ(findings_[0].rule, "DERIVED");
  EXPECT_EQ(findings_[0].severity, Severity::note);
  EXPECT_EQ(findings_[0].place.cell, "t/r/total");
}

TEST_F(Bind, ADerivedCellIsNotedOnceThoughBoundTwice) {
  Report report = consistent();
  report.cells.erase("t/r/total");
  bound(report);
  bound(report);
  EXPECT_EQ(findings_.size(), 1U);
}

TEST_F(Bind, ADerivedCellThatIsBlankStaysEmpty) {
  Report report = consistent();
  report.cells["t/r/total"] = Value::empty();
  const Document document = bound(report);
  const govreport_cell total = cell(document, "t/r/total");
  EXPECT_EQ(total.state, GOVREPORT_STATE_EMPTY);
  EXPECT_EQ(view(total.text), "");
  EXPECT_EQ(total.flags, GOVREPORT_CELL_DERIVED | GOVREPORT_CELL_CONSTANT);
  EXPECT_THAT(findings_, testing::IsEmpty());
}

TEST_F(Bind, ADerivedCellThatDiffersIsAConstant) {
  Report report = consistent();
  report.cells["t/r/total"] = whole(7);
  const Document document = bound(report);
  const govreport_cell total = cell(document, "t/r/total");
  EXPECT_EQ(view(total.text), "7");
  EXPECT_EQ(total.flags, GOVREPORT_CELL_DERIVED | GOVREPORT_CELL_CONSTANT);
}

TEST_F(Bind, NothingIsComputedFromABlank) {
  Report report = consistent();
  report.cells["t/r/a"] = Value::empty();
  report.cells.erase("t/r/total");
  EXPECT_EQ(cell(bound(report), "t/r/total").state, GOVREPORT_STATE_EMPTY);
}

TEST_F(Bind, ADerivedCellMayFollowFromDerivedCellsBelowIt) {
  Identity column;
  column.rule = "COLUMN";
  column.left = {{1, form_.by_id["t/s/total"]}};
  column.right = {{1, form_.by_id["t/r/a"]}};
  column.place = form_.by_id["t/r/a"];
  form_.cells[form_.by_id["t/r/a"].index].formula = 2U;
  form_.identities.push_back(column);
  Report report = consistent();
  report.cells["t/s/a"] = whole(4);
  for (const CellId id : {"t/r/a", "t/r/total", "t/s/total"})
    report.cells.erase(id);
  const Document document = bound(report);
  EXPECT_EQ(view(cell(document, "t/s/total").text), "4");
  EXPECT_EQ(view(cell(document, "t/r/a").text), "4");
  EXPECT_EQ(view(cell(document, "t/r/total").text), "9");
  EXPECT_EQ(findings_.size(), 3U);
}

TEST_F(Bind, CellsKeepWhatTheAuthorWrote) {
  Report report = consistent();
  report.cells["t/s/a"] = Value::not_applicable("/");
  report.cells["t/s/b"] = Value::text("see above");
  report.cells["t/s/c"] = Value::number(*Decimal::parse("4.50"));
  const Document document = bound(report);
  EXPECT_EQ(view(cell(document, "t/s/a").text), "/");
  EXPECT_EQ(cell(document, "t/s/a").state, GOVREPORT_STATE_NOT_APPLICABLE);
  EXPECT_EQ(view(cell(document, "t/s/b").text), "see above");
  EXPECT_EQ(cell(document, "t/s/b").state, GOVREPORT_STATE_TEXT);
  EXPECT_EQ(view(cell(document, "t/s/c").number), "4.50");
}

TEST_F(Bind, AMissingTableIsAllEmpty) {
  const Document document = bound(small_report({}));
  for (const govreport_cell& data : document.cells) {
    if (data.role == GOVREPORT_ROLE_DATA) {
      EXPECT_EQ(data.state, GOVREPORT_STATE_EMPTY) << view(data.id);
    }
  }
  EXPECT_EQ(document.cells.size(), 5U + 2U + 8U);
}

TEST_F(Bind, ANoteToANumberStandsUnderTheTable) {
  Report report = consistent();
  report.cells["t/r/a"] = Value::number(Decimal(1), "estimated");
  const Document document = bound(report);
  EXPECT_THAT(texts(document, GOVREPORT_NODE_NOTE), ElementsAre("Note: r，a：estimated"));
  EXPECT_EQ(view(cell(document, "t/r/a").note), "estimated");
}

TEST_F(Bind, ABlankFormHasLiveFormulasAndNoValues) {
  const Document document = bind_blank(form_, consistent(), findings_);
  EXPECT_EQ(cell(document, "t/r/total").flags, GOVREPORT_CELL_DERIVED);
  EXPECT_EQ(cell(document, "t/r/a").state, GOVREPORT_STATE_EMPTY);
  EXPECT_THAT(findings_, testing::IsEmpty());
}

TEST_F(Bind, ThePrintedTitleBreaksWhereTheFormBreaksIt) {
  const Document document = bound(consistent());
  EXPECT_EQ(view(document.nodes[1].text), "Office: report of 2024");
  EXPECT_EQ(view(document.nodes[1].print_text), "Office:\n report of 2024");
}

TEST_F(Bind, ATitleOfTheAuthorsOwnBreaksAsFarAsItAgrees) {
  Report report = consistent();
  report.title = "Office: annual report, 2024";
  const Document document = bound(report);
  EXPECT_EQ(view(document.head.title), "Office: annual report, 2024");
  EXPECT_EQ(view(document.nodes[1].print_text), "Office:\n annual report, 2024");
}

TEST_F(Bind, TextsStandInTheOrderOfTheForm) {
  SectionSpec first;
  first.id = "words";
  first.heading = "Words";
  form_.sections.insert(form_.sections.begin(), first);
  Report report = consistent();
  report.preamble = {{BlockKind::paragraph, 0, "before"}};
  report.sections = {{"figures", "", {{BlockKind::paragraph, 0, "after the table"}}},
                     {"words",
                      "Own words",
                      {{BlockKind::heading, 2, "inner"}, {BlockKind::paragraph, 0, "text"}}}};
  report.signature = "Office";
  report.date = "2025-01-15";
  const Document document = bound(report);
  EXPECT_THAT(texts(document, GOVREPORT_NODE_HEADING),
              ElementsAre("Own words", "inner", "1. Figures"));
  EXPECT_THAT(texts(document, GOVREPORT_NODE_PARAGRAPH),
              ElementsAre("before", "text", "after the table"));
  EXPECT_THAT(texts(document, GOVREPORT_NODE_SIGNATURE), ElementsAre("Office"));
  EXPECT_THAT(texts(document, GOVREPORT_NODE_DATE), ElementsAre("2025-01-15"));
}

TEST_F(Bind, NumberedParagraphsAreAList) {
  Report report = consistent();
  report.sections = {{"figures",
                      "",
                      {{BlockKind::paragraph, 0, "as follows:"},
                       {BlockKind::paragraph, 0, "1.one"},
                       {BlockKind::paragraph, 0, "(1)inner"},
                       {BlockKind::paragraph, 0, "(2)other"},
                       {BlockKind::paragraph, 0, "2.two"},
                       {BlockKind::paragraph, 0, "so much"}}}};
  const std::string text = dump(bound(report));
  const std::string list =
      "    paragraph “as follows:”\n"
      "    list\n"
      "      item\n"
      "        paragraph numbered “1.” “1.one”\n"
      "        list\n"
      "          item\n"
      "            paragraph numbered “(1)” “(1)inner”\n"
      "          item\n"
      "            paragraph numbered “(2)” “(2)other”\n"
      "      item\n"
      "        paragraph numbered “2.” “2.two”\n"
      "    paragraph “so much”\n";
  EXPECT_THAT(text, testing::HasSubstr(list));
}

TEST_F(Bind, LooksComeAsTheFormSaysThem) {
  using namespace literals;
  form_.roles = {{"song", "Song", {{"First", true}, {"Second", false}}}};
  form_.styles = {{.id = "text",
                   .role = "song",
                   .size = 16_pt,
                   .line_pitch = 20_pt,
                   .first_indent_ems = 2,
                   .alignment = Alignment::justify}};
  form_.style_use = {{"title", "text"}, {"heading-1", "text"}};
  const Document document = bound(consistent());
  ASSERT_EQ(document.styles.size(), 1U);
  EXPECT_EQ(document.styles[0].first_indent, (32_pt).to_emu());
  EXPECT_EQ(document.styles[0].role, 0U);
  EXPECT_EQ(document.styles[0].alignment, GOVREPORT_ALIGN_JUSTIFY);
  EXPECT_EQ(view(document.roles[0].family), "First");
  EXPECT_EQ(document.roles[0].weight, 700U);
  EXPECT_EQ(document.nodes[1].style, 0U);
}

TEST_F(Bind, DeepHeadingsTakeTheDeepestStyleThereIs) {
  form_.styles.resize(2);
  form_.styles[0].id = "one";
  form_.styles[1].id = "two";
  form_.style_use = {{"heading-1", "one"}, {"heading-2", "two"}};
  Report report = consistent();
  report.sections = {{"figures", "", {{BlockKind::heading, 5, "deep"}}}};
  const Document document = bound(report);
  EXPECT_EQ(view(document.nodes.back().text), "deep");
  EXPECT_EQ(document.nodes.back().style, 1U);
}

TEST_F(Bind, NodesStandInDocumentOrderAndFormOneTree) {
  const Document document = bound(consistent());
  std::vector<govreport_index> walked;
  std::vector<govreport_index> open = {0};
  while (!open.empty()) {
    const govreport_index node = open.back();
    open.pop_back();
    walked.push_back(node);
    std::vector<govreport_index> children;
    for (govreport_index child = document.nodes[node].first_child; child != GOVREPORT_NONE;
         child = document.nodes[child].next_sibling) {
      EXPECT_EQ(document.nodes[child].parent, node);
      children.push_back(child);
    }
    open.insert(open.end(), children.rbegin(), children.rend());
  }
  ASSERT_EQ(walked.size(), document.nodes.size());
  for (govreport_index i = 0; i < walked.size(); ++i)
    EXPECT_EQ(walked[i], i);
}

TEST_F(Bind, TheHeadPointsAtTheTables) {
  const Document document = bound(consistent());
  EXPECT_EQ(document.head.size, sizeof(govreport_document));
  EXPECT_EQ(document.head.cells.data, document.cells.data());
  EXPECT_EQ(document.head.cells.count, document.cells.size());
  EXPECT_EQ(document.head.cells.stride, sizeof(govreport_cell));
  EXPECT_EQ(view(document.head.form), "small");
}

}  // namespace
}  // namespace govreport::internal
