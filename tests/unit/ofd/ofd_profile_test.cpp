#include "ofd_rules.hpp"
#include "ofd_sample.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::Pair;

OfdFile made(const std::string& profile) {
  OfdSample sample;
  sample.host.options = {{"profile", profile}, {"created", "2025-01-20"}};
  return sample.unpacked();
}

std::string doc_type(const OfdFile& file) {
  return parse(file.part("OFD.xml")).document_element().attribute("DocType").value();
}

std::vector<std::pair<std::string, std::string>> custom_data(const OfdFile& file) {
  const auto package = parse(file.part("OFD.xml"));
  std::vector<std::pair<std::string, std::string>> data;
  for (const pugi::xml_node each : all(package, "ofd:CustomData"))
    data.emplace_back(each.attribute("Name").value(), each.child_value());
  return data;
}

pugi::xml_attribute tag_attribute(const OfdFile& file, const char* name) {
  static pugi::xml_document list;
  list = parse(file.part("Doc_0/Tags/CustomTags.xml"));
  return all(list, "ofd:CustomTag").at(0).attribute(name);
}

TEST(OfdProfile, EachKeepsTheRulesOfPackages) {
  for (const char* profile : {"strict", "compatible", "archive"})
    EXPECT_THAT(faults_of(made(profile)), IsEmpty()) << profile;
}

TEST(OfdProfile, StrictIsTheOneUnlessToldOtherwise) {
  OfdSample sample;
  sample.host.options["created"] = "2025-01-20";
  sample.run();
  OfdSample strict;
  strict.host.options = {{"profile", "strict"}, {"created", "2025-01-20"}};
  strict.run();
  EXPECT_EQ(strict.host.output, sample.host.output);
}

TEST(OfdProfile, OnlyTheArchiveSaysOfdA) {
  EXPECT_EQ(doc_type(made("strict")), "OFD");
  EXPECT_EQ(doc_type(made("compatible")), "OFD");
  EXPECT_EQ(doc_type(made("archive")), "OFD-A");
}

TEST(OfdProfile, OnlyTheCompatibleCallsTheNamespaceOfTagsTypeID) {
  for (const char* profile : {"strict", "archive"}) {
    const OfdFile file = made(profile);
    EXPECT_STREQ(tag_attribute(file, "NameSpace").value(), "urn:govreport:ofd-tags:1") << profile;
    EXPECT_FALSE(tag_attribute(file, "TypeID")) << profile;
  }
  const OfdFile compatible = made("compatible");
  EXPECT_STREQ(tag_attribute(compatible, "TypeID").value(), "urn:govreport:ofd-tags:1");
  EXPECT_FALSE(tag_attribute(compatible, "NameSpace"));
}

TEST(OfdProfile, DiffersInNothingElse) {
  const OfdFile strict = made("strict");
  for (const char* profile : {"compatible", "archive"}) {
    const OfdFile file = made(profile);
    ASSERT_EQ(file.paths(), strict.paths());
    for (const OfdFile::Entry& entry : file.entries) {
      if (entry.path == "OFD.xml" || entry.path == "Doc_0/Tags/CustomTags.xml") continue;
      EXPECT_EQ(entry.bytes, strict.part(entry.path)) << profile << ": " << entry.path;
    }
  }
}

TEST(OfdProfile, TellsOfTheReportInMetadataOfItsOwn) {
  for (const char* profile : {"strict", "compatible"})
    EXPECT_THAT(custom_data(made(profile)),
                ElementsAre(Pair("Form", "waterworks-report"),
                            Pair("FormVersion", "2021"),
                            Pair("Year", "2024"),
                            Pair("Body", "云溪县水务局"),
                            Pair("Language", "zh-CN")))
        << profile;
}

TEST(OfdProfile, TheArchiveNamesMetadataByDaT46) {
  EXPECT_THAT(custom_data(made("archive")),
              ElementsAre(Pair("题名", "云溪县水务局2024年度报告"),
                          Pair("责任者", "云溪县水务局"),
                          Pair("年度", "2024"),
                          Pair("日期", "2025-01-20"),
                          Pair("关键词", "水务；公开；年报")));
}

TEST(OfdProfile, AnAuthorThatTheDocumentNamesGoesBeforeTheBody) {
  OfdSample sample;
  sample.document.properties.push_back(
      {sample.document.keep("Author"), sample.document.keep("档案科")});
  sample.document.seal();
  sample.host.options["profile"] = "archive";
  const OfdFile file = sample.unpacked();
  EXPECT_THAT(custom_data(file), testing::Contains(Pair("责任者", "档案科")));
  EXPECT_STREQ(all(parse(file.part("OFD.xml")), "ofd:Author").at(0).child_value(), "档案科");
}

TEST(OfdProfile, MetadataThatTheReportDoesNotHaveIsLeftOut) {
  OfdSample sample;
  sample.host.options["profile"] = "archive";
  sample.document.properties.clear();
  sample.document.head.title = {};
  sample.document.seal();
  EXPECT_THAT(custom_data(sample.unpacked()),
              ElementsAre(Pair("责任者", "云溪县水务局"), Pair("年度", "2024")));
}

}  // namespace
}  // namespace govreport::test
