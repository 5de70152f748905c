/// The parts against two schemas: Annex A of the standard, and our own, which is tighter.
#include "ofd_sample.hpp"
#include "schema_judge.hpp"
#include "spoiled.hpp"

#include <map>
#include <string>

#include <gtest/gtest.h>

namespace govreport::test {
namespace {

const std::string page_1 = "Doc_0/Pages/Page_1/Content.xml";
const std::string page_2 = "Doc_0/Pages/Page_2/Content.xml";
const std::string document = "Doc_0/Document.xml";
const std::string resources = "Doc_0/PublicRes.xml";
const std::string tags = "Doc_0/Tags/structure.xml";

bool is_of_the_standard(const OfdFile::Entry& part) {
  return is_written_by_us(part) && part.path != tags;
}

/// What runs of every kind look like: even and uneven steps, a lift, a turn, a supplementary
/// character, several characters of one glyph.
void draw_all_kinds(OfdSample& sample) {
  const govreport_index node = sample.paragraph;
  sample.pages.page()
      .run({.node = node, .text = "一二", .line = 0})
      .run({.node = node,
            .text = {},
            .line = 1,
            .clusters = {{"公", {3}, 200'000}, {"开", {4}, 190'000, 20'000}, {"了", {5}}}})
      .run({.node = node, .text = "好\U00020BB7好", .line = 2})
      .run({.node = node, .text = {}, .line = 3, .clusters = {{"ffi", {7}, 150'000}}})
      .run({.node = node, .text = "转向", .line = 4, .turn = GOVREPORT_TURN_CLOCKWISE});
}

TEST(OfdSchema, EveryPartIsValidAgainstAnnexA) {
  OfdSample sample;
  const SchemaJudge annex_a = SchemaJudge::annex_a();
  if (!annex_a.obstacle().empty()) GTEST_SKIP() << "skipped, because " << annex_a.obstacle();
  draw_all_kinds(sample);
  sample.host.options["created"] = "2025-01-20";
  std::size_t judged = 0;
  for (const OfdFile::Entry& part : sample.unpacked().entries) {
    if (!is_of_the_standard(part)) continue;
    EXPECT_EQ(annex_a.complaint(part), "");
    ++judged;
  }
  EXPECT_EQ(judged, 8U);
}

using Options = std::map<std::string, std::string>;

class OwnSchema : public testing::TestWithParam<Options> {};

TEST_P(OwnSchema, IsEveryPartOfEveryKindOfFile) {
  OfdSample sample;
  const auto profile = GetParam().find("profile");
  const SchemaJudge ours =
      SchemaJudge::ours(profile == GetParam().end() ? "strict" : profile->second);
  if (!ours.obstacle().empty()) GTEST_SKIP() << "skipped, because " << ours.obstacle();
  draw_all_kinds(sample);
  sample.host.options.insert(GetParam().begin(), GetParam().end());
  std::size_t judged = 0;
  for (const OfdFile::Entry& part : sample.unpacked().entries) {
    if (!is_written_by_us(part)) continue;
    EXPECT_EQ(ours.complaint(part), "");
    ++judged;
  }
  EXPECT_GE(judged, 6U);
}

INSTANTIATE_TEST_SUITE_P(Each,
                         OwnSchema,
                         testing::Values(Options{},
                                         Options{{"created", "2025-01-20"}},
                                         Options{{"doc-id", "0123456789abcdef0123456789ABCDEF"}},
                                         Options{{"profile", "compatible"}},
                                         Options{{"profile", "archive"}},
                                         Options{{"profile", "archive"}, {"created", "2025-01-20"}},
                                         Options{{"attach", "no"}},
                                         Options{{"tags", "no"}},
                                         Options{{"tags", "no"}, {"attach", "no"}}));

TEST(ProfileSchema, RefusesWhereTheOthersDiffer) {
  const SchemaJudge strict = SchemaJudge::ours();
  if (!strict.obstacle().empty()) GTEST_SKIP() << "skipped, because " << strict.obstacle();
  for (const auto& [profile, part] : std::map<std::string, std::string>{
           {"compatible", "Doc_0/Tags/CustomTags.xml"}, {"archive", "OFD.xml"}}) {
    OfdSample sample;
    const OfdFile plain = sample.unpacked();
    sample.host.options["profile"] = profile;
    EXPECT_NE(strict.complaint({part, sample.unpacked().part(part)}), "") << profile;
    EXPECT_NE(SchemaJudge::ours(profile).complaint({part, plain.part(part)}), "") << profile;
  }
}

class TighterSchema : public testing::TestWithParam<Spoiled> {
 protected:
  OfdFile::Entry spoiled_part() {
    OfdFile file = sample_.unpacked();
    GetParam().spoil(file);
    return {GetParam().part, file.part(GetParam().part)};
  }

 private:
  OfdSample sample_;
};

TEST_P(TighterSchema, RefusesWhatWeNeverWrite) {
  const SchemaJudge ours = SchemaJudge::ours();
  if (!ours.obstacle().empty()) GTEST_SKIP() << "skipped, because " << ours.obstacle();
  EXPECT_NE(ours.complaint(spoiled_part()), "");
}

TEST_P(TighterSchema, RefusesWhatAnnexALetsPass) {
  const SchemaJudge annex_a = SchemaJudge::annex_a();
  if (!annex_a.obstacle().empty()) GTEST_SKIP() << "skipped, because " << annex_a.obstacle();
  EXPECT_EQ(annex_a.complaint(spoiled_part()), "");
}

INSTANTIATE_TEST_SUITE_P(
    Each,
    TighterSchema,
    testing::Values(
        Spoiled{"AFifthDecimal", page_1, "DeltaX=\"g 5 7.7611\"", "DeltaX=\"g 5 7.76111\""},
        Spoiled{"ATrailingNought", page_1, "Boundary=\"", "Boundary=\"1.50"},
        Spoiled{"AnExponent", page_1, "Size=\"7.7611\"", "Size=\"7.7611e0\""},
        Spoiled{"NoughtBelowNought", page_1, "TextCode X=\"0.3881\"", "TextCode X=\"-0\""},
        Spoiled{"ABoxOfThree", page_1, "Boundary=\"27", "Boundary=\""},
        Spoiled{"ABoxLeftOfThePage", page_1, "Boundary=\"", "Boundary=\"-"},
        Spoiled{"ABoxOfWords", page_1, "Boundary=\"", "Boundary=\"here "},
        Spoiled{"ARunOfTwo", page_1, "DeltaX=\"g 5", "DeltaX=\"g 2"},
        Spoiled{"ARunWithoutCount", page_1, "DeltaX=\"g 5", "DeltaX=\"g"},
        Spoiled{"AStepBack", page_1, "DeltaX=\"g 5 ", "DeltaX=\"g 5 -"},
        Spoiled{"TheMissingGlyph", page_1, "<ofd:Glyphs>", "<ofd:Glyphs>0 "},
        Spoiled{"APositionPastTheText", page_1, "CodePosition=\"0\"", "CodePosition=\"9\""},
        Spoiled{"AScaledText", page_1, "Font=\"", "CTM=\"2 0 0 2 0 0\" Font=\""},
        Spoiled{"AFontOfNumberNought", page_1, "Font=\"1\"", "Font=\"0\""},
        Spoiled{"ACurve", page_2, "Data>M ", "Data>M 0 0 Q 1 1 2 2 M "},
        Spoiled{"ARuleOfDefaultWidth", page_2, " LineWidth=\"0.1764\"", ""},
        Spoiled{"ALayerOfNoType", page_1, " Type=\"Body\"", ""},
        Spoiled{"MetadataUnderAnotherName", "OFD.xml", "Name=\"Form\"", "Name=\"Formular\""},
        Spoiled{"MetadataWithoutTheYear",
                "OFD.xml",
                "<ofd:CustomData Name=\"Year\">2024</ofd:CustomData>",
                ""},
        Spoiled{"APathFromTheRoot", document, "BaseLoc=\"Pages", "BaseLoc=\"/Doc_0/Pages"},
        Spoiled{"APathWithADot", document, "BaseLoc=\"Pages", "BaseLoc=\"./Pages"},
        Spoiled{"APageElsewhere", document, "Pages/Page_1", "Pages/P1"},
        Spoiled{"APageOfNumberNought", document, "<ofd:Page ID=\"", "<ofd:Page ID=\"0"},
        Spoiled{"AnOutlineThatLeadsNowhere",
                document,
                "<ofd:OutlineElem",
                "<ofd:OutlineElem Title=\"x\"/><ofd:OutlineElem"},
        Spoiled{"ADocumentThatMayNotBePrinted",
                document,
                "<ofd:CustomTags>",
                "<ofd:Permissions><ofd:Print Printable=\"false\"/></ofd:Permissions>"
                "<ofd:CustomTags>"},
        Spoiled{"ADocIdThatIsNone", "OFD.xml", "<ofd:DocID>", "<ofd:DocID>x"},
        Spoiled{"AnEmptyTitle", "OFD.xml", "<ofd:Title>云溪县水务局2024年度报告", "<ofd:Title>"},
        Spoiled{"TwoDocuments",
                "OFD.xml",
                "</ofd:DocBody>",
                "</ofd:DocBody><ofd:DocBody><ofd:DocInfo><ofd:DocID>x</ofd:DocID></ofd:DocInfo>"
                "<ofd:DocRoot>Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody>"},
        Spoiled{"AFontFromOutside",
                resources,
                "<ofd:FontFile>font_1.ttf",
                "<ofd:FontFile>http://fonts.example/font_1.ttf"},
        Spoiled{"AFontNotEmbedded", resources, "<ofd:FontFile>font_1.ttf</ofd:FontFile>", ""},
        Spoiled{"AColourSpaceNobodyUses",
                resources,
                "<ofd:Fonts>",
                "<ofd:ColorSpaces><ofd:ColorSpace Type=\"RGB\" ID=\"9\"/></ofd:ColorSpaces>"
                "<ofd:Fonts>"},
        Spoiled{
            "ASpreadsheet", "Doc_0/Attachs/Attachments.xml", "Format=\"xml\"", "Format=\"xlsx\""},
        Spoiled{"AnotherVocabulary",
                "Doc_0/Tags/CustomTags.xml",
                "urn:govreport:ofd-tags:1",
                "urn:govreport:ofd-tags:2"}),
    [](const auto& test) { return test.param.name; });

/// Annex A says nothing of tag files.
class TagSchema : public testing::TestWithParam<Spoiled> {};

TEST_P(TagSchema, RefusesWhatWeNeverWrite) {
  OfdSample sample;
  const SchemaJudge ours = SchemaJudge::ours();
  if (!ours.obstacle().empty()) GTEST_SKIP() << "skipped, because " << ours.obstacle();
  OfdFile file = sample.unpacked();
  GetParam().spoil(file);
  EXPECT_NE(ours.complaint({tags, file.part(tags)}), "");
}

INSTANTIATE_TEST_SUITE_P(
    Each,
    TagSchema,
    testing::Values(Spoiled{"ACellWithoutAName", tags, " CellId=\"wells/new/count\"", ""},
                    Spoiled{"ACellWithoutAPlace", tags, " Row=\"2\"", ""},
                    Spoiled{"ASpanOfOne", tags, " Column=\"1\"", " Column=\"1\" ColumnSpan=\"1\""},
                    Spoiled{"AHeaderThatIsNoCell", tags, "Headers=\"", "Headers=\"x"},
                    Spoiled{"AScopeUnknown", tags, "Scope=\"row\"", "Scope=\"all\""},
                    Spoiled{"WordsAmongTags", tags, "<t:row>", "<t:row>words"},
                    Spoiled{"AReferenceWithoutAPage", tags, " PageRef=\"2\"", ""},
                    Spoiled{"ATagUnknown", tags, "<t:paragraph>", "<t:figure/><t:paragraph>"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace govreport::test
