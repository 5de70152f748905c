#include "ofd_rules.hpp"
#include "ofd_sample.hpp"

#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::Not;

pugi::xml_node doc_info(const pugi::xml_document& package) {
  return package.child("ofd:OFD").child("ofd:DocBody").child("ofd:DocInfo");
}

TEST(OfdPackage, KeepsItsRules) {
  OfdSample sample;
  EXPECT_THAT(faults_of(sample.unpacked()), IsEmpty());
}

TEST(OfdPackage, HoldsItsPartsInTheOrderOfReading) {
  OfdSample sample;
  EXPECT_THAT(sample.unpacked().paths(),
              ElementsAre("OFD.xml",
                          "Doc_0/Document.xml",
                          "Doc_0/PublicRes.xml",
                          "Doc_0/Res/font_1.ttf",
                          "Doc_0/Pages/Page_1/Content.xml",
                          "Doc_0/Pages/Page_2/Content.xml",
                          "Doc_0/Tags/CustomTags.xml",
                          "Doc_0/Tags/structure.xml",
                          "Doc_0/Attachs/Attachments.xml",
                          "Doc_0/Attachs/report.xml"));
}

TEST(OfdPackage, LeavesOutTagsAndAttachmentWhenTold) {
  OfdSample sample;
  sample.host.options = {{"tags", "no"}, {"attach", "no"}};
  const OfdFile file = sample.unpacked();
  EXPECT_EQ(file.entries.size(), 6U);
  EXPECT_THAT(faults_of(file), IsEmpty());
}

TEST(OfdPackage, AttachesTheReportByteForByteUnderItsName) {
  OfdSample sample;
  const OfdFile file = sample.unpacked();
  EXPECT_EQ(file.part("Doc_0/Attachs/report.xml"), "<report>云溪县</report>\n");
  const auto list = parse(file.part("Doc_0/Attachs/Attachments.xml"));
  const auto attachments = all(list, "ofd:Attachment");
  ASSERT_EQ(attachments.size(), 1U);
  EXPECT_STREQ(attachments[0].attribute("Name").value(), "报告.xml");
}

TEST(OfdPackage, IsCompressedUnlessToldOtherwise) {
  OfdSample sample;
  EXPECT_THAT(sample.unpacked().entries, Contains(Field(&OfdFile::Entry::deflated, true)));
  sample.host.options["compress"] = "no";
  const OfdFile stored = sample.unpacked();
  EXPECT_THAT(stored.entries, Each(Field(&OfdFile::Entry::deflated, false)));
  EXPECT_THAT(faults_of(stored), IsEmpty());
}

TEST(OfdPackage, DatesEveryPartTheFirstDayOfZip) {
  OfdSample sample;
  std::set<std::int64_t> times;
  for (const OfdFile::Entry& entry : sample.unpacked().entries)
    times.insert(entry.time);
  ASSERT_EQ(times.size(), 1U);
  const std::time_t time = *times.begin();
  std::tm day{};
  localtime_r(&time, &day);
  EXPECT_EQ(day.tm_year, 80);
  EXPECT_EQ(day.tm_yday, 0);
}

TEST(OfdPackage, HasNoDateUnlessToldOne) {
  OfdSample sample;
  EXPECT_THAT(all(parse(sample.unpacked().part("OFD.xml")), "ofd:CreationDate"), IsEmpty());
  sample.host.options["created"] = "2025-01-20";
  const auto package = parse(sample.unpacked().part("OFD.xml"));
  EXPECT_STREQ(doc_info(package).child_value("ofd:CreationDate"), "2025-01-20");
}

TEST(OfdPackage, TakesTheDocIdItIsGiven) {
  OfdSample sample;
  sample.host.options["doc-id"] = "0123456789ABCDEF0123456789abcdef";
  const auto package = parse(sample.unpacked().part("OFD.xml"));
  EXPECT_STREQ(doc_info(package).child_value("ofd:DocID"), "0123456789ABCDEF0123456789abcdef");
}

TEST(OfdPackage, HasADocIdOfItsContent) {
  const auto id_of = [](OfdSample& sample) {
    const auto package = parse(sample.unpacked().part("OFD.xml"));
    return std::string(doc_info(package).child_value("ofd:DocID"));
  };
  OfdSample sample;
  const std::string id = id_of(sample);
  EXPECT_EQ(id_of(sample), id);
  EXPECT_EQ(id.substr(12, 1), "8") << "a UUID of version 8";

  sample.pages.run({.node = sample.paragraph, .text = "又", .line = 9});
  EXPECT_NE(id_of(sample), id) << "another page";
  OfdSample dated;
  dated.host.options["created"] = "2025-01-20";
  EXPECT_NE(id_of(dated), id) << "another date";
}

TEST(OfdPackage, SplitsKeywordsAndNeverWritesAnEmptyList) {
  OfdSample sample;
  const auto words = all(parse(sample.unpacked().part("OFD.xml")), "ofd:Keyword");
  EXPECT_EQ(words.size(), 3U);
  sample.document.properties.clear();
  sample.document.seal();
  EXPECT_THAT(sample.unpacked().part("OFD.xml"), Not(testing::HasSubstr("Keywords")));
}

TEST(OfdPackage, NestsItsOutlineByTheLevelsOfHeadings) {
  OfdSample sample;
  sample.document.nodes[sample.second_heading].level = 2;
  sample.document.seal();
  const auto document = parse(sample.unpacked().part("Doc_0/Document.xml"));
  const auto outline = all(document, "ofd:OutlineElem");
  ASSERT_EQ(outline.size(), 2U);
  EXPECT_STREQ(outline[0].attribute("Title").value(), "一、总体情况");
  EXPECT_EQ(outline[1].parent(), outline[0]);
}

TEST(OfdPackage, LeadsAnOutlineEntryToItsHeading) {
  OfdSample sample;
  const auto document = parse(sample.unpacked().part("Doc_0/Document.xml"));
  const auto pages = all(document, "ofd:Page");
  const auto places = all(document, "ofd:Dest");
  ASSERT_EQ(places.size(), 2U);
  EXPECT_EQ(places[1].attribute("PageID").as_uint(), pages[1].attribute("ID").as_uint());
  // A line of 16 pt on the base line at 50 mm.
  EXPECT_NEAR(places[1].attribute("Top").as_double(), 50 - 16 / 72.0 * 25.4, 0.001);
}

TEST(OfdPackage, NamesTheFontAndItsFamily) {
  OfdSample sample;
  const OfdFile file = sample.unpacked();
  const auto resources = parse(file.part("Doc_0/PublicRes.xml"));
  const auto fonts = all(resources, "ofd:Font");
  ASSERT_EQ(fonts.size(), 1U);
  EXPECT_STREQ(fonts[0].attribute("FontName").value(), "FakeSong-Regular");
  EXPECT_STREQ(fonts[0].attribute("FamilyName").value(), "Fake Song");
  EXPECT_EQ(file.part("Doc_0/Res/font_1.ttf"), "a font program");
}

}  // namespace
}  // namespace govreport::test
