#include "golden.hpp"
#include "reading.hpp"

#include <string>

#include <gmock/gmock.h>

namespace govreport {
namespace {

using test::read_text;
using test::Reading;
using testing::HasSubstr;

std::string sample_xml() {
  return test::read_bytes(test::source_folder() / "tests/unit/readers/sample.xml");
}

Reading read_xml(const std::string& xml, ReadRequest request = {}) {
  request.source = Source::report_xml;
  request.file = "report.xml";
  return read_text(xml, request);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.substr(0, at) + to + text.substr(at + from.size());
}

TEST(ReadReport, TextAndItsXmlAreTheSameReport) {
  const Reading text = read_text(test::read_bytes(test::sample_file()));
  const Reading xml = read_xml(sample_xml());
  ASSERT_TRUE(xml.read);
  EXPECT_TRUE(xml.findings.empty());
  EXPECT_EQ(xml.report(), text.report());
}

TEST(ReadReport, KnowsTheSourceByTheExtension) {
  EXPECT_EQ(source_of("a.xml"), Source::report_xml);
  EXPECT_EQ(source_of("dir.d/A.MD"), Source::published_text);
  EXPECT_EQ(source_of("a.txt"), Source::published_text);
  EXPECT_EQ(source_of("a.HTM"), Source::html);
  for (const char* document : {"a.docx", "a.doc", "a.wps"})  // the last two to be refused by name
    EXPECT_EQ(source_of(document), Source::docx);
  EXPECT_EQ(source_of("a.pdf"), std::nullopt);
  EXPECT_EQ(source_of("README"), std::nullopt);
}

TEST(ReadReport, AnUnknownFormOrVersionInXmlIsAnErrorThatNamesWhatThereIs) {
  const Reading form =
      read_xml(replaced(sample_xml(), "form=\"disclosure-annual-report\"", "form=\"tax-return\""));
  ASSERT_TRUE(form.error);
  EXPECT_EQ(form.error->code, ErrorCode::not_found);
  EXPECT_THAT(
      render(*form.error, Language::english).message + render(*form.error, Language::english).hint,
      HasSubstr("disclosure-annual-report"));
  const Reading version = read_xml(replaced(sample_xml(), "version=\"2021\"", "version=\"1999\""));
  ASSERT_TRUE(version.error);
  EXPECT_EQ(version.error->code, ErrorCode::not_found);
}

TEST(ReadReport, XmlThatIsCutOffIsAnErrorWithItsLine) {
  const Reading cut = read_xml(sample_xml().substr(0, sample_xml().find("<made>")));
  ASSERT_TRUE(cut.error);
  EXPECT_EQ(cut.error->id, "xml.malformed");
  EXPECT_GT(cut.error->place.line, 1U);
}

TEST(ReadReport, FaultsInXmlAreFindingsBesideTheReport) {
  const Reading faulty = read_xml(replaced(sample_xml(), "<made>3</made>", "<made>three</made>"));
  ASSERT_TRUE(faulty.read);
  ASSERT_EQ(faulty.findings.size(), 1U);
  EXPECT_EQ(faulty.findings[0].code, "report-xml.not-a-number");
  EXPECT_EQ(faulty.findings[0].place.file, "report.xml");
  EXPECT_EQ(faulty.report().cells.size(), 199U);
}

TEST(ReadReport, TheCallersYearAndVersionGoFirst) {
  ReadRequest request;
  request.year = 2023;
  request.version = 2021;
  const Reading reading = read_text(test::read_bytes(test::sample_file()), request);
  ASSERT_TRUE(reading.read);
  EXPECT_EQ(reading.report().year, 2023);
  request.version = 1999;
  EXPECT_EQ(read_text(test::read_bytes(test::sample_file()), request).error->code,
            ErrorCode::not_found);
}

TEST(ReadReport, ALibraryThatIsNotThereIsAnError) {
  Findings findings;
  const auto result = read_report(test::read_bytes(test::sample_file()),
                                  FormLibrary(test::source_folder() / "no-such-folder"),
                                  {},
                                  findings);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace govreport
