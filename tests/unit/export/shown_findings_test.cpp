#include "export/shown_findings.hpp"

#include "../layout/sample_report.hpp"
#include "govreport/check.hpp"
#include "govreport/plugin_sdk.hpp"
#include "test_folders.hpp"

#include <optional>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

Form form() {
  Findings findings;
  return FormLibrary(test::templates_folder())
      .load("disclosure-annual-report", 2021, findings)
      .value();
}

/// A report, its document, and findings shown in it.
class Shown : public testing::Test {
 protected:
  void show(Findings findings, Language language = Language::english) {
    findings_ = std::move(findings);
    Findings ignored;
    document_.emplace(internal::bind(read_.form.model(), read_.report, ignored));
    shown_.emplace(read_, *document_, findings_, language);
  }
  govreport_checked_finding at(std::uint32_t index) const {
    return sdk::Records<govreport_checked_finding>(shown_->record().findings)[index];
  }
  std::string_view cell(govreport_index index) const { return view(document_->cells[index].id); }
  std::string_view suspect(std::uint32_t index) const {
    return cell(sdk::Records<govreport_index>(shown_->record().suspects)[index]);
  }

  ReadReport read_{form(), test::numbered_report()};
  Findings findings_;
  std::optional<Document> document_;
  std::optional<ShownFindings> shown_;
};

Finding finding_at(std::string cell) {
  Finding finding;
  finding.code = "identity";
  finding.rule = "T3-ID";
  finding.place.cell = std::move(cell);
  return finding;
}

TEST_F(Shown, AFindingOfACellNamesItItsNodeItsIdentityAndItsSuspects) {
  Finding finding = finding_at("requests/carried-over/natural");
  finding.suspects = {
      "requests/new/natural", "requests/no-such-row/natural", "requests/carried-in/natural"};
  finding.expected = "7";
  show({finding});
  ASSERT_EQ(shown_->record().findings.count, 1U);
  const govreport_checked_finding record = at(0);
  EXPECT_EQ(cell(record.cell), "requests/carried-over/natural");
  EXPECT_EQ(record.node, document_->cells[record.cell].node);
  ASSERT_LT(record.identity, document_->rules.size());
  EXPECT_EQ(view(document_->rules[record.identity].id), "T3-ID");
  EXPECT_EQ(document_->rules[record.identity].place, record.cell);
  ASSERT_EQ(record.suspects.count, 2U);
  EXPECT_EQ(suspect(record.suspects.first), "requests/new/natural");
  EXPECT_EQ(suspect(record.suspects.first + 1), "requests/carried-in/natural");
  EXPECT_EQ(view(record.expected), "7");
  EXPECT_EQ(record.found.data, nullptr);
}

TEST_F(Shown, AFindingOfALineIsAboutWhatStoodThere) {
  read_.report.sections.front().blocks = {{BlockKind::paragraph, 0, "words", 12}};
  Finding finding;
  finding.place.line = 12;
  show({finding});
  ASSERT_LT(at(0).node, document_->nodes.size());
  EXPECT_EQ(view(document_->nodes[at(0).node].text), "words");
  EXPECT_EQ(at(0).cell, GOVREPORT_NONE);
}

TEST_F(Shown, AFindingOfASectionIsAboutTheSection) {
  Finding finding;
  finding.place.label = read_.form.model().sections[2].full_heading();
  show({finding});
  ASSERT_LT(at(0).node, document_->nodes.size());
  EXPECT_EQ(document_->nodes[at(0).node].kind, std::uint32_t{GOVREPORT_NODE_SECTION});
  EXPECT_EQ(view(document_->nodes[at(0).node].id), read_.form.model().sections[2].id);
}

TEST_F(Shown, AFindingOfTheReportAsAWholeIsAboutNoNode) {
  show({Finding{}});
  EXPECT_EQ(at(0).node, GOVREPORT_NONE);
  EXPECT_EQ(at(0).identity, GOVREPORT_NONE);
}

TEST_F(Shown, WordsAreInTheLanguageAskedFor) {
  show({finding_at("requests/new/natural")}, Language::chinese);
  EXPECT_EQ(view(shown_->record().language), "zh-CN");
  EXPECT_EQ(view(at(0).message), render(findings_[0], Language::chinese).message);
  show({finding_at("requests/new/natural")});
  EXPECT_EQ(view(shown_->record().language), "en");
  EXPECT_EQ(view(at(0).message), render(findings_[0], Language::english).message);
}

/// In the report that the tests use no identity holds.
TEST_F(Shown, EveryFindingOfACheckHasItsCell) {
  Findings findings;
  check(read_.form, read_.report, {}, findings);
  ASSERT_GT(findings.size(), 20U);
  show(findings);
  for (std::uint32_t i = 0; i < findings_.size(); ++i) {
    if (findings_[i].place.cell.empty()) continue;
    ASSERT_NE(at(i).cell, GOVREPORT_NONE) << findings_[i].place.cell;
    EXPECT_EQ(cell(at(i).cell), findings_[i].place.cell);
  }
}

}  // namespace
}  // namespace govreport::internal
