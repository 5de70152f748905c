/// Options that cannot stand in the file are refused, with a finding and without a byte.
#include "ofd_sample.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace govreport::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct Refused {
  std::string name;
  std::string option;
  std::string value;
  std::string code;
  std::string quoted;  ///< what of the value the finding quotes
};

std::ostream& operator<<(std::ostream& out, const Refused& refused) {
  return out << refused.name;
}

class OfdOptions : public testing::TestWithParam<Refused> {};

TEST_P(OfdOptions, SayWhatCannotStandInTheFile) {
  const Refused& refused = GetParam();
  OfdSample sample;
  sample.host.options[refused.option] = refused.value;
  EXPECT_EQ(sample.run(), GOVREPORT_REFUSED);
  ASSERT_THAT(sample.host.codes(), ElementsAre(refused.code));
  EXPECT_EQ(sample.host.findings[0].arguments["value"], refused.quoted);
  EXPECT_EQ(sample.host.output, "");
}

INSTANTIATE_TEST_SUITE_P(
    Each,
    OfdOptions,
    testing::Values(
        Refused{"ADocIdTooShort", "doc-id", "7", "ofd.doc-id", "7"},
        Refused{"ADocIdWithOtherLetters",
                "doc-id",
                "0123456789abcdef0123456789abcdeg",
                "ofd.doc-id",
                "0123456789abcdef0123456789abcdeg"},
        Refused{"ADocIdWithHyphens",
                "doc-id",
                "01234567-89ab-cdef-0123-456789abcdef",
                "ofd.doc-id",
                "01234567-89ab-cdef-0123-456789abcdef"},
        Refused{"ANamespaceThatIsNoUri", "namespace", "公文", "ofd.namespace", "公文"},
        Refused{"ANamespaceLeftEmpty", "namespace", "", "ofd.namespace", ""},
        Refused{"TheNamespaceOfOfd",
                "namespace",
                "http://www.ofdspec.org/2016",
                "ofd.namespace-taken",
                "http://www.ofdspec.org/2016"},
        Refused{"ATagNameWithoutEquals", "tag-names", "table", "ofd.tag-pair", "table"},
        Refused{"ATagNameWithASpace", "tag-names", "table=表 格", "ofd.tag-name", "表 格"},
        Refused{"ATagNameWithAPrefix", "tag-names", "table=a:b", "ofd.tag-name", "a:b"},
        Refused{"ATagNameLeftEmpty", "tag-names", "table=", "ofd.tag-name", ""},
        Refused{"ATagThatThereIsNot", "tag-names", "row=行,cell=格", "ofd.tag-unknown", "cell"}),
    [](const auto& test) { return test.param.name; });

TEST(OfdTagNames, AnUnknownOneIsToldThoseThereAre) {
  OfdSample sample;
  sample.host.options["tag-names"] = "cell=格";
  sample.run();
  ASSERT_EQ(sample.host.findings.size(), 1U);
  EXPECT_EQ(sample.host.findings[0].arguments["known"],
            "document, title, section, heading, paragraph, list, list-item, table, row, "
            "header-cell, data-cell, note, signature, date");
}

TEST(OfdTagNames, AnOfficeGivesItsOwnNamesAndNamespace) {
  OfdSample sample;
  sample.host.options = {{"namespace", "https://example.gov.cn/tags"},
                         {"tag-names", "document=公文,title=标题,data-cell=数据"}};
  const OfdFile file = sample.unpacked();
  const std::string& tags = file.part("Doc_0/Tags/structure.xml");
  EXPECT_THAT(tags, HasSubstr("<t:公文 xmlns:t=\"https://example.gov.cn/tags\""));
  const auto tree = parse(tags);
  EXPECT_EQ(all(tree, "t:标题").size(), 1U);
  EXPECT_EQ(all(tree, "t:数据").size(), 1U);
  EXPECT_EQ(all(tree, "t:title").size(), 0U);
  EXPECT_EQ(all(tree, "t:heading").size(), 2U) << "the others keep ours";
  EXPECT_THAT(file.part("Doc_0/Tags/CustomTags.xml"), HasSubstr("\"https://example.gov.cn/tags\""));
}

TEST(OfdTagNames, ACommaAtTheEndIsNoName) {
  OfdSample sample;
  sample.host.options["tag-names"] = "table=表格,";
  EXPECT_EQ(sample.run(), GOVREPORT_OK);
}

TEST(OfdTagNames, AnotherNameIsAnotherDocument) {
  OfdSample ours;
  OfdSample theirs;
  theirs.host.options["tag-names"] = "table=表格";
  EXPECT_NE(ours.unpacked().part("OFD.xml"), theirs.unpacked().part("OFD.xml")) << "its DocID";
}

}  // namespace
}  // namespace govreport::test
