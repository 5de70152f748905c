#include "ofd_rules.hpp"

#include "ofd_sample.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using testing::Contains;
using testing::HasSubstr;

const std::string page_1 = "Doc_0/Pages/Page_1/Content.xml";
const std::string page_2 = "Doc_0/Pages/Page_2/Content.xml";

/// One way to spoil a good package, and what the rules must say to it.
struct Spoiled {
  std::string name;
  std::string part;
  std::string from;
  std::string to;
  std::string fault;
};

std::ostream& operator<<(std::ostream& out, const Spoiled& spoiled) {
  return out << spoiled.name;
}

class OfdRules : public testing::TestWithParam<Spoiled> {};

TEST_P(OfdRules, SeeWhatIsWrong) {
  OfdSample sample;
  OfdFile file = sample.unpacked();
  std::string& bytes = file.part(GetParam().part);
  const std::size_t at = bytes.find(GetParam().from);
  ASSERT_NE(at, std::string::npos) << bytes;
  bytes.replace(at, GetParam().from.size(), GetParam().to);
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

}  // namespace
}  // namespace govreport::test
