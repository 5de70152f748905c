#include "govreport/plugin_sdk.hpp"
#include "ofd_rules.hpp"
#include "ofd_sample.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A sample whose user names files to attach.
class Attaching {
 public:
  explicit Attaching(std::vector<govreport_file> files) : records_(std::move(files)) {
    files_ = {
        sizeof files_,
        {records_.data(), static_cast<std::uint32_t>(records_.size()), sizeof(govreport_file)}};
    sample.host.extensions[GOVREPORT_EXTENSION_FILES] = &files_;
    sample.host.options["attach-files"] = "named";
  }

  OfdSample sample;

 private:
  std::vector<govreport_file> records_;
  govreport_files files_{};
};

govreport_file named(std::string_view name, std::string_view bytes) {
  return {GOVREPORT_TEXT("attach-files"), sdk::text(name), sdk::text(bytes)};
}

std::vector<std::string> attributes(const OfdFile& file, const char* attribute) {
  const auto list = parse(file.part("Doc_0/Attachs/Attachments.xml"));
  std::vector<std::string> values;
  for (const pugi::xml_node each : all(list, "ofd:Attachment"))
    values.emplace_back(each.attribute(attribute).value());
  return values;
}

TEST(OfdAttachments, FilesStandAfterTheReportUnderTheirNames) {
  Attaching attaching({named("附件一.PDF", "%PDF"), named("说明", "文字")});
  const OfdFile file = attaching.sample.unpacked();
  EXPECT_THAT(attributes(file, "Name"), ElementsAre("报告.xml", "附件一.PDF", "说明"));
  EXPECT_THAT(attributes(file, "Format"), ElementsAre("xml", "pdf", ""));
  EXPECT_THAT(attributes(file, "ID"), ElementsAre("report", "attachment_1", "attachment_2"));
  EXPECT_EQ(file.part("Doc_0/Attachs/attachment_1.pdf"), "%PDF");
  EXPECT_EQ(file.part("Doc_0/Attachs/attachment_2"), "文字");
  EXPECT_THAT(faults_of(file), IsEmpty());
}

TEST(OfdAttachments, FilesNeedNoReportBeside) {
  Attaching attaching({named("a.txt", "文字")});
  attaching.sample.host.options["attach"] = "no";
  const OfdFile file = attaching.sample.unpacked();
  EXPECT_THAT(attributes(file, "Name"), ElementsAre("a.txt"));
  EXPECT_THAT(faults_of(file), IsEmpty());
}

TEST(OfdAttachments, TwoFilesOfOneNameAreTwoParts) {
  Attaching attaching({named("a.txt", "1"), named("a.txt", "2")});
  const OfdFile file = attaching.sample.unpacked();
  EXPECT_EQ(file.part("Doc_0/Attachs/attachment_1.txt"), "1");
  EXPECT_EQ(file.part("Doc_0/Attachs/attachment_2.txt"), "2");
}

TEST(OfdAttachments, ANameThatIsNoPlainPathStaysOutOfThePath) {
  Attaching attaching({named("a.t/../x", "1"), named(".xml", "2"), named("a.附件", "3")});
  EXPECT_THAT(faults_of(attaching.sample.unpacked()), IsEmpty());
}

TEST(OfdAttachments, AnArchiveTakesText) {
  Attaching attaching({named("a.xml", "<a/>"), named("b.CSV", "1,2"), named("c.txt", "文字")});
  attaching.sample.host.options["profile"] = "archive";
  EXPECT_EQ(attaching.sample.run(), GOVREPORT_OK);
}

TEST(OfdAttachments, AnArchiveTakesNoSpreadsheetNorAnythingBinaryUnderATextsName) {
  for (const govreport_file& file : {named("表.xlsx", "PK"),
                                     named("表.et", "x"),
                                     named("页.html", "<html/>"),
                                     named("图.png", "x"),
                                     named("无名", "x"),
                                     named("改名.txt", std::string_view("PK\0", 3))}) {
    Attaching attaching({file});
    attaching.sample.host.options["profile"] = "archive";
    EXPECT_EQ(attaching.sample.run(), GOVREPORT_REFUSED) << sdk::view(file.name);
    ASSERT_THAT(attaching.sample.host.codes(), ElementsAre("ofd.attachment"));
    EXPECT_EQ(attaching.sample.host.findings[0].arguments["name"], sdk::view(file.name));
    EXPECT_EQ(attaching.sample.host.output, "");
    attaching.sample.host.options["profile"] = "compatible";
    EXPECT_EQ(attaching.sample.run(), GOVREPORT_OK) << sdk::view(file.name);
  }
}

TEST(OfdAttachments, AHostThatDoesNotReadFilesIsToldSo) {
  OfdSample sample;
  sample.host.options["attach-files"] = "a.txt";
  EXPECT_EQ(sample.run(), GOVREPORT_UNSUPPORTED);
  EXPECT_THAT(sample.host.codes(), ElementsAre("plugin.missing-extension"));
}

}  // namespace
}  // namespace govreport::test
