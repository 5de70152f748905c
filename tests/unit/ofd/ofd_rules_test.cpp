#include "ofd_rules.hpp"

#include "ofd_sample.hpp"
#include "spoiled.hpp"

#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using testing::Contains;
using testing::HasSubstr;

const std::string page_1 = "Doc_0/Pages/Page_1/Content.xml";
const std::string page_2 = "Doc_0/Pages/Page_2/Content.xml";

class OfdRules : public testing::TestWithParam<Spoiled> {};

TEST_P(OfdRules, SeeWhatIsWrong) {
  OfdSample sample;
  OfdFile file = sample.unpacked();
  GetParam().spoil(file);
  EXPECT_THAT(faults_of(file), Contains(HasSubstr(GetParam().fault)));
}

INSTANTIATE_TEST_SUITE_P(
    Each,
    OfdRules,
    testing::Values(
        Spoiled{
            "APathWithADot", "Doc_0/Document.xml", "Pages/Page_1", "./Pages/Page_1", "not plain"},
        Spoiled{"APartNotThere", "Doc_0/PublicRes.xml", "font_1.ttf", "font_9.ttf", "is not there"},
        Spoiled{"APartNobodyNames",
                "Doc_0/Document.xml",
                "<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>",
                "",
                "is not named"},
        Spoiled{"APrefixOnAnAttribute",
                page_1,
                "<ofd:Layer Type",
                "<ofd:Layer ofd:Type",
                "has a prefix"},
        Spoiled{"AnotherPrefixForTheStandard",
                page_1,
                "<ofd:Content>",
                "<ofd:Content xmlns:o=\"http://www.ofdspec.org/2016\"><o:Actions/>",
                "o:Actions lacks its prefix"},
        Spoiled{"TwoDocuments",
                "OFD.xml",
                "</ofd:DocBody>",
                "</ofd:DocBody><ofd:DocBody/>",
                "not one DocBody"},
        Spoiled{"APartInUtf16", page_1, "UTF-8", "UTF-16", "is not declared as UTF-8"},
        Spoiled{"ADocumentType",
                page_1,
                "?><ofd:Page",
                "?><!DOCTYPE ofd:Page><ofd:Page",
                "has a document type"},
        Spoiled{"TextThatIsNone", page_1, ">云溪县水务局<", "><", "has no text"},
        Spoiled{"NoSteps", page_1, " DeltaX=\"g 5 7.7611\"", "", "has no DeltaX"},
        Spoiled{"AMaximumAboveAll",
                "Doc_0/Document.xml",
                "<ofd:MaxUnitID>",
                "<ofd:MaxUnitID>9",
                "is no id"},
        Spoiled{"AGapBetweenGlyphs",
                page_1,
                "CodePosition=\"0\"",
                "CodePosition=\"1\"",
                "leaves out characters"},
        Spoiled{"AnObjectTaggedTwice",
                "Doc_0/Tags/structure.xml",
                "<ofd:ObjectRef PageRef=\"2\">7",
                "<ofd:ObjectRef PageRef=\"2\">6",
                "is tagged twice"},
        Spoiled{"APrefixLost",
                page_1,
                "<ofd:Content>",
                "<ofd:Content><Extra/>",
                "Extra lacks its prefix"},
        Spoiled{"TheSameIdTwice",
                page_1,
                "<ofd:TextObject ID=\"4\"",
                "<ofd:TextObject ID=\"5\"",
                "is there twice"},
        Spoiled{"AnObjectWithoutAnId",
                page_1,
                "<ofd:TextObject ID=\"4\"",
                "<ofd:TextObject",
                "has no ID"},
        Spoiled{"AMaximumTooLow",
                "Doc_0/Document.xml",
                "<ofd:MaxUnitID>1",
                "<ofd:MaxUnitID>",
                "MaxUnitID is below"},
        Spoiled{"ADocIdTooShort", "OFD.xml", "<ofd:DocID>", "<ofd:DocID>-", "DocID"},
        Spoiled{"AStepTooMany", page_1, "DeltaX=\"g 5", "DeltaX=\"g 6", "wrong number of DeltaX"},
        Spoiled{"ATextOverThePage", page_1, "Boundary=\"", "Boundary=\"200", "over the page"},
        Spoiled{"ATextOutOfItsBoundary",
                page_1,
                "TextCode X=\"",
                "TextCode X=\"-9",
                "leaves its Boundary"},
        Spoiled{"ARuleOutOfItsBoundary", page_2, "Data>M 0", "Data>M 900", "leaves its Boundary"},
        Spoiled{"ARuleWithoutWidth", page_2, "LineWidth", "Line", "no LineWidth"},
        Spoiled{"MixedPlanes", page_1, "公开水价", "公开\U00020BB7价", "mixes planes"},
        Spoiled{"AGlyphTooFew", page_1, "<ofd:Glyphs>12 ", "<ofd:Glyphs>", "miscounts its glyphs"},
        Spoiled{"CharactersWithoutGlyphs",
                page_1,
                "CodeCount=\"6\"",
                "CodeCount=\"5\"",
                "without glyphs"},
        Spoiled{"AFontNotThere", page_1, "Font=\"1\"", "Font=\"99\"", "has no font"},
        Spoiled{"AnEmptyOutline",
                "Doc_0/Document.xml",
                "<ofd:Outlines>",
                "<ofd:Outlines/><ofd:Outlines>",
                "Outlines is empty"},
        Spoiled{"AnOutlineToNowhere",
                "Doc_0/Document.xml",
                "PageID=\"",
                "PageID=\"99",
                "leads to no page"},
        Spoiled{"ATagToNowhere",
                "Doc_0/Tags/structure.xml",
                "PageRef=\"",
                "PageRef=\"99",
                "not on the page"}),
    [](const auto& test) { return test.param.name; });

/// Ways to spoil the package as a whole.
struct Repacked {
  std::string name;
  void (*repack)(OfdFile& file);
  std::string fault;
};

std::ostream& operator<<(std::ostream& out, const Repacked& repacked) {
  return out << repacked.name;
}

class OfdPackageRules : public testing::TestWithParam<Repacked> {};

TEST_P(OfdPackageRules, SeeWhatIsWrong) {
  OfdSample sample;
  OfdFile file = sample.unpacked();
  GetParam().repack(file);
  EXPECT_THAT(faults_of(file), Contains(HasSubstr(GetParam().fault)));
}

INSTANTIATE_TEST_SUITE_P(
    Each,
    OfdPackageRules,
    testing::Values(Repacked{"TheFirstPartLast",
                             [](OfdFile& file) {
                               std::swap(file.entries.front(), file.entries.back());
                             },
                             "OFD.xml: is not the first part"},
                    Repacked{"APartTwice",
                             [](OfdFile& file) { file.entries.push_back(file.entries.back()); },
                             "is there twice"},
                    Repacked{"APartFromTheRoot",
                             [](OfdFile& file) { file.entries[1].path.insert(0, "/"); },
                             "path is not plain"},
                    Repacked{"APartWithBackslashes",
                             [](OfdFile& file) { file.entries[1].path = "Doc_0\\Document.xml"; },
                             "path is not plain"},
                    Repacked{"APartOutside",
                             [](OfdFile& file) { file.entries.back().path = "../report.xml"; },
                             "path is not plain"},
                    Repacked{"AStray",
                             [](OfdFile& file) {
                               file.entries.push_back({"Doc_0/Res/logo.png", "PNG"});
                             },
                             "logo.png: is not named by any part"},
                    Repacked{"AFolder",
                             [](OfdFile& file) {
                               file.entries.push_back({"Doc_0/Signs/", ""});
                             },
                             "Signs/: is not named by any part"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace govreport::test
