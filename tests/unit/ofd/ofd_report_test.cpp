/// The whole way: a report through layout, fonts and the plugin, as a host drives it.
#include "../layout/sample_report.hpp"
#include "exported_report.hpp"
#include "ofd_ink_rules.hpp"
#include "ofd_rules.hpp"
#include "schema_judge.hpp"
#include "spoiled.hpp"

#include <map>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

/// CellId → what the tagged objects say.
std::map<std::string, std::string> tagged_cells(const OfdFile& file) {
  std::map<unsigned, std::string> texts;
  for (const OfdFile::Entry& entry : file.entries) {
    if (entry.path.find("/Content.xml") == std::string::npos) continue;
    const auto content = parse(entry.bytes);
    for (const pugi::xml_node object : all(content, "ofd:TextObject"))
      texts[object.attribute("ID").as_uint()] = object.child_value("ofd:TextCode");
  }
  std::map<std::string, std::string> cells;
  const auto tags = parse(file.part("Doc_0/Tags/structure.xml"));
  for (const pugi::xml_node cell : all(tags, "t:data-cell")) {
    std::string& text = cells[cell.attribute("CellId").value()];
    for (const pugi::xml_node reference : cell.children("ofd:ObjectRef"))
      text += texts.at(reference.text().as_uint());
  }
  return cells;
}

TEST(OfdReport, KeepsTheRulesOfPackages) {
  EXPECT_THAT(faults_of(exported(numbered_report())), IsEmpty());
}

TEST(OfdReport, IsWhatOurSchemaSaysInEveryPart) {
  const SchemaJudge ours = SchemaJudge::ours();
  if (!ours.obstacle().empty()) GTEST_SKIP() << "skipped, because " << ours.obstacle();
  for (const OfdFile::Entry& part : exported(numbered_report()).entries) {
    if (!is_written_by_us(part)) continue;
    EXPECT_EQ(ours.complaint(part), "");
  }
}

TEST(OfdReport, DrawsEveryGlyphInsideItsObject) {
  EXPECT_THAT(ink_faults_of(exported(numbered_report())), IsEmpty());
}

class OfdInkRules : public testing::TestWithParam<Spoiled> {};

TEST_P(OfdInkRules, SeeWhatIsWrong) {
  OfdFile file = exported(numbered_report());
  GetParam().spoil(file);
  EXPECT_THAT(ink_faults_of(file), Contains(HasSubstr(GetParam().fault)));
}

const std::string first_page = "Doc_0/Pages/Page_1/Content.xml";

INSTANTIATE_TEST_SUITE_P(
    Each,
    OfdInkRules,
    testing::Values(Spoiled{"TextTooLarge", first_page, " Size=\"", " Size=\"1", "has ink outside"},
                    Spoiled{"TextTooFarDown", first_page, "Y=\"", "Y=\"1", "has ink outside"},
                    Spoiled{"TextTooFarRight", first_page, "X=\"", "X=\"1", "has ink outside"},
                    Spoiled{
                        "AGlyphTheFontHasNot", first_page, "Glyphs>", "Glyphs>60000 ", "has not"},
                    Spoiled{"AFontThatIsNone", "Doc_0/Res/font_1.ttf", "OS/2", "OS", "is no font"}),
    [](const auto& test) { return test.param.name; });

TEST(OfdReport, SaysEveryNumberWhereItsTagIs) {
  const Report report = numbered_report();
  std::map<std::string, std::string> expected;
  for (const auto& [cell, value] : report.cells)
    expected[cell] = value.as_text();
  EXPECT_EQ(expected.size(), 200U);
  EXPECT_EQ(tagged_cells(exported(report)), expected);
}

}  // namespace
}  // namespace govreport::test
