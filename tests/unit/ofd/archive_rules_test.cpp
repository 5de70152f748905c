/// A good OFD-A, and one broken file for each rule.
#include "archive_rules.hpp"

#include "../layout/sample_report.hpp"
#include "exported_report.hpp"

#include <functional>
#include <stdexcept>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

const char* const document = "Doc_0/Document.xml";
const char* const resources = "Doc_0/PublicRes.xml";
const char* const page = "Doc_0/Pages/Page_1/Content.xml";
const char* const font = "Doc_0/Res/font_1.ttf";

const OfdFile& good() {
  static const OfdFile file = exported(numbered_report(), {{"profile", "archive"}});
  return file;
}

using Break = std::function<void(OfdFile&)>;

/// Puts `to` in the place of the first `from` of a part.
Break replace(const std::string& part, const std::string& from, const std::string& to) {
  return [=](OfdFile& file) {
    std::string& bytes = file.part(part);
    const std::size_t at = bytes.find(from);
    if (at == std::string::npos) throw std::runtime_error(part + " has no " + from);
    bytes.replace(at, from.size(), to);
  };
}

Break add_before(const std::string& part, const std::string& place, const std::string& words) {
  return replace(part, place, words + place);
}

/// The first two text objects of a page change places.
void swap_texts(OfdFile& file) {
  const std::string open = "<ofd:TextObject ";
  std::string& bytes = file.part(page);
  const std::size_t first = bytes.find(open);
  const std::size_t second = bytes.find(open, first + 1);
  const std::size_t third = bytes.find(open, second + 1);
  bytes = bytes.substr(0, first) + bytes.substr(second, third - second) +
          bytes.substr(first, second - first) + bytes.substr(third);
}

void add_resource_list(OfdFile& file) {
  add_before(
      document, "<ofd:PublicRes>", "<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>")(file);
  file.entries.push_back({"Doc_0/DocumentRes.xml", file.part(resources), 0, false});
}

/// maxp (ISO/IEC 14496-22, 5.2.6) says 65535 glyphs.
void claim_all_glyphs(OfdFile& file) {
  std::string& bytes = file.part(font);
  const std::size_t record = bytes.find("maxp");
  std::size_t offset = 0;
  for (const char byte : bytes.substr(record + 8, 4))
    offset = offset << 8U | static_cast<unsigned char>(byte);
  bytes.replace(offset + 4, 2, "\xFF\xFF");
}

std::string blocks(int depth) {
  std::string open;
  std::string close;
  for (int i = 0; i < depth; ++i) {
    open += "<ofd:PageBlock>";
    close += "</ofd:PageBlock>";
  }
  return open + close;
}

struct Broken {
  std::string name;
  Break breaks;
  std::string fault;
};

std::ostream& operator<<(std::ostream& out, const Broken& broken) {
  return out << broken.name;
}

class ArchiveRules : public testing::TestWithParam<Broken> {};

TEST_P(ArchiveRules, SeeWhatIsWrong) {
  OfdFile file = good();
  GetParam().breaks(file);
  EXPECT_THAT(archive_faults_of(file), Contains(HasSubstr(GetParam().fault)));
}

TEST(ArchiveProfile, KeepsTheRulesOfOfdA) {
  EXPECT_THAT(archive_faults_of(good()), IsEmpty());
}

TEST(ArchiveProfile, IsTheOnlyOneThatDoes) {
  for (const char* profile : {"strict", "compatible"})
    EXPECT_THAT(archive_faults_of(exported(numbered_report(), {{"profile", profile}})),
                Contains(HasSubstr("6.2.1 a")));
}

TEST(ArchiveProfile, MayHaveBlocksThreeDeep) {
  OfdFile file = good();
  add_before(page, "</ofd:Layer>", blocks(3))(file);
  EXPECT_THAT(archive_faults_of(file), IsEmpty());
}

const std::string uri_alone = R"(<ofd:Action Event="CLICK"><ofd:URI URI="http://a"/></ofd:Action>)";
const std::string uri_action = "<ofd:Actions>" + uri_alone + "</ofd:Actions>";
const std::string goto_action =
    R"(<ofd:Actions><ofd:Action Event="CLICK"><ofd:Goto><ofd:Bookmark Name="a"/></ofd:Goto>)"
    "</ofd:Action></ofd:Actions>";

INSTANTIATE_TEST_SUITE_P(
    Entrance,
    ArchiveRules,
    testing::Values(
        Broken{"AnotherDocType", replace("OFD.xml", "OFD-A", "OFD"), "6.2.1 a: DocType is OFD"},
        Broken{"TwoDocuments",
               add_before("OFD.xml", "</ofd:OFD>", "<ofd:DocBody/>"),
               "6.2.1 c: has not one DocBody"},
        Broken{"MetadataByAnotherName",
               replace("OFD.xml", "Name=\"年度", "Name=\"Year"),
               "DA/T 46 has no Year"},
        Broken{"MetadataWithoutTheTitle",
               replace("OFD.xml", "Name=\"题名", "Name=\"摘要"),
               "lacks 题名"},
        Broken{"MetadataWithoutTheAuthor",
               replace("OFD.xml", "Name=\"责任者", "Name=\"人名"),
               "lacks 责任者"},
        Broken{"AListOfEncryptions",
               add_before("OFD.xml", "</ofd:DocBody>", "<ofd:Encryptions/>"),
               "6.16: names encryptions"},
        Broken{"APartEncrypted",
               [](OfdFile& file) { file.entries.back().encrypted = true; },
               "6.16: is encrypted"},
        Broken{"APartThatNoneNames",
               [](OfdFile& file) {
                 file.entries.push_back({"Doc_0/Res/a.bin", "x", 0, false});
               },
               "Doc_0/Res/a.bin: is not named"},
        Broken{"APartOutsideThePackage",
               replace(resources, ">font_1.ttf", ">http://example.org/font_1.ttf"),
               "which is not there"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Document,
    ArchiveRules,
    testing::Values(
        Broken{"Permissions",
               add_before(document, "<ofd:CustomTags>", "<ofd:Permissions/>"),
               "6.2.2 a: has Permissions"},
        Broken{"ViewPreferences",
               add_before(document, "<ofd:CustomTags>", "<ofd:VPreferences/>"),
               "6.2.2 b: has VPreferences"},
        Broken{"Extensions",
               add_before(document, "</ofd:Document>", "<ofd:Extensions>Ext.xml</ofd:Extensions>"),
               "6.2.2 e: has Extensions"},
        Broken{"ADocumentActionThatLeavesIt",
               add_before(document, "<ofd:CustomTags>", uri_action),
               "6.9: an action is no Goto"},
        Broken{"AnOutlineThatLeavesIt",
               add_before(document, "<ofd:Action Event=\"CLICK\"><ofd:Goto>", uri_alone),
               "6.9: an action is no Goto"},
        Broken{"AnOutlineToNowhere", replace(document, "PageID=\"", "PageID=\"99"), "no page"},
        Broken{"FontsAmongTheDocumentsResources",
               add_resource_list,
               "6.2.6 a: ofd:Fonts stands in ofd:DocumentRes"},
        Broken{"ADrawParamInPublic",
               add_before(resources, "</ofd:Res>", "<ofd:DrawParams/>"),
               "6.2.6 a: ofd:DrawParams stands in ofd:PublicRes"},
        Broken{"AFontNotEmbedded",
               replace(resources, "<ofd:FontFile>font_1.ttf</ofd:FontFile>", ""),
               "6.2.6 b: a font is not embedded"},
        Broken{"AFontWithoutItsCmap", replace(font, "cmap", "xmap"), "6.2.6 c: has no table cmap"},
        Broken{"AFontWithoutOutlines", replace(font, "glyf", "CFF "), "6.2.6 c: has no table glyf"},
        Broken{"AWholeFont", claim_all_glyphs, "6.2.6 b: is no subset"},
        Broken{"TagsThatLeanOnASchemaOutside",
               add_before("Doc_0/Tags/CustomTags.xml",
                          "<ofd:FileLoc>",
                          "<ofd:SchemaLoc>http://example.org/tags.xsd</ofd:SchemaLoc>"),
               "6.11: the schema of the tags"},
        Broken{"TagsThatLeadNowhere",
               replace("Doc_0/Tags/structure.xml", "PageRef=\"", "PageRef=\"99"),
               "not on the page"},
        Broken{"ASpreadsheetAttached",
               replace("Doc_0/Attachs/Attachments.xml",
                       "report.xml\" Format=\"xml",
                       "a.xlsx\" Format=\"xlsx"),
               "6.15: attachment a.xlsx is no text"},
        Broken{"ASpreadsheetUnderAnotherFormat",
               replace("Doc_0/Attachs/Attachments.xml", "Name=\"report.xml", "Name=\"a.xlsx"),
               "6.15: attachment a.xlsx is no text"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Page,
    ArchiveRules,
    testing::Values(Broken{"APageActionThatLeavesTheDocument",
                           add_before(page, "</ofd:Page>", uri_action),
                           "6.9: an action is no Goto"},
                    Broken{"AnObjectWithAnAction",
                           add_before(page, "<ofd:CGTransform", goto_action),
                           "6.3.3 b: an object of a page has actions"},
                    Broken{"TwoLayersNamedAlike",
                           add_before(page, "</ofd:Content>", "<ofd:Layer ID=\"9999\"/>"),
                           "6.2.3 d: two layers are named alike"},
                    Broken{"BlocksFourDeep",
                           add_before(page, "</ofd:Layer>", blocks(4)),
                           "6.2.3 e: a PageBlock is more than three deep"},
                    Broken{"TextOutOfTheOrderOfReading", swap_texts, "6.2.4 c: page"},
                    Broken{"ALineWidthWithoutAStroke",
                           replace(page, "<ofd:TextObject ", "<ofd:TextObject LineWidth=\"0.1\" "),
                           "6.3.3 c: LineWidth without a stroke"},
                    Broken{"ARuleThatIsNotStroked",
                           replace("Doc_0/Pages/Page_2/Content.xml",
                                   "<ofd:PathObject ",
                                   "<ofd:PathObject Stroke=\"false\" "),
                           "6.3.3 c: LineWidth without a stroke"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace govreport::test
