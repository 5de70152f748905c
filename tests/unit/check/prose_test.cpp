/// What the text says against what the tables have.
#include "check/prose.hpp"

#include "consistent_report.hpp"
#include "true_prose.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<Block>& overview(Report& report) {
  return report.sections.front().blocks;
}

Findings checked(const Report& report, const Report* previous = nullptr) {
  const internal::FormModel& form = test::form_2021().model();
  const internal::Figures figures(form, report);
  std::optional<internal::Figures> last;
  if (previous != nullptr) last.emplace(form, *previous);
  Findings findings;
  internal::check_prose({form, report, figures}, last ? &*last : nullptr, findings);
  return findings;
}

Findings loud(Findings findings) {
  std::erase_if(findings,
                [](const Finding& finding) { return finding.severity == Severity::note; });
  return findings;
}

std::string told(const Findings& findings) {
  std::string text;
  for (const Finding& finding : findings)
    text += finding.rule + " " + render(finding, Language::chinese).message + "\n";
  return text;
}

std::vector<std::string> rules(const Findings& findings) {
  std::vector<std::string> names;
  for (const Finding& finding : findings)
    names.push_back(finding.rule);
  return names;
}

/// The rule a changed figure breaks.
std::string rule_of(const std::string& slot) {
  if (slot == "year") return "PROSE-YEAR";
  if (slot.ends_with("-share") || slot.ends_with("-growth")) return "PROSE-PERCENT";
  if (slot == "whole" || slot == "first" || slot == "second" || slot == "third")
    return "PROSE-PARTS";
  return "PROSE-COUNT";
}

TEST(Prose, TrueInAnyPhrasingGivesNoErrorAndNoWarning) {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    Report report = test::ConsistentReport::make(seed);
    const Report before = test::TrueProse::year_before(report, seed);
    test::TrueProse prose(report, seed);
    prose.set_year_before(before);
    overview(report) = prose.paragraphs(4);
    const Findings findings = loud(checked(report, &before));
    std::string text;
    for (const Block& block : overview(report))
      text += block.text + "\n";
    ASSERT_THAT(findings, IsEmpty()) << "seed " << seed << "\n" << text << told(findings);
  }
}

TEST(Prose, FalseInAnyFigureOfAnyPhrasingIsFoundWithItsWordsAndBothNumbers) {
  std::uint32_t seed = 0;
  for (const test::Phrase& phrase : test::phrases) {
    const std::vector<test::Slot> slots = test::slots_of(phrase.words);
    for (int wrong = 0; wrong < static_cast<int>(slots.size()); ++wrong) {
      Report report = test::ConsistentReport::make(++seed);
      const Report before = test::TrueProse::year_before(report, seed);
      test::TrueProse prose(report, seed);
      prose.set_year_before(before);
      const std::string text = prose.told(phrase.words, wrong);
      overview(report) = {{BlockKind::paragraph, 0, text, 7}};
      const Findings findings = loud(checked(report, &before));
      const std::string rule = rule_of(slots[static_cast<std::size_t>(wrong)].name);
      EXPECT_THAT(rules(findings), Contains(rule)) << text << "\n" << told(findings);
      for (const Finding& finding : findings) {
        if (finding.rule != rule) continue;
        const std::string message = render(finding, Language::chinese).message;
        EXPECT_THAT(message, HasSubstr(*finding.expected)) << text;
        EXPECT_EQ(finding.place.line, 7U);
        EXPECT_EQ(finding.severity, Severity::warning);
      }
    }
  }
}

class OneSentence : public testing::Test {
 protected:
  Findings of(const std::string& words, const std::string& section = "overview") {
    for (SectionText& text : report_.sections) {
      if (text.id == section) text.blocks = {{BlockKind::paragraph, 0, words, 9}};
    }
    return checked(report_, previous_ ? &*previous_ : nullptr);
  }

  void set(const CellId& id, std::int64_t number) {
    report_.cells[id] = Value::number(Decimal(number));
  }

  /// Every cell of the requests' and disputes' tables is 0.
  void clear() {
    for (auto& [id, value] : report_.cells) {
      if (!id.starts_with("proactive/")) value = Value::number(Decimal(0));
    }
  }

  Report report_ = test::ConsistentReport::make(2024);
  std::optional<Report> previous_;
};

TEST_F(OneSentence, ThatCountsWhatWasCarriedInIsNotedWithTheSumItIs) {
  const std::string all = (report_.cells["requests/new/total"].decimal() +
                           report_.cells["requests/carried-in/total"].decimal())
                              .to_string();
  const Findings findings = of("共收到政府信息公开申请" + all + "件。");
  ASSERT_THAT(rules(findings), testing::ElementsAre("PROSE-COUNT"));
  EXPECT_EQ(findings[0].severity, Severity::note);
  EXPECT_THAT(render(findings[0], Language::chinese).message, HasSubstr("= " + all));
}

TEST_F(OneSentence, NamesTheCellTheSectionAndTheLine) {
  const Findings findings = of("共收到政府信息公开申请9件。");
  ASSERT_THAT(rules(findings), testing::ElementsAre("PROSE-COUNT"));
  EXPECT_EQ(findings[0].place.cell, "requests/new/total");
  EXPECT_EQ(findings[0].place.label, "一、总体情况");
  EXPECT_EQ(findings[0].place.line, 9U);
  EXPECT_EQ(findings[0].found, "9");
  EXPECT_EQ(findings[0].expected, report_.cells["requests/new/total"].as_text());
  EXPECT_THAT(render(findings[0], Language::chinese).message,
              HasSubstr("“收到政府信息公开申请9件”"));
}

TEST_F(OneSentence, ThatSaysNoneWhereThereAreSomeIsFound) {
  for (const char* words : {"本年度未收到政府信息公开申请。",
                            "我局未接到政府依申请信息公开事项。",
                            "全年没有收到信息公开申请。",
                            "全年无政府信息公开申请。",
                            "未发生因政府信息公开引发的行政复议、行政诉讼。",
                            "没有因政府信息公开引发行政复议。"})
    EXPECT_THAT(rules(loud(of(words))), Contains("PROSE-NONE")) << words;
  clear();
  for (const char* words : {"本年度未收到政府信息公开申请。",
                            "我局未接到政府依申请信息公开事项。",
                            "未发生因政府信息公开引发的行政复议、行政诉讼。"})
    EXPECT_THAT(loud(of(words)), IsEmpty()) << words;
}

TEST_F(OneSentence, ThatSaysNoneOfSomeKindIsNotAboutAll) {
  for (const char* words : {"未收到涉及国家秘密的政府信息公开申请。",
                            "没有收到法人提出的政府信息公开申请。",
                            "未收到政府信息公开申请人的投诉。"})
    EXPECT_THAT(loud(of(words)), IsEmpty()) << words;
}

TEST_F(OneSentence, ThatSaysNoFeeWhereOneIsClaimedIsFound) {
  const Findings findings =
      of("本年度未收取信息处理费。经核对，本年度共收取信息处理费1480元。", "other");
  ASSERT_THAT(rules(loud(findings)), testing::ElementsAre("PROSE-NONE"));
  EXPECT_THAT(render(findings[0], Language::chinese).message, HasSubstr("1480元"));
  EXPECT_THAT(loud(of("本年度没有产生信息公开处理费。", "other")), IsEmpty());
}

TEST_F(OneSentence, MayRoundInTenThousands) {
  set("requests/new/total", 12345);
  report_.cells.erase("requests/new/natural");
  const auto prose = [this](const std::string& words) {
    Findings findings = loud(of(words));
    std::erase_if(findings, [](const Finding& finding) { return finding.rule != "PROSE-COUNT"; });
    return findings;
  };
  EXPECT_THAT(prose("收到政府信息公开申请1.2万件。"), IsEmpty());
  EXPECT_THAT(prose("收到政府信息公开申请1.23万件。"), IsEmpty());
  EXPECT_THAT(rules(prose("收到政府信息公开申请1.4万件。")), Contains("PROSE-COUNT"));
}

TEST_F(OneSentence, WithAPercentageIsRecomputedToItsLastDigit) {
  previous_ = report_;
  previous_->cells["requests/new/total"] = Value::number(Decimal(200));
  set("requests/new/total", 225);
  const auto percent = [this](const std::string& words) {
    Findings findings = loud(of("收到政府信息公开申请225件，" + words));
    std::erase_if(findings, [](const Finding& finding) { return finding.rule != "PROSE-PERCENT"; });
    return findings;
  };
  for (const char* words :
       {"同比增长12.5%。", "同比增长13%。", "较上年增长12%。", "较上年增加25件。"})
    EXPECT_THAT(percent(words), IsEmpty()) << words;
  for (const char* words :
       {"同比增长12.6%。", "同比增长14%。", "同比下降12.5%。", "较上年增加26件。"})
    EXPECT_THAT(percent(words), testing::SizeIs(1)) << words;
  previous_.reset();
  EXPECT_THAT(percent("同比增长99%。"), IsEmpty()) << "not checked without last year's report";
}

TEST_F(OneSentence, WithAYearLeftStandingIsFound) {
  for (const char* words : {"2023年，我局认真落实各项要求。",
                            "（一）主动公开。2023年我局主动公开各类信息。",
                            "统计期限为2023年1月1日起。",
                            "数据统计自2024年1月1日至2023年12月31日。"})
    EXPECT_THAT(rules(loud(of(words))), testing::ElementsAre("PROSE-YEAR")) << words;
  for (const char* words : {"2024年，我局认真落实各项要求。2023年建成的专区运行平稳。",
                            "2023年以来，我局持续推进公开。",
                            "公文系统自2019年5月15日起运行。",
                            "国办函〔2020〕109号文件明确了标准。"})
    EXPECT_THAT(loud(of(words)), IsEmpty()) << words;
}

TEST_F(OneSentence, OfTheProblemsMaySpeakOfTheYearsBeforeAndAfter) {
  EXPECT_THAT(loud(of("2025年将继续改进。", "problems")), IsEmpty());
  EXPECT_THAT(loud(of("2023年度存在的问题已整改。", "problems")), IsEmpty());
  EXPECT_THAT(rules(loud(of("2022年将继续改进。", "problems"))),
              testing::ElementsAre("PROSE-YEAR"));
}

TEST_F(OneSentence, WithAListThatIsNotWholeIsNoListOfParts) {
  EXPECT_THAT(loud(of("举办培训9次，分别为授课2次、辅导3次等。")), IsEmpty());
  EXPECT_THAT(loud(of("举办培训9次，其中授课2次、辅导3次。")), IsEmpty());
  EXPECT_THAT(rules(loud(of("举办培训9次，分别为授课2次、辅导3次。"))),
              testing::ElementsAre("PROSE-PARTS"));
}

TEST_F(OneSentence, OfUnrelatedThingsClaimsNothing) {
  for (const char* words : test::unrelated)
    EXPECT_THAT(loud(of(words)), IsEmpty()) << words << told(of(words));
}

// ---- worth a note ------------------------------------------------------------------------------

TEST_F(OneSentence, PlausibilityIsForNotesAlone) {
  previous_ = report_;
  report_.body = "清河县人民政府";
  set("proactive/regulations/made", 4);
  set("proactive/fees/amount", 1280000);
  previous_->cells["proactive/fees/amount"] = Value::number(Decimal(128));
  const Findings findings = of("情况如下。");
  EXPECT_THAT(rules(findings),
              testing::UnorderedElementsAre("NOTE-LEVEL", "NOTE-UNIT", "NOTE-CHANGE"));
  for (const Finding& finding : findings)
    EXPECT_EQ(finding.severity, Severity::note);
}

TEST_F(OneSentence, PlausibilityKnowsTheLevelsThatMayMakeRules) {
  set("proactive/regulations/made", 4);
  for (const char* body : {"清河市人民政府", "广西壮族自治区人民政府"}) {
    report_.body = body;
    EXPECT_THAT(of("情况如下。"), IsEmpty()) << body;
  }
  report_.body = "清河县青石镇人民政府";
  EXPECT_THAT(rules(of("情况如下。")), testing::ElementsAre("NOTE-LEVEL"));
}

TEST_F(OneSentence, AboutComplaintsBesideATableOfZerosIsAContradiction) {
  clear();
  EXPECT_THAT(rules(of("对申请人反映的答复不及时等投诉逐件核查。")),
              testing::ElementsAre("NOTE-CONTRADICTION"));
  EXPECT_THAT(of("没有收到申请人的投诉。"), IsEmpty());
}

TEST_F(OneSentence, PlausibilityTakesAFactorOfThreeForAJump) {
  previous_ = report_;
  set("proactive/licensing/decisions", 900);
  previous_->cells["proactive/licensing/decisions"] = Value::number(Decimal(300));
  EXPECT_THAT(of("情况如下。"), IsEmpty());
  previous_->cells["proactive/licensing/decisions"] = Value::number(Decimal(299));
  EXPECT_THAT(rules(of("情况如下。")), testing::ElementsAre("NOTE-CHANGE"));
}

}  // namespace
}  // namespace govreport
