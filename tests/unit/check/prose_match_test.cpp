#include "check/prose_match.hpp"

#include "form/model.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Prose prose() {
  Prose prose;
  prose.gap = 6;
  prose.units = {U"件", U"次"};
  prose.rough = {U"约", U"余", U"以上"};
  return prose;
}

/// What a pattern matches in `words`, in every sentence.
std::vector<std::string> matched(const char* pattern,
                                 const std::string& words,
                                 const char* without = "",
                                 const char* about = "") {
  const Prose form = prose();
  const ProseText text(words, form);
  ClaimWords claim;
  claim.says.push_back(std::get<Pattern>(parse_pattern(pattern)));
  claim.without = alternatives(without);
  claim.about = alternatives(about);
  std::vector<std::string> found;
  for (const Sentence& sentence : text.sentences()) {
    for (const Match& match : matches_of(claim, text, sentence, form))
      found.push_back(text.words(match.range));
  }
  return found;
}

TEST(Sentences, HoldEveryWordOfTheirsAndHardlyAnyOther) {
  const Prose form = prose();
  const std::string words = "全年共收到政府信息公开申请12件，均已办结。上年结转0件！";
  const ProseText text(words, form);
  ASSERT_EQ(text.sentences().size(), 2U);
  for (const Sentence& sentence : text.sentences()) {
    for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
      for (std::size_t length = 1; length <= 3 && at + length <= sentence.end; ++length)
        EXPECT_TRUE(sentence.letters.may_hold(text.letters().substr(at, length))) << at;
    }
  }
  EXPECT_FALSE(text.sentences()[0].letters.may_hold(U"结转"));
  EXPECT_FALSE(text.sentences()[1].letters.may_hold(U"申"));
  EXPECT_FALSE(text.sentences()[1].letters.may_hold_any(
      {LetterSet::place_of(U"申请"), LetterSet::place_of(U"办结")}));
}

TEST(Sentences, AreToldByWhetherTheyHoldANumber) {
  const Prose form = prose();
  const std::string words = "收到申请12件。没有结转。结转三件。";
  const ProseText text(words, form);
  ASSERT_EQ(text.sentences().size(), 3U);
  EXPECT_TRUE(text.sentences()[0].has_number);
  EXPECT_FALSE(text.sentences()[1].has_number);
  EXPECT_TRUE(text.sentences()[2].has_number);
}

TEST(Pattern, IsReadPartByPart) {
  const auto pattern = std::get<Pattern>(parse_pattern("^ 收到|受理 [的] … {n} 件 !次"));
  std::vector<PatternKind> kinds;
  for (const PatternPart& part : pattern.parts)
    kinds.push_back(part.kind);
  EXPECT_THAT(kinds,
              ElementsAre(PatternKind::clause_start,
                          PatternKind::words,
                          PatternKind::optional,
                          PatternKind::gap,
                          PatternKind::number,
                          PatternKind::words,
                          PatternKind::not_ahead));
}

TEST(Pattern, KnowsWhatASentenceNeedsAndWhereItMayBegin) {
  const auto needs = [](const char* pattern) {
    return std::get<Pattern>(parse_pattern(pattern)).needs;
  };
  EXPECT_EQ(needs("^ [共|全年] 收到|受理 … {n} 件").beginnings, U"共全收受");
  EXPECT_EQ(needs("^ [共|全年] 收到|受理 … {n} 件").words.size(), 2U);
  EXPECT_TRUE(needs("收到 {n}").number);
  EXPECT_FALSE(needs("收到 {n}").begins_with_number);
  EXPECT_TRUE(needs("{n} 件").begins_with_number);
  EXPECT_FALSE(needs("未 收到").number);
  for (const char* anywhere : {"[共] {n} 件", "… 收到", "!未 收到", "[共]", "[共] {unit}"}) {
    EXPECT_TRUE(needs(anywhere).beginnings.empty()) << anywhere;
    EXPECT_FALSE(needs(anywhere).begins_with_number) << anywhere;
  }
}

TEST(Matching, BeginsWithOrWithoutWhatIsOptional) {
  EXPECT_THAT(matched("[共] {n} 件", "共 12 件，另 3 件。"), ElementsAre("共 12 件", "3 件"));
  EXPECT_THAT(matched("[共] 收到 {n} 件", "收到12件，共收到3件。"),
              ElementsAre("收到12件", "共收到3件"));
  EXPECT_THAT(matched("{year} 年", "2024年收到12件，2025年收到3件。"),
              ElementsAre("2024年", "2025年"));
}

TEST(Pattern, SaysWhichPartCannotBeRead) {
  for (const char* part : {"{m}", "收到|", "[收到", "!", "[]", "a^b"}) {
    const auto parsed = parse_pattern(std::string("收到 ") + part);
    ASSERT_TRUE(std::holds_alternative<PatternFault>(parsed)) << part;
    EXPECT_EQ(std::get<PatternFault>(parsed).found, part);
  }
  EXPECT_TRUE(std::holds_alternative<PatternFault>(parse_pattern("  ")));
}

TEST(Matching, TakesOneOfTheWordsAndTheNumberWithoutSpaces) {
  EXPECT_THAT(matched("收到|受理 申请 {n} 件", "共受理申请 1,204 件。收到申请12件。"),
              ElementsAre("受理申请 1,204 件", "收到申请12件"));
}

TEST(Matching, GapsStayInTheirClauseAndHoldNoNumber) {
  EXPECT_THAT(matched("收到 … {n} 件", "收到各类申请9件"), ElementsAre("收到各类申请9件"));
  EXPECT_THAT(matched("收到 … {n} 件", "收到申请，公开9件"), IsEmpty());
  EXPECT_THAT(matched("收到 … {n} 件", "收到3次共9件"), IsEmpty());
  EXPECT_THAT(matched("收到 … {n} 件", "收到一二三四五六七9件"), IsEmpty()) << "longer than 6";
}

TEST(Matching, NeverGoesBeyondASentence) {
  EXPECT_THAT(matched("收到 [。] 申请 {n} 件", "收到。申请9件"), IsEmpty());
}

TEST(Matching, OptionalWordsMayBeLeftOutAndWhatMayNotFollowMayNot) {
  EXPECT_THAT(matched("申请 [共|计] {n} 件 !次", "申请9件，申请共8件，申请7件次"),
              ElementsAre("申请9件", "申请共8件"));
}

TEST(Matching, KnowsTheBeginningOfClausesAndSentences) {
  EXPECT_THAT(matched("^ {n} 件", "有3件，4件（5件）"), ElementsAre("4件", "5件"));
  EXPECT_THAT(matched("^^ {n} 件", "3件，4件。5件"), ElementsAre("3件", "5件"));
}

TEST(Matching, LeavesRoughNumbersAndPercentagesAlone) {
  EXPECT_THAT(matched("有 {n}", "有约9件，有9余件，有9件以上，有9%"), IsEmpty());
  EXPECT_THAT(matched("有 约 {n}", "有约9件"), IsEmpty());
  EXPECT_THAT(matched("占 {p}", "占12.5％，占9件"), ElementsAre("占12.5％"));
}

TEST(Matching, LeavesTitlesAlone) {
  EXPECT_THAT(matched("申请 {n} 件", "《申请9件的通知》"), IsEmpty());
}

TEST(Matching, ListsItemsOfTheSameUnit) {
  const char* const pattern = "{n} {unit} ， 分别为 {list}";
  EXPECT_THAT(matched(pattern, "培训9次，分别为授课（3件资料）2次、辅导7次，反响好。"),
              ElementsAre("9次，分别为授课（3件资料）2次、辅导7次"));
  EXPECT_THAT(matched(pattern, "培训9次，分别为授课9次。"), IsEmpty()) << "one item is no list";
  EXPECT_THAT(matched(pattern, "培训9次，分别为授课约2次、辅导7次。"), IsEmpty());
}

TEST(Matching, IsNarrowedByWordsOfItsClauseAndParagraph) {
  const std::string words = "网上收到9件，现场收到8件。";
  EXPECT_THAT(matched("收到 {n} 件", words, "网"), ElementsAre("收到8件"));
  EXPECT_THAT(matched("收到 {n} 件", words, "", "现场"), ElementsAre("收到8件"));
}

TEST(Matching, OfAHostileTextEndsSoon) {
  std::string words;
  for (int i = 0; i < 20000; ++i)
    words += "收到";
  EXPECT_THAT(matched("收到 … 收到 … 收到 … 收到 … {n} 件", words), IsEmpty());
}

}  // namespace
}  // namespace govreport::internal
