#include "readers/words.hpp"

#include "readers/cell_value.hpp"
#include "readers/label_index.hpp"

#include <string>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

TEST(Label, IsTheSameInEveryShapeOfItsNumbering) {
  const Label third = parse_label("3.其他");
  for (const char* shape : {"3. 其他", "3．其他", "3、其他", "３．其他", " 3 其他", "3)其他"})
    EXPECT_EQ(parse_label(shape), third) << shape;
  const Label group = parse_label("（三）不予公开");
  for (const char* shape : {"(三)不予公开", "(三) 不予公开", "（三)不予 公开", "（三）、不予公开"})
    EXPECT_EQ(parse_label(shape), group) << shape;
  const Label section = parse_label("五、问题");
  for (const char* shape : {"五．问题", "五 问题", "五.问题", "五：问题"})
    EXPECT_EQ(parse_label(shape), section) << shape;
}

TEST(Label, IsTakenApartIntoNumberAndWords) {
  const Label deep = parse_label("（ 12 ）其 他");
  EXPECT_EQ(deep.numbering, Numbering::none);  // a blank in brackets is no numbering
  const Label bracketed = parse_label("　（１２）其 他");
  EXPECT_EQ(bracketed.numbering, Numbering::arabic_in_brackets);
  EXPECT_EQ(bracketed.number, "12");
  EXPECT_EQ(bracketed.words, "其他");
  const Label tenth = parse_label("十一、“问题”");
  EXPECT_EQ(tenth.numbering, Numbering::chinese);
  EXPECT_EQ(tenth.number, "十一");
  EXPECT_EQ(tenth.words, "\"问题\"");
}

TEST(Label, DoesNotTakeFiguresForNumbering) {
  for (const char* figure : {"123、", "1.5件", "1 5", "（", "(3", "五", "", "3"})
    EXPECT_EQ(parse_label(figure).numbering, Numbering::none) << figure;
  EXPECT_EQ(parse_label("2024年").numbering, Numbering::none);
  EXPECT_EQ(parse_label("1.5").numbering, Numbering::none);
  EXPECT_EQ(parse_label("三安全").numbering, Numbering::none);
  EXPECT_EQ(parse_label("(本列)").numbering, Numbering::none);
}

TEST(Label, EvensOutQuotesSpacesAndWidth) {
  EXPECT_EQ(comparable("“三 安全”，Ａ"), comparable("「三安全」,A"));
  EXPECT_EQ(plain_words(" **重点**<br>事项 1\\. "), "重点 事项 1.");
}

TEST(LabelIndex, NeverChoosesBetweenLabelsThatAreEquallyNear) {
  LabelIndex index;
  index.add("本年制发件数", 1);
  index.add("本年废止件数", 2);
  EXPECT_EQ(index.find(parse_label("本年废发件数")).fit, Fit::none);
  EXPECT_EQ(index.find(parse_label("本年制作件数")).keys, (std::vector<std::uint32_t>{1}));
  EXPECT_EQ(index.find(parse_label("本年制作件数")).fit, Fit::near);
}

TEST(LabelIndex, TakesTheNumberAsWrittenBeforeAnyOther) {
  LabelIndex index;
  index.add("1.其他", 1);
  index.add("2.其他", 2);
  index.add_alias("1.其他", 3);
  EXPECT_EQ(index.find_written(parse_label("2、其他")).keys, (std::vector<std::uint32_t>{2}));
  EXPECT_EQ(index.find_written(parse_label("1.其他")).keys, (std::vector<std::uint32_t>{1}));
  EXPECT_EQ(index.find_written(parse_label("其他")).keys, (std::vector<std::uint32_t>{1, 2, 3}));
  EXPECT_EQ(index.find_written(parse_label("其他")).fit, Fit::variant);
  EXPECT_EQ(index.find_written(parse_label("别的")).fit, Fit::none);
}

TEST(LabelIndex, ANoteInBracketsMayBeLeftOutButNotChanged) {
  LabelIndex index;
  index.add("收费金额（单位：万元）", 1);
  EXPECT_EQ(index.find(parse_label("收费金额")).fit, Fit::variant);
  EXPECT_EQ(index.find(parse_label("收费金额(单位:万元)")).fit, Fit::prescribed);
  EXPECT_EQ(index.find(parse_label("收费金额（单位：元）")).fit, Fit::none);
}

TEST(CellReading, KnowsTheUnitsOfTheForm) {
  Vocabulary vocabulary;
  vocabulary.units = {"万元", "元"};
  const LeafType either{
      CellType::decimal, "", Decimal(0), std::nullopt, {}, {{"万元", 4}, {"元", 0}}};
  const LeafType fixed{CellType::decimal, "万元", Decimal(0), std::nullopt, {}};
  const auto read = [&vocabulary](const char* field, const LeafType& type) {
    return read_cell(field, vocabulary, type).value;
  };
  const Value said = Value::number(*Decimal::parse("12.5"), {}, "万元");
  EXPECT_EQ(read("12.5万元", either), said);
  EXPECT_EQ(read("１２．５ 万元", either), said);
  EXPECT_EQ(read("12.5（万元）", either), said);
  EXPECT_EQ(read("125,000元（含运维）", either), Value::number(Decimal(125000), "含运维", "元"));
  EXPECT_EQ(read("12.5", either), Value::number(*Decimal::parse("12.5")));
  EXPECT_EQ(read("12.5万元", fixed), Value::number(*Decimal::parse("12.5")));
  EXPECT_EQ(read("125000元", fixed), Value::text("125000元"));
  EXPECT_EQ(read("12.5亿元", either), Value::text("12.5亿元"));
  EXPECT_EQ(read("万元", either), Value::text("万元"));
  EXPECT_TRUE(looks_like_value("12.5万元", vocabulary));
}

TEST(CellReading, TellsNumbersMarksAndWordsApart) {
  Vocabulary vocabulary;
  vocabulary.not_applicable = {"/", "-"};
  const auto read = [&vocabulary](const char* field) { return read_cell(field, vocabulary).value; };
  EXPECT_EQ(read("  "), Value::empty());
  EXPECT_EQ(read("０"), Value::number(Decimal(0)));
  EXPECT_EQ(read("4068.208").as_text(), "4068.208");
  EXPECT_EQ(read("1,234,567").as_text(), "1234567");
  EXPECT_EQ(read("／"), Value::not_applicable("／"));
  EXPECT_EQ(read("22（其中修订16件）"), Value::number(Decimal(22), "其中修订16件"));
  for (const char* words :
       {"约十", "1 2", "1,23", "12,34", "1,234,5", "5件", "1.2.3", "12345678901", "（5）"})
    EXPECT_EQ(read(words).state(), CellState::text) << words;
}

}  // namespace
}  // namespace govreport::internal
